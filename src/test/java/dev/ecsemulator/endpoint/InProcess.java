package dev.ecsemulator.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls the pipeline of the started emulator without a network between. */
public final class InProcess {

  private final Pipeline pipeline;

  /** Made by Spring. */
  InProcess(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * What a call was answered.
   *
   * @param body as the format asked for has it
   */
  public record Answered(int status, String body) {}

  /** Calls with these parameters. */
  public Answered call(Map<String, String> parameters) {
    String requestId = RequestReader.newRequestId();
    RpcRequest request =
        new RpcRequest(
            requestId,
            "POST",
            "localhost",
            parameters,
            false,
            null,
            null,
            parameters.get("AccessKeyId"),
            true);
    RpcReply reply = pipeline.answer(requestId, "localhost", () -> request);
    return new Answered(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
  }
}

package dev.ecsemulator.endpoint;

import dev.ecsemulator.access.Callers;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.rendering.ErrorBody;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.rendering.LoggedFailure;
import dev.ecsemulator.rendering.Renderer;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.validation.CheckedParameters;
import dev.ecsemulator.validation.ParameterValidator;
import dev.ecsemulator.validation.RequestBinder;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to every call, in order. No operation can skip a step: identify, authenticate,
 * validate, bind, fault, transact (with DryRun and ClientToken), render.
 */
@Component
final class Pipeline {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Identification identification;
  private final Callers callers;
  private final ParameterValidator validator;
  private final RequestBinder binder;
  private final ConstraintCheck constraints;
  private final FaultRules faults;
  private final Execution execution;
  private final Renderer renderer;
  private final Contracts contracts;

  Pipeline(
      Identification identification,
      Callers callers,
      ConstraintCheck constraints,
      FaultRules faults,
      Execution execution,
      Contracts contracts) {
    this.identification = identification;
    this.callers = callers;
    this.validator = new ParameterValidator();
    this.binder = new RequestBinder();
    this.constraints = constraints;
    this.faults = faults;
    this.execution = execution;
    this.renderer = new Renderer();
    this.contracts = contracts;
  }

  /** A call that can still turn out to be unreadable. */
  interface Reading {
    RpcRequest read() throws IOException;
  }

  /** Answers a call; whatever happens, the answer has the API's form. */
  RpcReply answer(String requestId, String host, Reading reading) {
    Format format = Format.JSON;
    String product = "";
    Set<String> ignored = Set.of();
    try {
      RpcRequest request = reading.read();
      format = identification.fallbackFormat(request);
      format = identification.format(request);
      OperationContract contract = identification.identify(request);
      product = contract.product();
      String account =
          callers.account(request.accessKeyId(), identification.directory(request, contract));
      Scope scope = identification.scope(request, contract, account);
      CheckedParameters checked =
          validator.check(contract, GatewayParameters.removedFrom(request.parameters()));
      Operation<?> operation = identification.emulated(contract);
      RequestBinder.Bound bound = binder.bind(operation, contract, checked);
      ignored = GatewayParameters.honouredRemovedFrom(bound.ignored(), operation, contract);
      constraints.check(bound.request(), contract);
      faults.strike(contract, account);
      Answer answer =
          execution.run(operation, bound.request(), contract, scope, request.parameters());
      return new RpcReply(
          200, format, renderer.answer(format, contract, answer, requestId), requestId, ignored);
    } catch (ApiException refusal) {
      return refusal(refusal.error(), format, requestId, host, product, ignored);
    } catch (IOException brokenOff) {
      return refusal(
          contracts.gatewayError(
              brokenOff.getCause() instanceof TimeoutException
                  ? "RequestNotReceived"
                  : "InvalidParameter.Format"),
          format,
          requestId,
          host,
          product,
          ignored);
    } catch (RuntimeException unexpected) {
      LOG.error("Request {} failed: {}", requestId, LoggedFailure.text(unexpected));
      return refusal(
          contracts.gatewayError("InternalError"), format, requestId, host, product, ignored);
    }
  }

  private RpcReply refusal(
      ApiError error,
      Format format,
      String requestId,
      String host,
      String product,
      Set<String> ignored) {
    ErrorBody body = new ErrorBody(requestId, host, product, error.code(), error.message());
    return new RpcReply(error.status(), format, renderer.error(format, body), requestId, ignored);
  }
}

package dev.ecsemulator.endpoint;

import dev.ecsemulator.rendering.Format;
import java.util.Set;

/**
 * An answer ready to be sent.
 *
 * @param ignored names of parameters that had no effect
 */
@SuppressWarnings("ArrayRecordComponent") // handed from pipeline to socket, never compared
record RpcReply(int status, Format format, byte[] body, String requestId, Set<String> ignored) {}

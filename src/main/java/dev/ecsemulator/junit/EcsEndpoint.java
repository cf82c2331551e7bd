package dev.ecsemulator.junit;

import java.net.URI;

/**
 * Where the emulator listens. It speaks HTTP, and HTTPS on the same port.
 *
 * @param host always {@code 127.0.0.1}
 * @param port the free port that it found
 */
public record EcsEndpoint(String host, int port) {

  /**
   * The address as a URI without a path, such as {@code http://127.0.0.1:41871}.
   *
   * @return with the scheme http
   */
  public URI uri() {
    return URI.create("http://" + this);
  }

  /** Host and port, as the SDKs want their endpoint: {@code 127.0.0.1:41871}. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}

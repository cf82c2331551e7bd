package dev.ecsemulator.testing;

import java.net.http.HttpHeaders;

/** What came back over the wire. */
public record Reply(int status, HttpHeaders headers, String body) {

  /** A header, or the empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Whether the body is XML, as its content type says. */
  public boolean isXml() {
    return header("Content-Type").startsWith("text/xml");
  }
}

package dev.ecsemulator.testcontainers.spring;

import java.net.URI;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * What a client of the started emulator needs; a bean wherever a container is a service connection.
 */
public interface EcsEmulatorConnectionDetails extends ConnectionDetails {

  /** Host and port, such as {@code 127.0.0.1:32768}, as the vendor's SDKs want it. */
  String getEndpoint();

  /** The protocol that the SDKs have to be told: {@code http}. */
  default String getProtocol() {
    return "http";
  }

  /** What clock, faults, fixtures, events and reset lie below; ends with a slash. */
  URI getControlUri();

  /** What requests there have to carry as {@code Authorization: Bearer <token>}. */
  String getControlToken();

  /** The access key of the account that fixtures make resources for. */
  String getAccessKeyId();

  /** The secret that goes with it. */
  String getAccessKeySecret();
}

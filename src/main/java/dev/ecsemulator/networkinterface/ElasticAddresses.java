package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What network interfaces and their instances show of elastic IP addresses. */
public interface ElasticAddresses {

  /** The address that is in effect at a private address of a network interface. */
  Optional<ElasticAddress> at(
      String regionId, String networkInterfaceId, String privateIp, View view);

  /** The network interfaces at which any of these public addresses are in effect. */
  List<String> networkInterfaces(Collection<String> publicIps, View view);

  /** Keeps what is associated with a private address when its network interface gets another. */
  void follow(NetworkInterface networkInterface, String from, String to, Transaction tx);
}

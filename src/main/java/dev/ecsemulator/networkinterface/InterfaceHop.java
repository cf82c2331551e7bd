package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.routetable.NextHopKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Routes can lead to network interfaces. */
@Component
final class InterfaceHop implements NextHopKind {

  @Override
  public String type() {
    return "NetworkInterface";
  }

  @Override
  public Optional<String> vpcOf(String id, View view) {
    return view.find(NetworkInterface.TABLE, id).map(NetworkInterface::vpcId);
  }

  @Override
  public String unknown() {
    return "InvalidNetworkInterface.NotFound";
  }

  @Override
  public String elsewhere() {
    return "Mismatch.EniIdAndRouteTableId";
  }
}

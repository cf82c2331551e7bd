package dev.ecsemulator.instance;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.routetable.NextHopKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Routes can lead to instances. */
@Component
final class InstanceHop implements NextHopKind {

  @Override
  public String type() {
    return "Instance";
  }

  @Override
  public Optional<String> vpcOf(String id, View view) {
    return view.find(Instance.TABLE, id).map(instance -> instance.network().vpcId());
  }

  @Override
  public String unknown() {
    return "InvalidInstanId.NotFound";
  }

  @Override
  public String elsewhere() {
    return "OperationFailed.InstanceDismatchCurrentVpc";
  }
}

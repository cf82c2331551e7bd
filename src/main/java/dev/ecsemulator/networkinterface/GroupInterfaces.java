package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.securitygroup.SecurityGroup;
import org.springframework.stereotype.Component;

/** A security group cannot go while network interfaces are in it. */
@Component
final class GroupInterfaces implements Dependent<SecurityGroup> {

  @Override
  public Table<SecurityGroup> on() {
    return SecurityGroup.TABLE;
  }

  @Override
  public String name() {
    return "NetworkInterface";
  }

  @Override
  public boolean uses(SecurityGroup group, View view) {
    return view.selectIn(group.regionId(), NetworkInterface.TABLE)
            .where("security-group", group.id())
            .count()
        > 0;
  }
}

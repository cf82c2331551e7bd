package dev.ecsemulator.instance;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.securitygroup.Members;
import dev.ecsemulator.securitygroup.SecurityGroup;
import org.springframework.stereotype.Component;

/** A security group cannot go while instances are in it. */
@Component
final class GroupMembers implements Members, Dependent<SecurityGroup> {

  @Override
  public Table<SecurityGroup> on() {
    return SecurityGroup.TABLE;
  }

  @Override
  public String name() {
    return "Instance";
  }

  @Override
  public boolean uses(SecurityGroup group, View view) {
    return instances(group, view) > 0;
  }

  @Override
  public int instances(SecurityGroup group, View view) {
    return view.selectIn(group.regionId(), Instance.TABLE)
        .where("security-group", group.id())
        .count();
  }
}

package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.Vpc;
import dev.ecsemulator.vpc.VpcContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Security groups lie in VPCs. */
@Component
final class GroupsInVpc implements VpcContent {

  @Override
  public String name() {
    return "SecurityGroup";
  }

  @Override
  public List<String> idsIn(Vpc vpc, View view) {
    return view.selectIn(vpc.regionId(), SecurityGroup.TABLE).where("vpc", vpc.id()).all().stream()
        .map(SecurityGroup::id)
        .toList();
  }
}

package dev.ecsemulator.securitygroup;

import dev.ecsemulator.prefixlist.Associations;
import dev.ecsemulator.prefixlist.PrefixList;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules of security groups refer to prefix lists. */
@Component
final class GroupAssociations implements Associations {

  @Override
  public String resourceType() {
    return "securitygroup";
  }

  @Override
  public List<String> of(PrefixList list, View view) {
    return view
        .selectIn(list.regionId(), SecurityGroup.TABLE)
        .where("prefix-list", list.id())
        .all()
        .stream()
        .map(SecurityGroup::id)
        .toList();
  }
}

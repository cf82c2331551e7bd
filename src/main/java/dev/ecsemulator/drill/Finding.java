package dev.ecsemulator.drill;

import dev.ecsemulator.replica.ReplicaGroup;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.View;
import java.util.List;

/** Finding what is drilled: a pair or group with a site in the request's region. */
final class Finding {

  private Finding() {}

  static ReplicaPair pair(View view, String id) {
    return view.findAnywhere(ReplicaPair.TABLE, id)
        .filter(pair -> pair.route().touches(view.requiredRegionId()))
        .orElseThrow(() -> view.error("NoSuchResource"));
  }

  static ReplicaGroup group(View view, String id) {
    return view.findAnywhere(ReplicaGroup.TABLE, id)
        .filter(group -> group.route().touches(view.requiredRegionId()))
        .orElseThrow(() -> view.error("NoSuchResource"));
  }

  static List<ReplicaPair> members(View view, ReplicaGroup group) {
    return view.selectIn(group.regionId(), ReplicaPair.TABLE).where("group", group.id()).all();
  }
}

package dev.ecsemulator.replica;

import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;

/** Finding pairs and groups as a request names them. */
final class Finding {

  private Finding() {}

  /** The pair, if the request's region has one of its sites; else NoSuchResource. */
  static ReplicaPair pair(View view, String id) {
    return find(view, ReplicaPair.TABLE, id);
  }

  /** The same, for an operation that a pair cannot undergo while it follows a group. */
  static ReplicaPair lonePair(View view, String id) {
    ReplicaPair pair = pair(view, id);
    if (pair.groupId() != null) {
      throw view.error("OperationDenied");
    }
    return pair;
  }

  /** The group, if the request's region has one of its sites; else NoSuchResource. */
  static ReplicaGroup group(View view, String id) {
    return find(view, ReplicaGroup.TABLE, id);
  }

  /**
   * Refuses a call from the region that data comes from: it is the other one that takes over. Where
   * both sites are in one region there is nothing to refuse.
   */
  static void requireDestination(View view, ReplicaRoute route) {
    if (route.crossesRegions() && route.source().regionId().equals(view.regionId())) {
      throw view.error(
          route.reversed()
              ? "OperationDenied.OperateNotAllowedForStandby"
              : "OperationDenied.OperateNotAllowedForPrimary");
    }
  }

  private static <T extends Replica> T find(View view, Table<T> table, String id) {
    String region = view.requiredRegionId();
    return view.findAnywhere(table, id)
        .filter(replica -> replica.route().touches(region))
        .orElseThrow(() -> view.error("NoSuchResource"));
  }
}

package dev.ecsemulator.maintenance;

import dev.ecsemulator.instance.Instance;
import java.util.List;

/** What can be done with an instance whose host has to be maintained. */
final class Actions {

  private static final List<String> COMMON = List.of("Stop", "AutoRecover");
  private static final List<String> LOCAL = List.of("Stop", "AutoRecover", "AutoRedeploy");

  private Actions() {}

  /** A redeployment costs the data on local disks; an instance without them needs none. */
  static List<String> of(Instance instance) {
    return instance.type().hasLocalDisks() ? LOCAL : COMMON;
  }
}

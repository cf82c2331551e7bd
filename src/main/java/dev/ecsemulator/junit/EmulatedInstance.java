package dev.ecsemulator.junit;

/** An instance as {@code DescribeInstances} answers it. */
public final class EmulatedInstance extends EmulatedResource {

  EmulatedInstance(Wire wire, String account, String id) {
    super(wire, account, "instance", id);
  }

  @Override
  Json describe(String region) {
    return ask("DescribeInstances", region, "InstanceIds", "Instances", "Instance");
  }
}

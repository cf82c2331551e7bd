package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host names of the instances of one call. Source: RunInstances, HostName and HostNames; the
 * default as recorded answers show it (behaviour, refinements, row 13).
 */
final class HostNames {

  private static final String ID = "${instance_id}";
  private static final int MOST_ON_LINUX = 64;
  private static final int MOST_ON_WINDOWS = 15;
  private static final Pattern ON_LINUX = Pattern.compile("[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*");
  private static final Pattern ON_WINDOWS =
      Pattern.compile("(?![0-9]+$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  private final @Nullable Naming common;
  private final List<String> each;
  private final boolean windows;

  private HostNames(@Nullable Naming common, List<String> each, boolean windows) {
    this.common = common;
    this.each = each;
    this.windows = windows;
  }

  /** One rule for all; null gives every instance its default. */
  static HostNames of(@Nullable Naming common, boolean windows) {
    return new HostNames(common, List.of(), windows);
  }

  /** One name for each instance. */
  static HostNames each(List<String> names, boolean windows) {
    return new HostNames(null, names, windows);
  }

  /** The host name of the instance at a place, counted from 0. */
  String at(int place, String instanceId, Transaction tx) {
    if (common == null && each.isEmpty()) {
      return byDefault(instanceId);
    }
    String pattern = common == null ? each.get(place) : common.at(place);
    String name = pattern.replace(ID, instanceId);
    if (!isHostName(name, windows)) {
      throw tx.error("InvalidHostName.Malformed");
    }
    return name;
  }

  /** Whether a text can be a host name. */
  static boolean isHostName(String name, boolean windows) {
    return windows
        ? name.length() <= MOST_ON_WINDOWS && ON_WINDOWS.matcher(name).matches()
        : name.length() <= MOST_ON_LINUX && ON_LINUX.matcher(name).matches();
  }

  private String byDefault(String instanceId) {
    String unique = instanceId.startsWith("i-") ? instanceId.substring(2) : instanceId;
    String name = "iZ" + unique;
    return windows ? name.substring(0, Math.min(name.length(), MOST_ON_WINDOWS)) : name + "Z";
  }
}

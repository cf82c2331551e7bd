package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On what and how a command runs: parameters that RunCommand and InvokeCommand share.
 *
 * @param repeatMode Once or Period; the others would need a restart of the instance, which nothing
 *     here takes note of
 * @param timed the older form of repeat mode Period
 */
record Target(
    List<String> instanceId,
    List<TagFilter> resourceTag,
    @Nullable String repeatMode,
    boolean timed,
    @Nullable String frequency,
    @Nullable Map<String, String> parameters,
    @Nullable String username,
    @Nullable String containerId,
    @Nullable String containerName,
    @Nullable String terminationMode,
    @Nullable String resourceGroupId,
    List<Tag> tag) {

  /** The instances, all there and of the kind that the command is for. */
  List<Instance> instances(Script script, Transaction tx) {
    List<Instance> found = resourceTag.isEmpty() ? named(tx) : tagged(tx);
    for (Instance instance : found) {
      if (instance.os().type().equals("windows") == script.isForLinux()) {
        throw tx.error("InvalidInstance.NotMatch");
      }
    }
    return found;
  }

  private List<Instance> named(Transaction tx) {
    if (instanceId.isEmpty()) {
      throw tx.error("MissingParam.InstanceId");
    }
    List<Instance> found = new ArrayList<>();
    for (String id : new LinkedHashSet<>(instanceId)) {
      found.add(
          tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstance.NotFound")));
    }
    return found;
  }

  private List<Instance> tagged(Transaction tx) {
    if (!instanceId.isEmpty()) {
      throw tx.error("InvalidResourceTag.ConflictWithInstanceIds");
    }
    Selection<Instance> selection = tx.select(Instance.TABLE);
    TagFilter.narrow(selection, resourceTag, "tag", "MissingParameter.ResourceTagKey", tx);
    List<Instance> found = selection.all();
    if (found.isEmpty()) {
      throw tx.error("InvalidResourceTag.InstanceNotFound");
    }
    return found;
  }

  /** Values for all parameters of the content, and no others. */
  Map<String, String> values(Script script, Transaction tx) {
    Map<String, String> given = parameters == null ? Map.of() : parameters;
    if (!given.isEmpty() && !script.enableParameter()) {
      throw tx.error("Parameter.Disabled");
    }
    if (!given.keySet().containsAll(script.parameterNames())) {
      throw tx.error(
          tx.documents("Parameter.MissingValue")
              ? "Parameter.MissingValue"
              : "Parameter.NotMatched");
    }
    if (given.size() > script.parameterNames().size()) {
      throw tx.error("Parameter.NotMatched");
    }
    return given;
  }

  /** When it runs, if not at once. */
  @Nullable Frequency schedule(Transaction tx) {
    if (!timed && !"Period".equals(repeatMode)) {
      return null;
    }
    if (frequency == null) {
      throw tx.error("MissingParam.Frequency");
    }
    Frequency schedule =
        Frequency.read(frequency).orElseThrow(() -> tx.error("InvalidParam.Frequency"));
    if (schedule.next(tx.now()) == null) {
      throw tx.error("InvalidParam.Frequency");
    }
    return schedule;
  }
}

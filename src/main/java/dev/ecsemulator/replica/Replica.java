package dev.ecsemulator.replica;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import java.util.List;

/** What pairs and groups have in common: they replicate, and are seen from both their regions. */
interface Replica extends Resource {

  /** PairName or GroupName. */
  String name();

  /** How it replicates. */
  Replication replication();

  /** Empty for the default resource group. */
  String resourceGroupId();

  /** Its tags. */
  List<Tag> tags();

  /** The same with other tags. */
  Replica withTags(List<Tag> tags);

  /** From where to where. */
  default ReplicaRoute route() {
    return replication().route();
  }
}

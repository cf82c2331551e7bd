package dev.ecsemulator.replica;

import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of resources that this product tags, named as ResourceType names them; case does not
 * matter, for the page writes them small and clients send DiskReplicaGroup.
 */
enum TaggedType {
  diskreplicapair,
  diskreplicagroup,

  /** Published, but no such clusters exist here. */
  dedicatedblockstoragecluster;

  /** The type of this name; else InvalidResourceType.NotFound. */
  static TaggedType of(String name, View view) {
    String small = name.toLowerCase(Locale.ROOT);
    for (TaggedType type : values()) {
      if (type.name().equals(small)) {
        return type;
      }
    }
    throw view.error("InvalidResourceType.NotFound");
  }

  /** Where resources of this type are stored; null if there can be none. */
  @Nullable Table<? extends Replica> table() {
    return switch (this) {
      case diskreplicapair -> ReplicaPair.TABLE;
      case diskreplicagroup -> ReplicaGroup.TABLE;
      case dedicatedblockstoragecluster -> null;
    };
  }

  /**
   * The resources of these ids that have a site in the request's region.
   *
   * @throws dev.ecsemulator.contract.ApiException InvalidResourceId.NotFound if one of them is
   *     missing
   */
  List<? extends Replica> all(List<String> ids, View view) {
    Table<? extends Replica> table = table();
    Set<String> wanted = new LinkedHashSet<>(ids);
    List<? extends Replica> found = table == null ? List.of() : seen(table, view).ids(wanted).all();
    if (found.size() < wanted.size()) {
      throw view.error("InvalidResourceId.NotFound");
    }
    return found;
  }

  /** What is seen from the request's region. */
  static <T extends Replica> Selection<T> seen(Table<T> table, View view) {
    String region = view.requiredRegionId();
    return view.selectAnywhere(table).filter(replica -> replica.route().touches(region));
  }
}

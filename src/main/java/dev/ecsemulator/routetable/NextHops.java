package dev.ecsemulator.routetable;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteEntry.NextHop;
import dev.ecsemulator.vpc.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a new route entry leads: to one resource, or to several that share the traffic. */
@Component
final class NextHops {

  private static final String USUAL_TYPE = "Instance";
  private static final int USUAL_WEIGHT = 100;
  private static final int MOST_WEIGHT = 255;
  private static final int LEAST_SHARING = 2;
  private static final int MOST_SHARING = 16;

  private final Map<String, NextHopKind> kinds;

  NextHops(List<NextHopKind> kinds) {
    this.kinds = kinds.stream().collect(toUnmodifiableMap(NextHopKind::type, Function.identity()));
  }

  /** One entry of NextHopList. */
  record Shared(
      @Nullable String nextHopId, @Nullable String nextHopType, @Nullable Integer weight) {}

  /**
   * The next hops of an order, once they exist in the table's VPC.
   *
   * @param type Instance if null
   */
  List<NextHop> of(
      @Nullable String id,
      @Nullable String type,
      List<Shared> list,
      RouteTable table,
      Transaction tx) {
    if (id == null && list.isEmpty()) {
      throw tx.error("InvalidNexthopTypeAndList.BothNull");
    }
    if (id != null && !list.isEmpty()) {
      throw tx.error("InvalidNexthopTypeAndList.BothNotNull");
    }
    if (id != null) {
      return List.of(checked(id, Objects.requireNonNullElse(type, USUAL_TYPE), 0, table, tx));
    }
    if (list.size() < LEAST_SHARING || list.size() > MOST_SHARING) {
      throw tx.error("InvalidNexthopListSize");
    }
    if (list.stream().map(Shared::nextHopId).distinct().count() < list.size()) {
      throw tx.error("Duplicated.VpcNextHop");
    }
    return list.stream().map(each -> shared(each, table, tx)).toList();
  }

  private NextHop shared(Shared each, RouteTable table, Transaction tx) {
    String id = each.nextHopId();
    String type = each.nextHopType();
    if (id == null || type == null) {
      throw tx.error("MissingParameter");
    }
    int weight = each.weight() == null ? USUAL_WEIGHT : each.weight();
    if (weight < 0 || weight > MOST_WEIGHT) {
      throw tx.error("INVALID_WEIGHT_PARAM");
    }
    return checked(id, type, weight, table, tx);
  }

  private NextHop checked(String id, String type, int weight, RouteTable table, Transaction tx) {
    NextHopKind kind = kinds.get(type);
    if (kind == null) {
      throw tx.error("InvalidNextHopId.NotFound");
    }
    String vpc = kind.vpcOf(id, tx).orElseThrow(() -> tx.error(kind.unknown()));
    if (!vpc.equals(table.vpcId())) {
      throw tx.error(kind.elsewhere());
    }
    return new NextHop(id, type, weight);
  }
}

package dev.ecsemulator.instance;

import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The instances that meet the conditions of a DescribeInstances request. */
final class InstanceSelection {

  private final Selection<Instance> selection;
  private final View view;

  private InstanceSelection(View view) {
    this.view = view;
    this.selection = view.select(Instance.TABLE);
  }

  /** What can be looked up comes first; what has to be compared row by row follows. */
  static Selection<Instance> of(
      DescribeInstances.Request request, ElasticAddresses elasticAddresses, View view) {
    InstanceSelection all = new InstanceSelection(view);
    all.selection
        .ids(request.instanceIds())
        .where("status", request.status())
        .where("zone", request.zoneId())
        .where("vpc", request.vpcId())
        .where("vswitch", request.vSwitchId())
        .where("security-group", request.securityGroupId())
        .where("type", request.instanceType())
        .where("key-pair", request.keyPairName())
        .whereAny("public-ip", request.publicIpAddresses());
    TagFilter.narrow(all.selection, request.tag(), "tag", view);
    request.filter().forEach(all::timed);
    all.named(request.instanceName());
    all.reachable(request);
    all.holding(request.eipAddresses(), elasticAddresses);
    all.described(request);
    all.optioned(request);
    return all.selection;
  }

  private void timed(DescribeInstances.TimeCondition filter) {
    String key = filter.key() == null ? "" : filter.key();
    Predicate<Instance> condition =
        switch (key) {
          case "CreationStartTime" -> since(filter, Instance::createdAt);
          case "CreationEndTime" -> until(filter, Instance::createdAt);
          case "ExpiredStartTime" -> since(filter, row -> row.billing().expiredTime());
          case "ExpiredEndTime" -> until(filter, row -> row.billing().expiredTime());
          default -> throw view.error("InvalidFilterKey.NotFound", key);
        };
    selection.filter(condition);
  }

  private Predicate<Instance> since(
      DescribeInstances.TimeCondition filter, Function<Instance, Instant> time) {
    Instant bound = bound(filter);
    return row -> !minute(time.apply(row)).isBefore(bound);
  }

  private Predicate<Instance> until(
      DescribeInstances.TimeCondition filter, Function<Instance, Instant> time) {
    Instant bound = bound(filter);
    return row -> !minute(time.apply(row)).isAfter(bound);
  }

  private Instant bound(DescribeInstances.TimeCondition filter) {
    String value = filter.value() == null ? "" : filter.value();
    return WireTime.ofMinute(value).orElseThrow(() -> view.error("InvalidFilterValue", value));
  }

  /** Bounds have minutes, as the times that a listing shows. */
  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  private void named(@Nullable String name) {
    if (name != null) {
      Wildcard pattern = new Wildcard(name);
      selection.filter(row -> pattern.matches(row.name()));
    }
  }

  private void reachable(DescribeInstances.Request request) {
    same(request.instanceNetworkType(), row -> row.network().type());
    same(request.internetChargeType(), row -> row.network().internetChargeType());
    oneOf(request.privateIpAddresses(), row -> row.isClassic() ? "" : row.network().privateIp());
    oneOf(request.innerIpAddresses(), row -> row.isClassic() ? row.network().privateIp() : "");
    List<String> ipv6 = request.ipv6Address().stream().map(Ipv6Wish::canonical).toList();
    if (!ipv6.isEmpty()) {
      selection.filter(
          row ->
              NetworkAnswer.of(row, view).stream()
                  .flatMap(each -> each.ipv6Addresses().stream())
                  .anyMatch(ipv6::contains));
    }
  }

  /** An address at a secondary interface is not one of the instance. */
  private void holding(@Nullable List<String> eips, ElasticAddresses elasticAddresses) {
    if (eips != null) {
      List<String> at = elasticAddresses.networkInterfaces(eips, view);
      selection.ids(
          at.stream()
              .flatMap(id -> view.findAnywhere(NetworkInterface.TABLE, id).stream())
              .filter(eni -> eni.type().equals("Primary"))
              .map(NetworkInterface::instanceId)
              .filter(Objects::nonNull)
              .toList());
    }
  }

  private void described(DescribeInstances.Request request) {
    same(request.instanceTypeFamily(), row -> row.type().family());
    same(request.imageId(), row -> row.os().imageId());
    same(request.instanceChargeType(), row -> row.billing().chargeType());
    same(request.resourceGroupId(), Instance::resourceGroupId);
    same(request.hpcClusterId(), row -> row.options().hpcClusterId());
    String reason = request.lockReason();
    if (reason != null) {
      selection.filter(row -> row.isLockedFor(reason));
    }
  }

  private void optioned(DescribeInstances.Request request) {
    same(request.ioOptimized(), row -> row.options().ioOptimized());
    same(request.httpEndpoint(), row -> row.options().httpEndpoint());
    same(request.httpTokens(), row -> row.options().httpTokens());
    same(request.httpPutResponseHopLimit(), row -> row.options().httpPutResponseHopLimit());
    same(request.deviceAvailable(), row -> true);
  }

  private <V> void same(@Nullable V value, Function<Instance, V> of) {
    if (value != null) {
      selection.filter(row -> value.equals(of.apply(row)));
    }
  }

  private void oneOf(@Nullable List<String> values, Function<Instance, String> of) {
    if (values != null) {
      selection.filter(row -> values.contains(of.apply(row)));
    }
  }
}

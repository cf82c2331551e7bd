package dev.ecsemulator.eip;

import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The addresses that meet the conditions of a DescribeEipAddresses request. */
final class EipSelection {

  private final Selection<Eip> selection;
  private final View view;

  private EipSelection(View view) {
    this.view = view;
    this.selection = view.select(Eip.TABLE);
  }

  static Selection<Eip> of(DescribeEipAddresses.Request request, View view) {
    EipSelection all = new EipSelection(view);
    all.selection
        .ids(request.allocationId())
        .whereAny("ip", request.eipAddress())
        .where("instance", request.associatedInstanceId())
        .where("status", request.status());
    TagFilter.narrow(all.selection, request.tag(), "tag", "InvalidTagKey", view);
    all.described(request);
    request.filter().forEach(all::allocated);
    return all.selection;
  }

  private void described(DescribeEipAddresses.Request request) {
    selection
        .same(request.resourceGroupId(), Eip::resourceGroupId)
        .same(request.isp(), Eip::isp)
        .same(request.chargeType(), Eip::chargeType)
        .same(request.eipName(), Eip::name)
        .same(request.segmentInstanceId(), eip -> "")
        .same(request.publicIpAddressPoolId(), eip -> "")
        .same(request.serviceManaged(), eip -> false)
        .same(request.securityProtectionEnabled(), eip -> !eip.securityProtectionTypes().isEmpty())
        .same(request.associatedInstanceType(), EipSelection::heldBy);
    String reason = request.lockReason();
    if (reason != null) {
      selection.filter(eip -> eip.lockReasons().contains(reason));
    }
  }

  private static String heldBy(Eip eip) {
    Eip.Association association = eip.association();
    return association == null ? "" : association.instanceType();
  }

  private void allocated(DescribeEipAddresses.TimeFilter filter) {
    String key = filter.key() == null ? "" : filter.key();
    boolean since = key.equals("CreationStartTime");
    if (!since && !key.equals("CreationEndTime")) {
      throw view.error("InvalidFilterKey.NotFound");
    }
    Instant bound =
        WireTime.ofMinute(filter.value() == null ? "" : filter.value())
            .orElseThrow(() -> view.error("InvalidFilterValue"));
    selection.filter(
        eip -> {
          Instant when = eip.allocatedAt().truncatedTo(ChronoUnit.MINUTES);
          return since ? !when.isBefore(bound) : !when.isAfter(bound);
        });
  }
}

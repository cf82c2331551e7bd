package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists NAT gateways; all conditions are met together. */
@VpcApi
final class DescribeNatGateways implements Query<DescribeNatGateways.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String natGatewayId,
      @Nullable String vpcId,
      @Nullable String name,
      @Nullable String instanceChargeType,
      @Nullable String spec,
      @Nullable String natType,
      @Nullable String resourceGroupId,
      @Nullable String status,
      @Nullable String networkType,
      @Nullable String zoneId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<NatGateway> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "NatGateways",
            page.items().stream().map(gateway -> GatewayAnswer.listed(gateway, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<NatGateway> selection(Request request, View view) {
    Selection<NatGateway> selection =
        view.select(NatGateway.TABLE)
            .ids(request.natGatewayId() == null ? null : List.of(request.natGatewayId()))
            .where("vpc", request.vpcId())
            .where("status", request.status());
    TagFilter.narrow(selection, request.tag(), "tag", "InvalidTagKey", view);
    return selection
        .same(request.name(), NatGateway::name)
        .same(request.instanceChargeType(), gateway -> "PostPaid")
        .same(request.spec(), NatGateway::spec)
        .same(request.natType(), gateway -> "Enhanced")
        .same(request.resourceGroupId(), NatGateway::resourceGroupId)
        .same(request.networkType(), NatGateway::networkType)
        .same(request.zoneId(), NatGateway::zoneId);
  }
}

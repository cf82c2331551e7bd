package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists elastic IP addresses; all conditions are met together. */
@VpcApi
final class DescribeEipAddresses implements Query<DescribeEipAddresses.Request> {

  private static final int MOST = 100;

  /**
   * Conditions; null is none.
   *
   * @param segmentInstanceId segments and pools do not exist here, so that nothing is in one
   * @param serviceManaged no service other than the caller has addresses here
   */
  record Request(
      @Nullable String status,
      @Nullable List<String> eipAddress,
      @Nullable List<String> allocationId,
      @Nullable String segmentInstanceId,
      @Nullable String resourceGroupId,
      @Nullable String isp,
      List<TimeFilter> filter,
      @Nullable String lockReason,
      @Nullable String associatedInstanceType,
      @Nullable String associatedInstanceId,
      @Nullable String chargeType,
      @Nullable String eipName,
      List<TagFilter> tag,
      @Nullable Boolean securityProtectionEnabled,
      @Nullable String publicIpAddressPoolId,
      @Nullable Boolean serviceManaged,
      @Inlined Paging paging) {}

  /** A bound on the time of allocation: CreationStartTime or CreationEndTime, to the minute. */
  record TimeFilter(@Nullable String key, @Nullable String value) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<Eip> page = request.paging().of(EipSelection.of(request, view), 1, MOST, view);
    return Answer.of("EipAddresses", page.items().stream().map(EipAnswer::of).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }
}

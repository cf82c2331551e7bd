package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists instances. All conditions hold together; an id that does not exist is just absent. */
@Ecs
final class DescribeInstances implements Query<DescribeInstances.Request> {

  /**
   * A list that is null was not sent; an empty one is a condition that nothing meets.
   *
   * @param tag a tag without a value stands for any value
   */
  record Request(
      @Nullable List<String> instanceIds,
      @Nullable String instanceName,
      @Nullable String status,
      @Nullable String zoneId,
      @Nullable String vpcId,
      @Nullable String vSwitchId,
      @Nullable String securityGroupId,
      @Nullable String instanceNetworkType,
      @Nullable List<String> privateIpAddresses,
      @Nullable List<String> innerIpAddresses,
      @Nullable List<String> publicIpAddresses,
      @Nullable List<String> eipAddresses,
      List<String> ipv6Address,
      @Nullable String instanceType,
      @Nullable String instanceTypeFamily,
      @Nullable String imageId,
      @Nullable String instanceChargeType,
      @Nullable String internetChargeType,
      @Nullable String keyPairName,
      @Nullable String resourceGroupId,
      @Nullable String hpcClusterId,
      @Nullable String lockReason,
      @Nullable Boolean deviceAvailable,
      @Nullable Boolean ioOptimized,
      @Nullable String httpEndpoint,
      @Nullable String httpTokens,
      @Nullable Integer httpPutResponseHopLimit,
      List<TagFilter> tag,
      List<TimeCondition> filter,
      List<String> additionalAttributes,
      @Inlined Paging paging) {}

  record TimeCondition(@Nullable String key, @Nullable String value) {}

  private static final int MOST = 100;

  private final ElasticAddresses elasticAddresses;

  DescribeInstances(ElasticAddresses elasticAddresses) {
    this.elasticAddresses = elasticAddresses;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<Instance> page =
        request.paging().of(InstanceSelection.of(request, elasticAddresses, view), 1, MOST, view);
    InstanceAnswer answer =
        new InstanceAnswer(view, elasticAddresses, Set.copyOf(request.additionalAttributes()));
    return Answer.of("Instances", page.items().stream().map(answer::of).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }
}

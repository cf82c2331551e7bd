package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists network interfaces. All conditions hold together; an id that does not exist is just absent.
 * A security group selects only secondary interfaces: so the page says.
 */
@Ecs
final class DescribeNetworkInterfaces implements Query<DescribeNetworkInterfaces.Request> {

  private static final int LEAST_RESULTS = 10;
  private static final int MOST_RESULTS = 500;
  private static final int MOST_PER_PAGE = 1000;

  record Request(
      List<String> networkInterfaceId,
      @Nullable String vSwitchId,
      @Nullable String vpcId,
      @Nullable String primaryIpAddress,
      List<String> privateIpAddress,
      List<String> ipv6Address,
      @Nullable String securityGroupId,
      @Nullable String networkInterfaceName,
      @Nullable String type,
      @Nullable String instanceId,
      @Nullable String status,
      @Nullable String resourceGroupId,
      @Nullable Boolean serviceManaged,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final ElasticAddresses elastic;

  DescribeNetworkInterfaces(ElasticAddresses elastic) {
    this.elastic = elastic;
  }

  @Override
  public Answer handle(Request request, View view) {
    Paging paging = request.paging();
    boolean byToken = paging.nextToken() != null || paging.maxResults() != null;
    Page<NetworkInterface> page =
        paging.of(
            select(request, view), LEAST_RESULTS, byToken ? MOST_RESULTS : MOST_PER_PAGE, view);
    InterfaceAnswer answer = new InterfaceAnswer(elastic, view);
    return Answer.of("NetworkInterfaceSets", page.items().stream().map(answer::of).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  /** What can be looked up comes first; what has to be compared row by row follows. */
  private static Selection<NetworkInterface> select(Request request, View view) {
    Selection<NetworkInterface> selection =
        view.select(NetworkInterface.TABLE)
            .ids(orNull(request.networkInterfaceId()))
            .where("instance", request.instanceId())
            .where("ip", request.primaryIpAddress())
            .whereAny("ip", orNull(request.privateIpAddress()))
            .whereAny(
                "ipv6", orNull(request.ipv6Address().stream().map(Ipv6Wish::canonical).toList()))
            .where("vswitch", request.vSwitchId())
            .where("vpc", request.vpcId())
            .where("security-group", request.securityGroupId())
            .where("name", request.networkInterfaceName())
            .where("status", request.status())
            .where("type", request.type());
    TagFilter.narrow(selection, request.tag(), "tag", view);
    String primaryIp = request.primaryIpAddress();
    if (primaryIp != null) {
      selection.filter(eni -> eni.primaryIp().equals(primaryIp));
    }
    if (request.securityGroupId() != null) {
      selection.filter(eni -> !eni.isPrimary());
    }
    String resourceGroup = request.resourceGroupId();
    if (resourceGroup != null) {
      selection.filter(eni -> eni.resourceGroupId().equals(resourceGroup));
    }
    Boolean managed = request.serviceManaged();
    if (managed != null) {
      selection.filter(eni -> eni.serviceManaged() == managed);
    }
    return selection;
  }

  private static @Nullable List<String> orNull(List<String> values) {
    return values.isEmpty() ? null : values;
  }
}

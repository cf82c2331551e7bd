package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes one VPC and counts what lies in it. Source: the DescribeVpcAttribute page. */
@VpcApi
final class DescribeVpcAttribute implements Query<DescribeVpcAttribute.Request> {

  record Request(String vpcId, @Nullable Boolean isDefault) {}

  private final List<VpcContent> contents;

  DescribeVpcAttribute(List<VpcContent> contents) {
    this.contents = List.copyOf(contents);
  }

  @Override
  public Answer handle(Request request, View view) {
    Vpc vpc =
        view.find(Vpc.TABLE, request.vpcId())
            .filter(
                found -> request.isDefault() == null || request.isDefault() == found.isDefault())
            .orElseThrow(() -> view.error("InvalidVpcId.NotFound"));
    return VpcAnswer.of(vpc, view)
        .with("ClassicLinkEnabled", false)
        .with("CloudResources", resources(vpc, view))
        .with("AssociatedCens", List.of())
        .with("AssociatedPropagationSources", List.of())
        .with("SupportIpv4Gateway", false)
        .with("Ipv4GatewayId", "");
  }

  private List<Answer> resources(Vpc vpc, View view) {
    List<Answer> counts = new ArrayList<>();
    add(counts, "VRouter", 1);
    add(counts, "VSwitch", count(VSwitch.TABLE, vpc, view));
    add(counts, "RouteTable", count(RouteTable.TABLE, vpc, view));
    contents.forEach(kind -> add(counts, kind.name(), kind.idsIn(vpc, view).size()));
    return counts;
  }

  private static int count(Table<?> table, Vpc vpc, View view) {
    return view.selectIn(vpc.regionId(), table).where("vpc", vpc.id()).count();
  }

  private static void add(List<Answer> counts, String type, int count) {
    if (count > 0) {
      counts.add(Answer.of("ResourceType", type).with("ResourceCount", count));
    }
  }
}

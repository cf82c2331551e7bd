package dev.ecsemulator.routetable;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a custom route table in a VPC. Source: the CreateRouteTable page. */
@VpcApi
final class CreateRouteTable implements Command<CreateRouteTable.Request> {

  private static final String FOR_VSWITCHES = "VSwitch";

  record Request(
      String vpcId,
      @Nullable String routeTableName,
      @Nullable String description,
      @Nullable String associateType,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateRouteTable(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc =
        tx.find(Vpc.TABLE, request.vpcId()).orElseThrow(() -> tx.error("InvalidVpcId.NotFound"));
    int present =
        tx.select(RouteTable.TABLE).where("vpc", vpc.id()).filter(each -> !each.isSystem()).count();
    if (present >= catalog.quota("routeTablesPerVpc")) {
      throw tx.error("QuotaExceeded.RouteTable");
    }
    RouteTable table =
        RouteTable.of(vpc, tx.newId("vtb"), tx.now())
            .type(RouteTable.CUSTOM)
            .associateType(Objects.requireNonNullElse(request.associateType(), FOR_VSWITCHES))
            .name(Objects.requireNonNullElse(request.routeTableName(), ""))
            .description(Objects.requireNonNullElse(request.description(), ""))
            .tags(Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx))
            .build();
    return Answer.of("RouteTableId", tx.create(table, "create").id());
  }
}

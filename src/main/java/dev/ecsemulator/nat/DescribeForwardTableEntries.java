package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the DNAT entries of a table or of a gateway; all conditions are met together. */
@VpcApi
final class DescribeForwardTableEntries implements Query<DescribeForwardTableEntries.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String forwardTableId,
      @Nullable String natGatewayId,
      @Nullable String forwardEntryId,
      @Nullable String externalIp,
      @Nullable String externalPort,
      @Nullable String internalIp,
      @Nullable String internalPort,
      @Nullable String ipProtocol,
      @Nullable String forwardEntryName,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String table = request.forwardTableId();
    if (table == null && request.natGatewayId() == null) {
      throw view.error("DESCRIBE_FORWARD_PARAM_INVALID");
    }
    if (table != null && view.select(NatGateway.TABLE).where("forward-table", table).count() == 0) {
      throw view.error("InvalidForwardTableId.NotFound");
    }
    Page<ForwardEntry> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "ForwardTableEntries",
            page.items().stream().map(DescribeForwardTableEntries::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<ForwardEntry> selection(Request request, View view) {
    Selection<ForwardEntry> selection =
        view.select(ForwardEntry.TABLE)
            .ids(request.forwardEntryId() == null ? null : List.of(request.forwardEntryId()))
            .where("forward-table", request.forwardTableId())
            .where("gateway", request.natGatewayId())
            .same(request.externalIp(), ForwardEntry::externalIp)
            .same(request.externalPort(), ForwardEntry::externalPort)
            .same(request.internalIp(), ForwardEntry::internalIp)
            .same(request.internalPort(), ForwardEntry::internalPort)
            .same(request.forwardEntryName(), ForwardEntry::name);
    String protocol = request.ipProtocol();
    return protocol == null
        ? selection
        : selection.filter(entry -> entry.ipProtocol().equalsIgnoreCase(protocol));
  }

  private static Answer answer(ForwardEntry entry) {
    return Answer.of("ForwardEntryId", entry.id())
        .with("Status", entry.status().name())
        .with("ForwardEntryName", entry.name())
        .with("NatGatewayId", entry.natGatewayId())
        .with("ForwardTableId", entry.forwardTableId())
        .with("ExternalIp", entry.externalIp())
        .with("ExternalPort", entry.externalPort())
        .with("InternalIp", entry.internalIp())
        .with("InternalPort", entry.internalPort())
        .with("IpProtocol", entry.ipProtocol());
  }
}

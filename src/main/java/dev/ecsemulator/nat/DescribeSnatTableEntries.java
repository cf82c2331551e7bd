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

/** Lists the SNAT entries of a table or of a gateway; all conditions are met together. */
@VpcApi
final class DescribeSnatTableEntries implements Query<DescribeSnatTableEntries.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String snatTableId,
      @Nullable String natGatewayId,
      @Nullable String snatEntryId,
      @Nullable String sourceVSwitchId,
      @Nullable String sourceCidr,
      @Nullable String snatIp,
      @Nullable String snatEntryName,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    if (request.snatTableId() == null && request.natGatewayId() == null) {
      throw view.error("DESCRIBE_SNAT_PARAM_INVALID");
    }
    if (request.snatTableId() != null
        && view.select(NatGateway.TABLE).where("snat-table", request.snatTableId()).count() == 0) {
      throw view.error("InvalidSnatTableId.NotFound");
    }
    Page<SnatEntry> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "SnatTableEntries",
            page.items().stream().map(DescribeSnatTableEntries::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<SnatEntry> selection(Request request, View view) {
    Selection<SnatEntry> selection =
        view.select(SnatEntry.TABLE)
            .ids(request.snatEntryId() == null ? null : List.of(request.snatEntryId()))
            .where("snat-table", request.snatTableId())
            .where("gateway", request.natGatewayId())
            .where("vswitch", request.sourceVSwitchId())
            .same(request.sourceCidr(), SnatEntry::sourceCidr)
            .same(request.snatEntryName(), SnatEntry::name);
    String ip = request.snatIp();
    return ip == null ? selection : selection.filter(entry -> entry.snatIps().contains(ip));
  }

  private static Answer answer(SnatEntry entry) {
    return Answer.of("SnatEntryId", entry.id())
        .with("Status", entry.status().name())
        .with("SnatEntryName", entry.name())
        .with("NatGatewayId", entry.natGatewayId())
        .with("SnatTableId", entry.snatTableId())
        .with("SourceVSwitchId", entry.sourceVSwitchId())
        .with("SourceCIDR", entry.sourceCidr())
        .with("SnatIp", String.join(",", entry.snatIps()))
        .with("EipAffinity", Integer.toString(entry.eipAffinity()));
  }
}

package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds an SNAT entry for a vSwitch or for a block of addresses. */
@VpcApi
final class CreateSnatEntry implements Command<CreateSnatEntry.Request> {

  private static final String BOTH = "SourceVSwitchId and SourceCIDR are mutually exclusive.";

  /**
   * What can be asked for.
   *
   * @param snatIp one address or several, separated by commas
   */
  record Request(
      String snatTableId,
      @Nullable String sourceVSwitchId,
      @Nullable String sourceCidr,
      @Nullable String snatIp,
      @Nullable String snatEntryName,
      @Nullable Integer eipAffinity) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatRules rules = new NatRules(tx);
    NatGateway gateway = rules.bySnatTable(request.snatTableId());
    rules.requireAvailable(gateway);
    if (request.snatIp() == null) {
      throw tx.error("MissingParam.SnatIp");
    }
    String source = source(request, gateway, tx);
    List<String> ips = SnatRules.addresses(gateway, request.snatIp(), tx);
    if (new Entries(gateway, tx)
        .snat().stream().anyMatch(entry -> entry.sourceCidr().equals(source))) {
      throw tx.error("Forbidden.SourceVSwitchId.Duplicated");
    }
    SnatEntry entry =
        tx.create(
            new SnatEntry(
                tx.newId("snat"),
                gateway.regionId(),
                NatEntryStatus.Pending,
                gateway.id(),
                gateway.snatTableId(),
                request.snatEntryName() == null ? "" : request.snatEntryName(),
                request.sourceVSwitchId() == null ? "" : request.sourceVSwitchId(),
                source,
                ips,
                request.eipAffinity() == null ? 0 : request.eipAffinity()),
            "create");
    return Answer.of("SnatEntryId", entry.id());
  }

  private static String source(Request request, NatGateway gateway, Transaction tx) {
    String vSwitchId = request.sourceVSwitchId();
    String cidr = request.sourceCidr();
    if (vSwitchId != null && cidr != null) {
      throw tx.error("CreateSnatEntry.ParamExclusive.sourceVSwitchIdAndsourceCIDR", BOTH);
    }
    if (cidr != null) {
      if (!Cidr.isWellFormed(cidr)) {
        throw tx.error("InvalidSourceCIDR.Malformed");
      }
      return cidr;
    }
    if (vSwitchId == null) {
      throw tx.error("INVALID_PARAMETER");
    }
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, vSwitchId).orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (!vSwitch.vpcId().equals(gateway.vpcId())) {
      throw tx.error("OperationFailed.VSwitchNotInVpc");
    }
    return vSwitch.cidrBlock();
  }
}

package dev.ecsemulator.nat;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates an enhanced NAT gateway that is paid by use; others are no longer sold. Source: the
 * CreateNatGateway page.
 */
@VpcApi
final class CreateNatGateway implements Command<CreateNatGateway.Request> {

  record Request(
      String vpcId,
      @Nullable String vSwitchId,
      @Nullable String name,
      @Nullable String description,
      @Nullable String spec,
      @Nullable String instanceChargeType,
      @Nullable String natType,
      @Nullable String internetChargeType,
      @Nullable String networkType,
      @Nullable Boolean icmpReplyEnabled,
      boolean privateLinkEnabled,
      @Nullable String eipBindMode,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateNatGateway(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    refuseUnsold(request, tx);
    Vpc vpc =
        tx.find(Vpc.TABLE, request.vpcId()).orElseThrow(() -> tx.error("InvalidVpcId.NotFound"));
    VSwitch vSwitch = vSwitch(request, vpc, tx);
    if (tx.select(NatGateway.TABLE).where("vpc", vpc.id()).count()
        >= catalog.quota("natGatewaysPerVpc")) {
      throw tx.error("OperationFailed.EnhancedQuotaExceed");
    }
    NatGatewayBuilder ordered =
        NewGateway.in(vSwitch, tx.newId("ngw"), tx)
            .orElseThrow(() -> tx.error("OperationFailed.VSwitchNoAvailableIp"));
    NatGateway gateway =
        tx.create(
            ordered
                .name(orElse(request.name(), ""))
                .description(orElse(request.description(), ""))
                .spec(orElse(request.spec(), ""))
                .networkType(orElse(request.networkType(), "internet"))
                .eipBindMode(orElse(request.eipBindMode(), "MULTI_BINDED"))
                .icmpReplyEnabled(request.icmpReplyEnabled() == null || request.icmpReplyEnabled())
                .privateLinkEnabled(request.privateLinkEnabled())
                .resourceGroupId(Account.of(tx).defaultResourceGroupId())
                .tags(Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx))
                .build(),
            "create");
    return Answer.of("NatGatewayId", gateway.id())
        .with("SnatTableIds", List.of(gateway.snatTableId()))
        .with("ForwardTableIds", List.of(gateway.forwardTableId()));
  }

  private static void refuseUnsold(Request request, Transaction tx) {
    if ("PrePaid".equals(request.instanceChargeType())) {
      throw tx.error("OperationDenied.PrePaidInstance");
    }
    if ("PayBySpec".equals(request.internetChargeType())) {
      throw tx.error("Forbidden.NatPayBySpec");
    }
    if ("Normal".equals(request.natType())) {
      throw tx.error("OperationFailed.NormalInventoryNotEnough");
    }
    if (Account.of(tx).inArrears()) {
      throw tx.error("OperationFailed.UnpaidBillsExist");
    }
  }

  private static VSwitch vSwitch(Request request, Vpc vpc, Transaction tx) {
    String id = request.vSwitchId();
    if (id == null) {
      throw tx.error("MissingParameter");
    }
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, id)
            .orElseThrow(() -> tx.error("InvalidVSWITCHID.NotFound", "VSwitch"));
    if (!vSwitch.vpcId().equals(vpc.id())) {
      throw tx.error("OperationFailed.VswNotBelongToVpc");
    }
    return vSwitch;
  }

  private static String orElse(@Nullable String asked, String usual) {
    return asked == null ? usual : asked;
  }
}

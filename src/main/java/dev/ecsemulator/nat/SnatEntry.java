package dev.ecsemulator.nat;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * An SNAT entry: which sources leave through which addresses.
 *
 * @param sourceVSwitchId the vSwitch whose block the source is; empty if a block was given
 * @param sourceCidr the block of addresses whose traffic it is for
 * @param snatIps the addresses that the traffic leaves with
 * @param eipAffinity 1: one source keeps one address, else 0
 */
@RecordBuilder
public record SnatEntry(
    String id,
    String regionId,
    NatEntryStatus status,
    String natGatewayId,
    String snatTableId,
    String name,
    String sourceVSwitchId,
    String sourceCidr,
    List<String> snatIps,
    int eipAffinity)
    implements Stateful<SnatEntry, NatEntryStatus>, SnatEntryBuilder.With {

  /** Where SNAT entries are stored. */
  public static final Table<SnatEntry> TABLE =
      Table.of("snat-entry", SnatEntry.class)
          .indexed("gateway", SnatEntry::natGatewayId)
          .indexed("vswitch", SnatEntry::sourceVSwitchId)
          .indexed("snat-table", SnatEntry::snatTableId);

  /** The transition table, which DNAT entries share. */
  public static final Lifecycle<NatEntryStatus> LIFECYCLE =
      Lifecycle.load("nat-entry", NatEntryStatus.class);

  @Override
  public Table<SnatEntry> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<NatEntryStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public SnatEntry withStatus(NatEntryStatus status) {
    return SnatEntryBuilder.With.super.withStatus(status);
  }
}

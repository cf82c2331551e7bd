package dev.ecsemulator.nat;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A DNAT entry: which traffic from outside goes where inside.
 *
 * @param externalPort a port, a range such as 80/90, or any
 * @param internalPort a port, a range as long, or any
 * @param ipProtocol TCP, UDP or Any, in upper or lower case as it was sent
 */
@RecordBuilder
public record ForwardEntry(
    String id,
    String regionId,
    NatEntryStatus status,
    String natGatewayId,
    String forwardTableId,
    String name,
    String externalIp,
    String externalPort,
    String internalIp,
    String internalPort,
    String ipProtocol)
    implements Stateful<ForwardEntry, NatEntryStatus>, ForwardEntryBuilder.With {

  /** Where DNAT entries are stored. */
  public static final Table<ForwardEntry> TABLE =
      Table.of("forward-entry", ForwardEntry.class)
          .indexed("gateway", ForwardEntry::natGatewayId)
          .indexed("forward-table", ForwardEntry::forwardTableId);

  /** The transition table, which is that of SNAT entries. */
  public static final Lifecycle<NatEntryStatus> LIFECYCLE = SnatEntry.LIFECYCLE;

  @Override
  public Table<ForwardEntry> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<NatEntryStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public ForwardEntry withStatus(NatEntryStatus status) {
    return ForwardEntryBuilder.With.super.withStatus(status);
  }

  /** Whether it takes all traffic to its address, so that no other entry can use that. */
  public boolean takesAll() {
    return externalPort.equalsIgnoreCase("any");
  }
}

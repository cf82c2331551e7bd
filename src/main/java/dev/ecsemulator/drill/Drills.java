package dev.ecsemulator.drill;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.replica.ReplicaRoute;
import dev.ecsemulator.replica.Replication;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What drills of pairs and of groups have in common. */
final class Drills {

  private static final int MOST = 500;

  private Drills() {}

  /**
   * Starts a drill.
   *
   * @param prefix of its id
   * @param replication of the pair or group
   * @param pairs for each of which a disk is made
   */
  static ReplicaDrill start(
      Transaction tx,
      String prefix,
      String replicaId,
      Replication replication,
      List<ReplicaPair> pairs) {
    ReplicaRoute.Site site = replication.route().destination();
    if (!site.regionId().equals(tx.regionId())) {
      throw tx.error("OperationDenied.StartDrillShouldOnDestRegion");
    }
    Instant recoverPoint = replication.lastRecoverPoint();
    if (recoverPoint == null) {
      throw tx.error("OperationDenied.RecoverPointNotFound");
    }
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    List<ReplicaDrill.DrillDisk> disks = new ArrayList<>();
    for (ReplicaPair pair : pairs) {
      Disk like =
          tx.findAnywhere(Disk.TABLE, pair.destinationDiskId())
              .orElseThrow(() -> tx.error("NoSuchResource"));
      Disk disk = copy(like, tx.newId("d"), site, tx.now());
      disks.add(new ReplicaDrill.DrillDisk(pair.id(), tx.create(disk, "create").id()));
    }
    return tx.create(
        new ReplicaDrill(
            tx.newId(prefix),
            site.regionId(),
            ReplicaDrillStatus.executing,
            replicaId,
            List.copyOf(disks),
            tx.now(),
            recoverPoint,
            Map.of()),
        "execute");
  }

  /** A pay-as-you-go disk of the same size and category, attached to nothing. */
  static Disk copy(Disk like, String id, ReplicaRoute.Site site, Instant now) {
    return Disk.blank(id, site.regionId(), site.zoneId(), now)
        .size(like.size())
        .category(like.category())
        .performanceLevel(like.performanceLevel())
        .provisionedIops(like.provisionedIops())
        .burstingEnabled(like.burstingEnabled())
        .build();
  }

  /** Clears a drill: its disks go, and then it is gone itself. */
  static void clear(Transaction tx, String replicaId, String drillId) {
    ReplicaDrill drill =
        tx.findAnywhere(ReplicaDrill.TABLE, drillId)
            .filter(found -> found.replicaId().equals(replicaId))
            .orElseThrow(() -> tx.error("NoSuchResource"));
    if (tx.fire(drill, "clear").isEmpty()) {
      throw tx.error("OperationDenied");
    }
  }

  /** A page of the drills of a pair or group. */
  static Answer page(
      View view,
      String replicaId,
      @Nullable String drillId,
      Paging paging,
      Function<ReplicaDrill, Answer> row) {
    Page<ReplicaDrill> page =
        paging.of(
            view.selectAnywhere(ReplicaDrill.TABLE)
                .filter(drill -> drill.replicaId().equals(replicaId))
                .filter(drill -> drillId == null || drill.id().equals(drillId)),
            1,
            MOST,
            view);
    return Answer.of("Drills", page.items().stream().map(row).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  /** The fields that drills of pairs and of groups have in common. */
  static Answer answer(ReplicaDrill drill) {
    return Answer.of("DrillId", drill.id())
        .with("Status", drill.status())
        .with("StartAt", drill.startedAt().getEpochSecond())
        .with("RecoverPoint", drill.recoverPoint().getEpochSecond());
  }

  /** A drill disk's state: that of its drill, unless somebody has deleted it. */
  static String diskStatus(View view, ReplicaDrill drill, ReplicaDrill.DrillDisk disk) {
    if (view.findAnywhere(Disk.TABLE, disk.diskId()).isEmpty()) {
      return "deleted";
    }
    return switch (drill.status()) {
      case executing -> "creating";
      case clearing -> "deleting";
      default -> "created";
    };
  }
}

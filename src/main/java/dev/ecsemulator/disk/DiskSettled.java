package dev.ecsemulator.disk;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a disk remembers when it has been attached or detached. */
@Component
final class DiskSettled implements OnSettled<Disk> {

  @Override
  public Table<Disk> table() {
    return Disk.TABLE;
  }

  @Override
  public void settled(Disk disk, Transition<?> transition, Transaction tx) {
    switch (transition.event()) {
      case "attach", "attach-another", "create-attached" -> tx.put(attached(disk, tx));
      case "detach" -> tx.put(disk.isMultiAttach() ? left(disk, tx) : detached(disk, tx));
      case "reinit-then-start" -> start(disk, tx);
      default -> {}
    }
  }

  private static Disk attached(Disk disk, Transaction tx) {
    List<Disk.Attachment> attachments =
        disk.attachments().stream()
            .map(
                each ->
                    each.attachedAt() == null
                        ? new Disk.Attachment(each.instanceId(), each.device(), tx.now(), false)
                        : each)
            .toList();
    return disk.withAttachments(attachments).withAttachedAt(tx.now());
  }

  /** A system disk that had been attached as a data disk can be a system disk again. */
  private static Disk detached(Disk disk, Transaction tx) {
    boolean wasSystem = disk.originInstanceId() != null && !disk.imageId().isEmpty();
    return disk.withInstanceId(null)
        .withDevice("")
        .withType(wasSystem ? "system" : disk.type())
        .withDetachedAt(tx.now());
  }

  /** Other attachments keep a multi-attach disk in use. */
  private static Disk left(Disk disk, Transaction tx) {
    List<Disk.Attachment> rest =
        disk.attachments().stream().filter(each -> !each.detaching()).toList();
    return disk.withAttachments(rest)
        .withStatus(rest.isEmpty() ? DiskStatus.Available : DiskStatus.In_use)
        .withDetachedAt(tx.now());
  }

  /** An instance that something else keeps from starting stays as it is. */
  private static void start(Disk disk, Transaction tx) {
    for (Instance instance : new Guards(tx).holders(disk)) {
      if (tx.fire(instance, "start").isEmpty()) {
        tx.note(instance, "is " + instance.status() + " and was not started");
      }
    }
  }
}

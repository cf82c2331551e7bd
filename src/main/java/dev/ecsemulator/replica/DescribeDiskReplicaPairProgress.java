package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.View;
import java.time.Duration;
import java.time.Instant;

/** Tells how far the copy of a pair is, in percent. */
@Ebs
final class DescribeDiskReplicaPairProgress
    implements Query<DescribeDiskReplicaPairProgress.Request> {

  private static final int COMPLETE = 100;

  record Request(String replicaPairId) {}

  @Override
  public Answer handle(Request request, View view) {
    ReplicaPair pair = Finding.pair(view, request.replicaPairId());
    return Answer.of("Progress", progress(pair, view))
        .with("RecoverPoint", Listing.seconds(pair.replication().lastRecoverPoint()));
  }

  private static int progress(ReplicaPair pair, View view) {
    Instant since = pair.replication().copyingSince();
    Instant due = view.dueOf(mover(pair, view));
    if (pair.isCopying() && since != null && due != null) {
      long total = Duration.between(since, due).toMillis();
      long done = Duration.between(since, view.now()).toMillis();
      return total <= 0 ? COMPLETE : (int) (done * COMPLETE / total);
    }
    return pair.replication().lastRecoverPoint() == null ? 0 : COMPLETE;
  }

  /** Who has the pair's timer: its group, or itself. */
  private static Resource mover(ReplicaPair pair, View view) {
    String group = pair.groupId();
    return group == null
        ? pair
        : view.findAnywhere(ReplicaGroup.TABLE, group).map(Resource.class::cast).orElse(pair);
  }
}

package dev.ecsemulator.instance;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** Releases an instance whose time has come, protected or not. */
@Component
final class AutoReleaseSettled implements OnSettled<AutoRelease> {

  @Override
  public Table<AutoRelease> table() {
    return AutoRelease.TABLE;
  }

  @Override
  public void settled(AutoRelease release, Transition<?> transition, Transaction tx) {
    tx.remove(release);
    tx.findAnywhere(Instance.TABLE, release.id()).ifPresent(new Deleting(tx)::release);
  }
}

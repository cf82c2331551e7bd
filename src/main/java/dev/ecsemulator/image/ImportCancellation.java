package dev.ecsemulator.image;

import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.task.Cancellation;
import dev.ecsemulator.task.Task;
import org.springframework.stereotype.Component;

/** Of a cancelled import nothing stays. */
@Component
final class ImportCancellation implements Cancellation {

  @Override
  public String action() {
    return ImportImage.ACTION;
  }

  @Override
  public void undo(Task task, Transaction tx) {
    tx.find(Image.TABLE, task.resourceId()).ifPresent(tx::remove);
  }
}

package dev.ecsemulator.image;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** A snapshot is needed while an image is made of it. */
@Component
final class ImagesOfSnapshots implements Dependent<Snapshot> {

  @Override
  public Table<Snapshot> on() {
    return Snapshot.TABLE;
  }

  @Override
  public String name() {
    return "Image";
  }

  @Override
  public boolean uses(Snapshot snapshot, View view) {
    return view.selectIn(snapshot.regionId(), Image.TABLE).where("snapshot", snapshot.id()).count()
        > 0;
  }
}

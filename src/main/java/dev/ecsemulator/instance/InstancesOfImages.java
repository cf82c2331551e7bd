package dev.ecsemulator.instance;

import dev.ecsemulator.image.Image;
import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import org.springframework.stereotype.Component;

/** An image is in use while instances that were made of it are there. */
@Component
final class InstancesOfImages implements Dependent<Image> {

  @Override
  public Table<Image> on() {
    return Image.TABLE;
  }

  @Override
  public String name() {
    return "Instance";
  }

  @Override
  public boolean uses(Image image, View view) {
    return view.select(Instance.TABLE).where("image", image.id()).count() > 0;
  }
}

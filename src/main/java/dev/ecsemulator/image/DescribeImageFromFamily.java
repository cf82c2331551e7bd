package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;

/**
 * Shows the newest available image of a family; nothing if there is none. Source: the
 * DescribeImageFromFamily page.
 */
@Ecs
final class DescribeImageFromFamily implements Query<DescribeImageFromFamily.Request> {

  record Request(String imageFamily) {}

  private final Catalog catalog;
  private final Dependents dependents;

  DescribeImageFromFamily(Catalog catalog, Dependents dependents) {
    this.catalog = catalog;
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, View view) {
    ImageAnswer answer = new ImageAnswer(view, dependents);
    return Image.newestOf(request.imageFamily(), view, catalog)
        .map(image -> Answer.of("Image", answer.brief(image)))
        .orElseGet(Answer::empty);
  }
}

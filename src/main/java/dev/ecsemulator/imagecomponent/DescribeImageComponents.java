package dev.ecsemulator.imagecomponent;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists image components, newest first; the vendor's own are not known here. Source: the
 * DescribeImageComponents page.
 */
@Ecs
final class DescribeImageComponents implements Query<DescribeImageComponents.Request> {

  private static final String SELF = "SELF";
  private static final int USUAL_RESULTS = 50;
  private static final int MOST_RESULTS = 500;

  record Request(
      @Nullable List<String> imageComponentId,
      @Nullable String name,
      @Nullable String componentVersion,
      @Nullable String componentType,
      @Nullable String systemType,
      @Nullable String owner,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Nullable String nextToken,
      @Nullable Integer maxResults) {}

  @Override
  public Answer handle(Request request, View view) {
    int most = request.maxResults() == null ? USUAL_RESULTS : request.maxResults();
    Page<ImageComponent> page =
        new Paging(null, null, request.nextToken(), most)
            .of(selection(request, view), 1, MOST_RESULTS, view);
    return Answer.of(
            "ImageComponent", page.items().stream().map(DescribeImageComponents::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("MaxResults", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  private static Selection<ImageComponent> selection(Request request, View view) {
    Selection<ImageComponent> components =
        view.select(ImageComponent.TABLE)
            .ids(request.imageComponentId())
            .where("name", request.name())
            .filter(any -> request.owner() == null || request.owner().equals(SELF))
            .filter(each -> isOrAbsent(request.componentType(), each.type()))
            .filter(each -> isOrAbsent(request.systemType(), each.systemType()))
            .filter(each -> isOrAbsent(request.resourceGroupId(), each.resourceGroupId()));
    String version = request.componentVersion();
    if (version != null) {
      Pattern asked = Pattern.compile(version.replace(".", "\\.").replace("x", "[0-9]+"));
      components.filter(each -> asked.matcher(each.version()).matches());
    }
    for (TagFilter filter : request.tag()) {
      components.filter(each -> each.tags().stream().anyMatch(filter::matches));
    }
    return components;
  }

  private static boolean isOrAbsent(@Nullable String asked, String value) {
    return asked == null || asked.equals(value);
  }

  private static Answer answer(ImageComponent component) {
    return Answer.of("ImageComponentId", component.id())
        .with("Name", component.name())
        .with("ComponentVersion", component.version())
        .with("Description", component.description())
        .with("SystemType", component.systemType())
        .with("ComponentType", component.type())
        .with("Content", component.content())
        .with("Owner", SELF)
        .with("ResourceGroupId", component.resourceGroupId())
        .with("CreationTime", WireTime.second(component.createdAt()))
        .with("Tags", Tag.answers(component.tags()));
  }
}

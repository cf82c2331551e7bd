package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tags that are in use, each once, with the number of resources of each kind that have
 * it. A resource that does not exist or has no tags yields an empty list: Terraform asks for the
 * tags of public images.
 */
@Ecs
final class DescribeTags implements Query<DescribeTags.Request> {

  private static final int USUAL = 50;
  private static final int MOST = 100;

  private static final Map<String, String> COUNTS =
      Map.ofEntries(
          Map.entry("instance", "Instance"),
          Map.entry("disk", "Disk"),
          Map.entry("snapshot", "Snapshot"),
          Map.entry("image", "Image"),
          Map.entry("securitygroup", "Securitygroup"),
          Map.entry("volume", "Volume"),
          Map.entry("eni", "Eni"),
          Map.entry("ddh", "Ddh"),
          Map.entry("keypair", "KeyPair"),
          Map.entry("launchtemplate", "LaunchTemplate"),
          Map.entry("reservedinstance", "ReservedInstance"),
          Map.entry("snapshotpolicy", "SnapshotPolicy"));

  private final Kinds kinds;

  DescribeTags(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(
      @Nullable String resourceType,
      @Nullable String resourceId,
      List<TagFilter> tag,
      @Nullable Integer pageNumber,
      @Nullable Integer pageSize) {}

  @Override
  public Answer handle(Request request, View view) {
    if (request.tag().stream().anyMatch(filter -> filter.key() == null)) {
      throw view.error("InvalidTagKey.Malformed");
    }
    Map<Tag, Map<String, Integer>> counted = new LinkedHashMap<>();
    COUNTS.keySet().stream()
        .filter(type -> request.resourceType() == null || request.resourceType().equals(type))
        .sorted()
        .flatMap(type -> kinds.find(type).stream())
        .forEach(kind -> count(kind, request, view, counted));
    List<Answer> rows =
        counted.entrySet().stream()
            .map(
                row ->
                    Answer.of("TagKey", row.getKey().key())
                        .with("TagValue", row.getKey().value())
                        .with("ResourceTypeCount", answer(row.getValue())))
            .toList();
    int size = request.pageSize() == null ? USUAL : request.pageSize();
    Page<Answer> page = new Paging(request.pageNumber(), size, null, null).of(rows, 1, MOST, view);
    return Answer.of("Tags", page.items())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static <T extends Resource> void count(
      TagKind<T> kind, Request request, View view, Map<Tag, Map<String, Integer>> counted) {
    String field = COUNTS.getOrDefault(kind.resourceType(), "");
    List<T> tagged =
        request.resourceId() == null
            ? view.select(kind.table()).filter(row -> !kind.tags(row).isEmpty()).all()
            : kind.find(request.resourceId(), view).stream().toList();
    for (T resource : tagged) {
      matching(kind.tags(resource), request.tag())
          .forEach(
              tag ->
                  counted
                      .computeIfAbsent(tag, any -> new LinkedHashMap<>())
                      .merge(field, 1, Integer::sum));
    }
  }

  private static Answer answer(Map<String, Integer> counts) {
    Answer answer = Answer.empty();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      answer = answer.with(count.getKey(), count.getValue());
    }
    return answer;
  }

  private static Stream<Tag> matching(List<Tag> tags, List<TagFilter> filters) {
    return tags.stream()
        .filter(tag -> filters.isEmpty() || filters.stream().anyMatch(each -> each.matches(tag)));
  }
}

package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lists instance types, whatever region sells them. Without MaxResults the page has up to 1600, so
 * that a call without conditions lists them all, as clients expect.
 */
@Ecs
final class DescribeInstanceTypes implements Query<DescribeInstanceTypes.Request> {

  private static final int MOST = 1600;

  record Request(
      @Nullable String instanceTypeFamily,
      List<String> instanceTypeFamilies,
      @Nullable List<String> instanceTypes,
      @Nullable String gpuSpec,
      List<String> gpuSpecs,
      @Nullable String instanceCategory,
      List<String> instanceCategories,
      @Nullable String cpuArchitecture,
      List<String> cpuArchitectures,
      @Nullable String localStorageCategory,
      List<String> localStorageCategories,
      @Nullable String instanceFamilyLevel,
      @Inlined TypeBounds bounds,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  /** A type with its answers, made once: most calls ask for all of them. */
  private record Row(InstanceType type, Answer plain, Answer withAttributes) {}

  private final Catalog catalog;
  private final Supplier<List<Row>> rows;

  DescribeInstanceTypes(Catalog catalog) {
    this.catalog = catalog;
    this.rows = SingletonSupplier.of(this::readRows);
  }

  @Override
  public Answer handle(Request request, View view) {
    TypeConditions conditions = TypeConditions.of(request, catalog);
    List<Row> found = rows.get().stream().filter(row -> conditions.meet(row.type())).toList();
    Integer asked = request.maxResults();
    Paging paging =
        new Paging(null, null, request.nextToken(), asked == null ? Integer.valueOf(MOST) : asked);
    Page<Row> page = paging.of(found, 1, MOST, view);
    Function<Row, Answer> answer = asked == null ? Row::plain : Row::withAttributes;
    return Answer.of("InstanceTypes", page.items().stream().map(answer).toList())
        .with("NextToken", page.nextToken());
  }

  private List<Row> readRows() {
    TypeAnswer answers = new TypeAnswer(catalog);
    return catalog.instanceTypes().stream()
        .map(type -> new Row(type, answers.of(type, false), answers.of(type, true)))
        .toList();
  }
}

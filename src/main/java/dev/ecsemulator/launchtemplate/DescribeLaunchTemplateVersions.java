package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists versions of a launch template, newest first; without a template the default versions of
 * all, which has to be asked for. All conditions are met together.
 */
@Ecs
final class DescribeLaunchTemplateVersions
    implements Query<DescribeLaunchTemplateVersions.Request> {

  private static final int MOST = 50;

  record Request(
      @Inlined TemplateName template,
      List<Long> launchTemplateVersion,
      @Nullable Long minVersion,
      @Nullable Long maxVersion,
      boolean defaultVersion,
      @Nullable Boolean detailFlag,
      @Inlined Paging paging) {}

  private record Found(LaunchTemplate template, LaunchTemplate.Version version) {}

  @Override
  public Answer handle(Request request, View view) {
    List<LaunchTemplate> templates =
        request.template().isAbsent() && request.defaultVersion()
            ? view.select(LaunchTemplate.TABLE).all()
            : List.of(request.template().find(view));
    List<Found> found =
        templates.stream()
            .flatMap(
                template ->
                    template.versions().stream()
                        .filter(version -> isAskedFor(request, template, version))
                        .sorted(Comparator.comparingLong(LaunchTemplate.Version::number).reversed())
                        .map(version -> new Found(template, version)))
            .toList();
    Page<Found> page = request.paging().of(found, 1, MOST, view);
    boolean detailed = !Boolean.FALSE.equals(request.detailFlag());
    return Answer.of(
            "LaunchTemplateVersionSets",
            page.items().stream().map(each -> answer(each, detailed)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static boolean isAskedFor(
      Request request, LaunchTemplate template, LaunchTemplate.Version version) {
    long number = version.number();
    return (request.launchTemplateVersion().isEmpty()
            || request.launchTemplateVersion().contains(number))
        && (request.minVersion() == null || number >= request.minVersion())
        && (request.maxVersion() == null || number <= request.maxVersion())
        && (!request.defaultVersion() || number == template.defaultVersion());
  }

  private static Answer answer(Found found, boolean detailed) {
    LaunchTemplate template = found.template();
    LaunchTemplate.Version version = found.version();
    return Answer.of("LaunchTemplateId", template.id())
        .with("LaunchTemplateName", template.name())
        .with("VersionNumber", version.number())
        .with("VersionDescription", version.description())
        .with("DefaultVersion", version.number() == template.defaultVersion())
        .with("CreatedBy", template.createdBy())
        .with("CreateTime", WireTime.second(version.createdAt()))
        .with("ModifiedTime", WireTime.second(version.createdAt()))
        .with("LaunchTemplateData", detailed ? new DataAnswer(version.data()).answer() : null);
  }
}

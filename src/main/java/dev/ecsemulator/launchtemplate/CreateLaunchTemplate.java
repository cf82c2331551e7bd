package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.LaunchTemplateData;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a launch template with its first version. Whether what it says can be had is found out when
 * instances are made of it. Source: the CreateLaunchTemplate page.
 */
@Ecs
final class CreateLaunchTemplate implements Command<CreateLaunchTemplate.Request> {

  record Request(
      String launchTemplateName,
      @Nullable String versionDescription,
      @Nullable String templateResourceGroupId,
      List<Tag> templateTag,
      @Inlined LaunchTemplateData data) {}

  private final Catalog catalog;

  CreateLaunchTemplate(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    request.data().check(tx);
    String name = request.launchTemplateName();
    if (tx.select(LaunchTemplate.TABLE).where(LaunchTemplate.BY_NAME, name).first().isPresent()) {
      throw tx.error("LaunchTemplateName.Duplicated");
    }
    if (tx.select(LaunchTemplate.TABLE).count() >= catalog.quota("launchTemplatesPerRegion")) {
      throw tx.error("LaunchTemplateLimitExceed");
    }
    LaunchTemplate template =
        tx.put(
            LaunchTemplateBuilder.builder()
                .id(tx.newId("lt"))
                .regionId(tx.requiredRegionId())
                .name(name)
                .defaultVersion(1)
                .createdBy(tx.account())
                .createdAt(tx.now())
                .modifiedAt(tx.now())
                .resourceGroupId(
                    request.templateResourceGroupId() == null
                        ? ""
                        : request.templateResourceGroupId())
                .tags(List.copyOf(Tag.checked(request.templateTag(), tx)))
                .versions(List.of())
                .build()
                .withNext(request.versionDescription(), request.data(), tx.now()));
    return Answer.of("LaunchTemplateId", template.id())
        .with("LaunchTemplateVersionNumber", template.latestVersion());
  }
}

package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.LaunchTemplateData;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Adds a version to a launch template. It says only what the call says; the default version stays.
 * Source: the CreateLaunchTemplateVersion page.
 */
@Ecs
final class CreateLaunchTemplateVersion implements Command<CreateLaunchTemplateVersion.Request> {

  record Request(
      @Inlined TemplateName template,
      @Nullable String versionDescription,
      @Inlined LaunchTemplateData data) {}

  private final Catalog catalog;

  CreateLaunchTemplateVersion(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    LaunchTemplate template = request.template().find(tx);
    request.data().check(tx);
    if (template.versions().size() >= catalog.quota("launchTemplateVersions")) {
      throw tx.error("LaunchTemplateVersionLimitExceed");
    }
    LaunchTemplate changed =
        tx.put(template.withNext(request.versionDescription(), request.data(), tx.now()));
    return Answer.of("LaunchTemplateId", changed.id())
        .with("LaunchTemplateVersionNumber", changed.latestVersion());
  }
}

package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Deletes versions of a launch template, all or none; the default version stays. */
@Ecs
final class DeleteLaunchTemplateVersion implements Command<DeleteLaunchTemplateVersion.Request> {

  record Request(@Inlined TemplateName template, List<Long> deleteVersion) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    LaunchTemplate template = request.template().find(tx);
    Set<Long> going = new LinkedHashSet<>(request.deleteVersion());
    for (long number : going) {
      if (template.version(number).isEmpty()) {
        throw tx.error("InvalidLaunchTemplateVersion.NotFound");
      }
      if (number == template.defaultVersion()) {
        throw tx.error("InvalidOperation.DeleteDefaultVersion");
      }
    }
    tx.put(
        template
            .withVersions(
                template.versions().stream()
                    .filter(version -> !going.contains(version.number()))
                    .toList())
            .withModifiedAt(tx.now()));
    return Answer.of(
        "LaunchTemplateVersions",
        going.stream()
            .map(
                number ->
                    Answer.of("LaunchTemplateId", template.id())
                        .with("LaunchTemplateVersionNumber", number))
            .toList());
  }
}

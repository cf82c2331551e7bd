package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;

/** Makes another version the one that counts where none is named. */
@Ecs
final class ModifyLaunchTemplateDefaultVersion
    implements Command<ModifyLaunchTemplateDefaultVersion.Request> {

  record Request(@Inlined TemplateName template, Long defaultVersionNumber) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    LaunchTemplate template = request.template().find(tx);
    if (template.version(request.defaultVersionNumber()).isEmpty()) {
      throw tx.error("InvalidLaunchTemplateVersion.NotFound");
    }
    tx.put(template.withDefaultVersion(request.defaultVersionNumber()).withModifiedAt(tx.now()));
    return Answer.of("LaunchTemplateId", template.id());
  }
}

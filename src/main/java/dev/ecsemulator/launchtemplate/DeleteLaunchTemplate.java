package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;

/** Deletes a launch template with all its versions; what was made of it stays. */
@Ecs
final class DeleteLaunchTemplate implements Command<DeleteLaunchTemplate.Request> {

  record Request(@Inlined TemplateName template) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    LaunchTemplate template = request.template().find(tx);
    tx.remove(template);
    return Answer.of("LaunchTemplateId", template.id())
        .with(
            "LaunchTemplateVersionNumbers",
            template.versions().stream().map(LaunchTemplate.Version::number).toList());
  }
}

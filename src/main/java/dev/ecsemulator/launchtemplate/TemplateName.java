package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.repository.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How callers name a launch template: by id or by name; the id counts if both are given. */
record TemplateName(@Nullable String launchTemplateId, @Nullable String launchTemplateName) {

  boolean isAbsent() {
    return launchTemplateId == null && launchTemplateName == null;
  }

  /**
   * The template that is named.
   *
   * @throws dev.ecsemulator.contract.ApiException MissingParameter if none is named,
   *     InvalidLaunchTemplate.NotFound if there is no such
   */
  LaunchTemplate find(View view) {
    if (isAbsent()) {
      throw view.error("MissingParameter", "LaunchTemplateId");
    }
    return lookUp(view).orElseThrow(() -> notFound(view));
  }

  private Optional<LaunchTemplate> lookUp(View view) {
    return launchTemplateId != null
        ? view.find(LaunchTemplate.TABLE, launchTemplateId)
        : view.select(LaunchTemplate.TABLE)
            .where(LaunchTemplate.BY_NAME, launchTemplateName)
            .first();
  }

  private static RuntimeException notFound(Errors errors) {
    return errors.error("InvalidLaunchTemplate.NotFound");
  }
}

package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.instance.LaunchTemplateData;
import dev.ecsemulator.instance.LaunchTemplates;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** RunInstances takes what a version of a launch template says. */
@Component
final class TemplatesOfLaunches implements LaunchTemplates {

  @Override
  public LaunchTemplateData data(
      @Nullable String id, @Nullable String name, @Nullable Long version, View view) {
    LaunchTemplate template = new TemplateName(id, name).find(view);
    return template
        .version(version == null ? template.defaultVersion() : version)
        .orElseThrow(() -> view.error("InvalidLaunchTemplateVersion.NotFound"))
        .data();
  }
}

package dev.ecsemulator.instance;

import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Where RunInstances finds the launch template that a request names; an upper package keeps it. */
public interface LaunchTemplates {

  /**
   * What a version of a template says about new instances.
   *
   * @param id null: the template is named by its name
   * @param version null: the default version
   * @throws dev.ecsemulator.contract.ApiException InvalidLaunchTemplate.NotFound or
   *     InvalidLaunchTemplateVersion.NotFound
   */
  LaunchTemplateData data(
      @Nullable String id, @Nullable String name, @Nullable Long version, View view);
}

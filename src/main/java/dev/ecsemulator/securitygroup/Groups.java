package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.View;

/** Finding the group that an operation is about. */
final class Groups {

  private Groups() {}

  /** The group, or the refusal of most operations. */
  static SecurityGroup find(String id, View view) {
    return view.find(SecurityGroup.TABLE, id)
        .orElseThrow(() -> view.errorSaying("InvalidSecurityGroupId.NotFound", "does not exist"));
  }
}

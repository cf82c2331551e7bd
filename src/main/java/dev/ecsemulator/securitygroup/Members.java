package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.View;

/** Who is in security groups. The package of what can join them answers. */
public interface Members {

  /** How many instances are in a group. */
  int instances(SecurityGroup group, View view);
}

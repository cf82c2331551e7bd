package dev.ecsemulator.routetable;

import dev.ecsemulator.repository.View;
import java.util.Optional;

/**
 * A kind of resource to which route entries can lead. Offered as a component by the package of the
 * kind.
 */
public interface NextHopKind {

  /** The kind's name on the wire, such as {@code Instance}. */
  String type();

  /** The VPC of a resource of this kind; empty if there is no such resource. */
  Optional<String> vpcOf(String id, View view);

  /** The code of CreateRouteEntry for a resource that does not exist. */
  String unknown();

  /** The code of CreateRouteEntry for a resource of another VPC. */
  String elsewhere();
}

package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.util.List;

/**
 * A kind of resource that lies in VPCs: descriptions of a VPC count it, and a VPC that holds one is
 * not deleted. Offered as a component by the package of the kind.
 */
public interface VpcContent extends Dependent<Vpc> {

  /** The resources of this kind in a VPC. */
  List<String> idsIn(Vpc vpc, View view);

  @Override
  default Table<Vpc> on() {
    return Vpc.TABLE;
  }

  @Override
  default boolean uses(Vpc resource, View view) {
    return !idsIn(resource, view).isEmpty();
  }
}

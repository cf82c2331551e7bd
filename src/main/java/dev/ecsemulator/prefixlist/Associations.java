package dev.ecsemulator.prefixlist;

import dev.ecsemulator.repository.View;
import java.util.List;

/** What refers to prefix lists. Offered as a component by each package whose resources do. */
public interface Associations {

  /** The kind of what refers, as DescribePrefixListAssociations names it. */
  String resourceType();

  /** The ids of what refers to a list. */
  List<String> of(PrefixList list, View view);
}

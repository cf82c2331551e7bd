package dev.ecsemulator.prefixlist;

import dev.ecsemulator.repository.View;
import java.util.List;

/** Finding prefix lists, and what refers to them. */
final class PrefixLists {

  private PrefixLists() {}

  /** The list, or the refusal of all operations. */
  static PrefixList find(String id, View view) {
    return view.find(PrefixList.TABLE, id)
        .orElseThrow(() -> view.error("InvalidPrefixListId.NotFound"));
  }

  /** How many resources refer to a list. */
  static int associations(PrefixList list, List<Associations> all, View view) {
    return all.stream().mapToInt(each -> each.of(list, view).size()).sum();
  }
}

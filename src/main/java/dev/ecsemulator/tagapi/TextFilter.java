package dev.ecsemulator.tagapi;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What ListTagKeys and ListTagValues have in common: which texts, of which tags. */
final class TextFilter {

  private static final String PREFIX = "PREFIX";
  private static final String META_TAG = "MetaTag";

  private TextFilter() {}

  /** Whether preset tags are asked for: they cannot be made here, so that there are none. */
  static boolean isOfMetaTags(@Nullable String queryType) {
    return META_TAG.equalsIgnoreCase(queryType);
  }

  /**
   * Texts that fit, each once, in alphabetical order.
   *
   * @param wanted null for all
   * @param fuzzyType PREFIX or, the default, EQUAL
   */
  static Stream<String> narrow(
      Stream<String> texts, @Nullable String wanted, @Nullable String fuzzyType) {
    return texts
        .filter(
            text ->
                wanted == null
                    || (PREFIX.equals(fuzzyType) ? text.startsWith(wanted) : text.equals(wanted)))
        .distinct()
        .sorted();
  }
}

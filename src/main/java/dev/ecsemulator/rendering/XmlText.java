package dev.ecsemulator.rendering;

import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * Writes texts as XML can have them: what XML 1.0 cannot say in any way, such as most control
 * characters, becomes U+FFFD. JSON has no such gaps.
 */
final class XmlText extends JsonGeneratorDelegate {

  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  XmlText(JsonGenerator out) {
    super(out, false);
  }

  @Override
  public JsonGenerator writeString(String text) {
    return super.writeString(isPlain(text) ? text : UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }
}

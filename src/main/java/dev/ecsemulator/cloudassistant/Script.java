package dev.ecsemulator.cloudassistant;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command does, saved or run at once.
 *
 * @param type RunShellScript, RunBatScript or RunPowerShellScript
 * @param content base64
 * @param timeout seconds
 * @param parameterNames the names in {@code {{..}}} of a content with parameters; empty for others
 */
@RecordBuilder
public record Script(
    String name,
    String description,
    String type,
    String content,
    String workingDir,
    long timeout,
    boolean enableParameter,
    List<String> parameterNames,
    String launcher)
    implements ScriptBuilder.With {

  /** Whether it is for Linux instances. */
  boolean isForLinux() {
    return type.equals("RunShellScript");
  }

  /** The content as text. */
  String text() {
    return new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8);
  }

  /** The content as text, with values in place of the parameters. */
  String text(Map<String, String> parameters) {
    String text = text();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text =
          text.replaceAll(
              "\\{\\{\\s*" + Pattern.quote(parameter.getKey()) + "\\s*\\}\\}",
              Matcher.quoteReplacement(parameter.getValue()));
    }
    return text;
  }
}

package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as CreateCommand and RunCommand take it. Sources: both pages.
 *
 * @param timeout seconds, 60 unless given
 */
record NewScript(
    @Nullable String name,
    @Nullable String description,
    String type,
    String commandContent,
    @Nullable String contentEncoding,
    @Nullable String workingDir,
    @Nullable Long timeout,
    boolean enableParameter,
    @Nullable String launcher) {

  private static final int MOST_BASE64 = 24 * 1024;
  private static final int MOST_PARAMETERS = 20;
  private static final int LONGEST_PARAMETER = 64;
  private static final long USUAL_TIMEOUT = 60;
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{(.*?)\\}\\}");
  private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  /** Filled in by the service and not by the caller, such as {@code ACS::RegionId}. */
  private static final String BUILT_IN = "ACS::";

  /**
   * The command, or the documented refusal.
   *
   * @param usual the encoding of a content that comes without one
   */
  Script script(Encoding usual, Transaction tx) {
    String content =
        Encoding.of(contentEncoding, usual)
            .toBase64(commandContent)
            .orElseThrow(() -> tx.error("CmdContent.DecodeError"));
    Script script =
        new Script(
            text(name),
            text(description),
            type,
            content,
            text(workingDir),
            timeout == null ? USUAL_TIMEOUT : timeout,
            enableParameter,
            List.of(),
            text(launcher));
    return withContent(script, content, tx);
  }

  /** Another content, with its parameters found. */
  static Script withContent(Script script, String content, Transaction tx) {
    if (content.length() > MOST_BASE64) {
      throw tx.error("CmdContent.ExceedLimit");
    }
    Script changed = script.withContent(content);
    return changed.withParameterNames(
        changed.enableParameter() ? parameters(changed.text(), tx) : List.of());
  }

  private static List<String> parameters(String text, Transaction tx) {
    List<String> names = new ArrayList<>();
    Matcher found = PARAMETER.matcher(text);
    while (found.find()) {
      String name = found.group(1).strip();
      if (name.startsWith(BUILT_IN) || names.contains(name)) {
        continue;
      }
      if (name.isEmpty() && tx.documents("CmdParam.EmptyKey")) {
        throw tx.error("CmdParam.EmptyKey");
      }
      if (!PARAMETER_NAME.matcher(name).matches()) {
        throw tx.error("CmdParam.InvalidParamName");
      }
      if (name.length() > LONGEST_PARAMETER) {
        throw tx.error("CmdParamName.ExceedLimit");
      }
      names.add(name);
    }
    if (names.size() > MOST_PARAMETERS) {
      throw tx.error("CmdParamCount.ExceedLimit");
    }
    return List.copyOf(names);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

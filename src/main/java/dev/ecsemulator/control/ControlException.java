package dev.ecsemulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A refusal of the control interface: one clear sentence, and facts that help to do better. */
final class ControlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> facts = new LinkedHashMap<>();

  ControlException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  static ControlException bad(String sentence) {
    return new ControlException(400, sentence);
  }

  /** With the names that would have been accepted. */
  ControlException known(List<String> names) {
    return with("known", names);
  }

  ControlException with(String name, Object fact) {
    facts.put(name, fact);
    return this;
  }

  int status() {
    return status;
  }

  /** The answer: the sentence as {@code error}, then the facts. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", Objects.requireNonNull(getMessage()));
    body.putAll(facts);
    return body;
  }
}

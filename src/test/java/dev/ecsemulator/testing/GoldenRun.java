package dev.ecsemulator.testing;

import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.References;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of a golden file in one format. */
final class GoldenRun {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final Set<String> CALL_KEYS =
      Set.of("call", "query", "method", "status", "json", "xml", "includes", "headers", "save");
  private static final List<String> KINDS = List.of("call", "query", "advance", "fault", "events");

  private final Golden golden;
  private final String format;
  private final Emulator emulator;
  private final String account;
  private final @Nullable GoldenUpdate update;
  private final Listener listener;
  private final Map<String, String> saved = new LinkedHashMap<>();

  /** What a call of a golden file was answered. */
  interface Listener {
    void answered(Map<String, String> parameters, Reply reply);
  }

  GoldenRun(
      Golden golden,
      String format,
      Emulator emulator,
      @Nullable GoldenUpdate update,
      Listener listener) {
    this.listener = listener;
    this.golden = golden;
    this.format = format;
    this.emulator = emulator;
    this.update = update;
    this.account = accountOf(golden.name());
  }

  /** The account of a file: 16 digits that only its name decides. */
  static String accountOf(String name) {
    return "1%015d".formatted(Integer.toUnsignedLong(name.hashCode()));
  }

  void run() {
    emulator.restart();
    saved.put("account", account);
    String fixture = golden.fixtureText();
    if (fixture != null) {
      String mine = fixture.replace("${account}", account);
      emulator.load(golden.file().toString(), mine, account);
    }
    for (int i = 0; i < golden.steps().size(); i++) {
      JsonNode step = golden.steps().get(i);
      String where = golden.file() + ", step " + (i + 1) + ", " + format;
      switch (kind(where, step)) {
        case "advance" -> emulator.advance(Duration.parse(step.get("advance").asString()));
        case "fault" -> fault(where, step.get("fault"));
        case "events" -> events(where, step.get("events"));
        default -> call(where, i, step);
      }
    }
    List<String> violations = new ArrayList<>(emulator.violations(account));
    violations.addAll(new References.Watch().follow(emulator.events(account)));
    if (!violations.isEmpty()) {
      throw new AssertionError(
          golden.file()
              + " leaves a world that is not sound\n  "
              + String.join("\n  ", violations));
    }
  }

  private static String kind(String where, JsonNode step) {
    List<String> kinds = KINDS.stream().filter(step::has).toList();
    if (kinds.size() != 1) {
      throw new AssertionError(where + ": a step is exactly one of " + KINDS + ": " + step);
    }
    String kind = kinds.get(0);
    boolean calls = kind.equals("call") || kind.equals("query");
    for (String key : step.propertyNames()) {
      if (calls ? !CALL_KEYS.contains(key) : !key.equals(kind)) {
        throw new AssertionError(where + ": unknown key " + key);
      }
    }
    return kind;
  }

  private void fault(String where, JsonNode fault) {
    for (String key : fault.propertyNames()) {
      if (!Set.of("action", "version", "code", "saying", "times").contains(key)) {
        throw new AssertionError(where + ": unknown key " + key);
      }
    }
    emulator.fault(
        fault.has("version") ? fault.get("version").asString() : null,
        fault.get("action").asString(),
        fault.get("code").asString(),
        fault.path("saying").asString(""),
        fault.path("times").asInt(1));
  }

  private void events(String where, JsonNode sentences) {
    List<String> lines = emulator.events(account).stream().flatMap(GoldenRun::lines).toList();
    for (JsonNode sentence : sentences) {
      String wanted = filled(where, sentence.asString());
      if (lines.stream().noneMatch(line -> line.contains(wanted))) {
        throw new AssertionError(
            where
                + ": no event says \""
                + wanted
                + "\"; they say\n  "
                + String.join("\n  ", lines));
      }
    }
  }

  private static java.util.stream.Stream<String> lines(Event event) {
    List<String> lines = new ArrayList<>();
    for (Event.Change change : event.changes()) {
      String verb =
          change.before() == null ? "created" : change.after() == null ? "removed" : "changed";
      lines.add(event.action() + ": " + change.table() + " " + change.id() + " " + verb);
    }
    for (Event.Note note : event.notes()) {
      lines.add(event.action() + ": " + note.table() + " " + note.id() + ": " + note.text());
    }
    return lines.stream();
  }

  private void call(String where, int index, JsonNode step) {
    String method = step.has("method") ? step.get("method").asString() : "GET";
    Map<String, String> parameters = parameters(where, step);
    Reply reply =
        step.has("query")
            ? emulator.send(method, filled(where, step.get("query").asString()))
            : emulator.call(method, parameters);
    listener.answered(parameters, reply);
    if (update != null) {
      update.rewrite(index, step, reply, saved);
    } else {
      List<String> problems = new ArrayList<>();
      int status = step.path("status").asInt(200);
      if (reply.status() != status) {
        problems.add("status: expected " + status + ", but was " + reply.status());
      }
      if (step.has("call") && !step.get("call").has("Format")) {
        boolean asAsked = reply.isXml() == format.equals("XML");
        if (!asAsked) {
          problems.add("the answer is not " + format + ": " + reply.header("Content-Type"));
        }
      }
      problems.addAll(body(where, step, parameters, reply));
      problems.addAll(headers(where, step, reply));
      if (!problems.isEmpty()) {
        throw new AssertionError(
            where
                + ": "
                + method
                + " "
                + (step.has("query") ? step.get("query") : parameters)
                + "\n  "
                + String.join("\n  ", problems)
                + "\nthe whole answer: "
                + reply.status()
                + " "
                + reply.body());
      }
    }
    save(where, step, reply);
  }

  private Map<String, String> parameters(String where, JsonNode step) {
    Map<String, String> parameters = new LinkedHashMap<>();
    step.path("call")
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              String text = value.isContainer() ? value.toString() : value.asString();
              parameters.put(entry.getKey(), filled(where, text));
            });
    parameters.putIfAbsent("Format", format);
    parameters.putIfAbsent("AccessKeyId", account);
    return parameters;
  }

  private List<String> body(
      String where, JsonNode step, Map<String, String> parameters, Reply reply) {
    List<String> problems = new ArrayList<>();
    JsonNode json = step.has("json") ? filled(where, step.get("json")) : null;
    JsonNode includes = step.has("includes") ? filled(where, step.get("includes")) : null;
    if (reply.isXml()) {
      var root = Xml.parse(reply.body());
      String expectedRoot = reply.status() == 200 ? parameters.get("Action") + "Response" : "Error";
      if (json != null) {
        if (!root.getTagName().equals(expectedRoot)) {
          problems.add("root: expected " + expectedRoot + ", but was " + root.getTagName());
        }
        problems.addAll(Comparison.whole(json, root));
      }
      if (step.has("xml")) {
        var expected = Xml.parse(filled(where, step.get("xml").asString()));
        problems.addAll(Comparison.whole(expected, root));
      }
      if (includes != null) {
        problems.addAll(Comparison.part(includes, root));
      }
    } else {
      JsonNode actual = JSON.readTree(reply.body());
      if (json != null) {
        problems.addAll(Comparison.whole(json, actual));
      }
      if (includes != null) {
        problems.addAll(Comparison.part(includes, actual));
      }
    }
    return problems;
  }

  private List<String> headers(String where, JsonNode step, Reply reply) {
    List<String> problems = new ArrayList<>();
    step.path("headers")
        .properties()
        .forEach(
            header -> {
              List<String> actual = reply.headers().allValues(header.getKey());
              JsonNode wanted = header.getValue();
              boolean fits =
                  wanted.isNull()
                      ? actual.isEmpty()
                      : wanted.asString().equals("*")
                          ? !actual.isEmpty()
                          : actual.equals(List.of(filled(where, wanted.asString())));
              if (!fits) {
                problems.add(
                    "header " + header.getKey() + ": expected " + wanted + ", but was " + actual);
              }
            });
    return problems;
  }

  private void save(String where, JsonNode step, Reply reply) {
    step.path("save")
        .properties()
        .forEach(
            entry -> {
              String path = entry.getValue().asString();
              String value =
                  reply.isXml()
                      ? Xml.at(Xml.parse(reply.body()), path)
                      : at(JSON.readTree(reply.body()), path);
              if (value == null) {
                throw new AssertionError(
                    where + ": nothing to save at " + path + " in " + reply.body());
              }
              saved.put(entry.getKey(), value);
            });
  }

  private static @Nullable String at(JsonNode root, String path) {
    JsonNode at = root;
    for (String segment : path.split("\\.")) {
      at = segment.matches("[0-9]+") ? at.path(Integer.parseInt(segment)) : at.path(segment);
    }
    return at.isMissingNode() || at.isContainer() ? null : at.asString();
  }

  private JsonNode filled(String where, JsonNode tree) {
    return JSON.readTree(
        replaced(
            where,
            tree.toString(),
            value -> {
              String quoted = JSON.writeValueAsString(value);
              return quoted.substring(1, quoted.length() - 1);
            }));
  }

  private String filled(String where, String text) {
    return replaced(where, text, value -> value);
  }

  private String replaced(
      String where, String text, java.util.function.UnaryOperator<String> encoding) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value = saved.get(matcher.group(1));
      if (value == null) {
        throw new AssertionError(
            where + ": ${" + matcher.group(1) + "} was not saved; there are " + saved.keySet());
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(encoding.apply(value)));
    }
    return matcher.appendTail(result).toString();
  }
}

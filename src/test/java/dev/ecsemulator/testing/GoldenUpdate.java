package dev.ecsemulator.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rewrites the expectations of a golden file from real answers: {@code json}, {@code xml} and
 * {@code status} of every step that has {@code json} or {@code xml}, be it empty. All other lines
 * stay as they are. The steps have to stand at the file's usual indentation of two.
 */
final class GoldenUpdate {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> VARYING = List.of("RequestId", "HostId", "Recommend");
  private static final int WIDTH = 220;
  private static final String STEP = "  - ";
  private static final String KEY = "    ";

  private final Golden golden;
  private final Map<Integer, Map<String, String>> blocks = new LinkedHashMap<>();

  GoldenUpdate(Golden golden) {
    this.golden = golden;
  }

  /** Notes what a step was answered. */
  void rewrite(int index, JsonNode step, Reply reply, Map<String, String> saved) {
    if (!step.has("json") && !step.has("xml")) {
      return;
    }
    Map<String, String> block = new LinkedHashMap<>();
    if (reply.status() != 200) {
      block.put("status", KEY + "status: " + reply.status());
    }
    if (reply.isXml()) {
      if (step.has("json")) {
        block.put("json", step.has("query") ? json(flat(reply.body()), saved) : null);
      }
      if (step.has("xml")) {
        block.put("xml", KEY + "xml: |\n" + indented(named(pretty(reply.body()), saved)));
      }
    } else {
      if (step.has("json")) {
        block.put("json", json(reply.body(), saved));
      }
      if (step.has("xml")) {
        block.put("xml", null);
      }
    }
    blocks.put(index, block);
  }

  /** Writes the file. */
  void write() {
    List<String> lines = new ArrayList<>(List.of(Golden.text(golden.file()).split("\n", -1)));
    List<String> result = new ArrayList<>();
    int step = -1;
    boolean inSteps = false;
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      inSteps |= line.startsWith("steps:");
      if (inSteps && line.startsWith(STEP)) {
        int end = i + 1;
        while (end < lines.size()
            && !lines.get(end).startsWith(STEP)
            && !lines.get(end).startsWith("  #")) {
          end++;
        }
        step++;
        result.addAll(rewritten(lines.subList(i, end), blocks.get(step)));
        i = end;
      } else {
        result.add(line);
        i++;
      }
    }
    try {
      Files.writeString(golden.file(), String.join("\n", result).stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rewritten(List<String> lines, Map<String, String> block) {
    if (block == null) {
      return lines;
    }
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String key = "";
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      String rest = line.length() > 4 ? line.substring(4) : "";
      if (!rest.isEmpty() && rest.charAt(0) != ' ' && rest.charAt(0) != '#') {
        key = rest.substring(0, rest.indexOf(':'));
      }
      sections.computeIfAbsent(key, name -> new ArrayList<>()).add(line);
    }
    if (!block.containsKey("status")) {
      sections.remove("status");
    } else if (!sections.containsKey("status")) {
      sections.put("status", List.of());
    }
    block.forEach(
        (name, text) -> {
          if (text != null) {
            sections.put(name, List.of(text));
          }
        });
    List<String> order = new ArrayList<>(sections.keySet());
    order.removeAll(List.of("status", "json", "xml"));
    for (String last : List.of("status", "json", "xml")) {
      if (sections.containsKey(last)) {
        order.add(last);
      }
    }
    List<String> result = new ArrayList<>();
    order.forEach(name -> result.addAll(sections.get(name)));
    return result;
  }

  private static String json(String body, Map<String, String> saved) {
    Map<String, Object> tree = new LinkedHashMap<>();
    JSON.readTree(body)
        .properties()
        .forEach(
            field ->
                tree.put(
                    field.getKey(),
                    VARYING.contains(field.getKey())
                        ? "*"
                        : JSON.convertValue(field.getValue(), Object.class)));
    StringBuilder flow = new StringBuilder("{");
    tree.forEach(
        (name, value) ->
            flow.append(flow.length() == 1 ? "" : ", ")
                .append(name)
                .append(": ")
                .append(JSON.writeValueAsString(value)));
    String oneLine = named(flow.append('}').toString(), saved);
    if (KEY.length() + 6 + oneLine.length() <= WIDTH) {
      return KEY + "json: " + oneLine;
    }
    return KEY + "json:\n" + indented(named(PlainYaml.write(tree), saved));
  }

  /** A body without lists or objects, as JSON. */
  private static String flat(String xml) {
    Map<String, String> fields = new LinkedHashMap<>();
    Xml.children(Xml.parse(xml)).forEach(e -> fields.put(e.getTagName(), e.getTextContent()));
    return JSON.writeValueAsString(fields);
  }

  private static String named(String text, Map<String, String> saved) {
    String result = text;
    for (Map.Entry<String, String> entry : saved.entrySet()) {
      if (entry.getValue().length() > 6) {
        result = result.replace(entry.getValue(), "${" + entry.getKey() + "}");
      }
    }
    return result;
  }

  private static String indented(String text) {
    StringBuilder result = new StringBuilder();
    for (String line : text.strip().split("\n")) {
      result.append(result.isEmpty() ? "" : "\n").append(KEY).append("  ").append(line);
    }
    return result.toString();
  }

  private static String pretty(String body) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      transformer.transform(new StreamSource(new StringReader(body)), new StreamResult(out));
      String text = out.toString();
      for (String name : VARYING) {
        text =
            text.replaceAll("<" + name + ">[^<]*</" + name + ">", "<" + name + ">*</" + name + ">");
      }
      return text;
    } catch (TransformerException e) {
      throw new AssertionError(body, e);
    }
  }
}

package dev.ecsemulator.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/**
 * Compares bodies and collects the differences as readable lines. Expectations are JSON trees; an
 * XML body is held against the same tree, where a list is its elements repeated. The text {@code *}
 * fits anything that is there.
 */
final class Comparison {

  private static final String ANYTHING = "*";

  private final boolean whole;
  private final List<String> differences = new ArrayList<>();

  private Comparison(boolean whole) {
    this.whole = whole;
  }

  /** How a JSON body differs from exactly this. */
  static List<String> whole(JsonNode expected, JsonNode actual) {
    Comparison comparison = new Comparison(true);
    comparison.json("", expected, actual);
    return comparison.differences;
  }

  /** How an XML body differs from exactly this. */
  static List<String> whole(JsonNode expected, Element actual) {
    Comparison comparison = new Comparison(true);
    comparison.xml("", expected, List.of(actual));
    return comparison.differences;
  }

  /** What of this a JSON body lacks. */
  static List<String> part(JsonNode expected, JsonNode actual) {
    Comparison comparison = new Comparison(false);
    comparison.json("", expected, actual);
    return comparison.differences;
  }

  /** What of this an XML body lacks. */
  static List<String> part(JsonNode expected, Element actual) {
    Comparison comparison = new Comparison(false);
    comparison.xml("", expected, List.of(actual));
    return comparison.differences;
  }

  /** How two XML bodies differ. */
  static List<String> whole(Element expected, Element actual) {
    Comparison comparison = new Comparison(true);
    if (!expected.getTagName().equals(actual.getTagName())) {
      comparison.differ("", expected.getTagName(), actual.getTagName());
    }
    comparison.elements("", expected, actual);
    return comparison.differences;
  }

  private void json(String path, JsonNode expected, JsonNode actual) {
    if (isAnything(expected)) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      for (String name : names(expected, actual)) {
        String place = below(path, name);
        if (!expected.has(name)) {
          if (whole) {
            differences.add(place + ": not expected, but there: " + actual.get(name));
          }
        } else if (!actual.has(name)) {
          differences.add(place + ": missing; expected " + expected.get(name));
        } else {
          json(place, expected.get(name), actual.get(name));
        }
      }
    } else if (expected.isArray() && actual.isArray()) {
      if (whole || expected.isEmpty()) {
        sameLength(path, expected.size(), actual.size(), actual.toString());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
          json(path + "[" + i + "]", expected.get(i), actual.get(i));
        }
      } else {
        List<JsonNode> elements = new ArrayList<>(actual.values());
        for (int i = 0; i < expected.size(); i++) {
          JsonNode wanted = expected.get(i);
          contained(
              path + "[" + i + "]",
              wanted,
              elements.stream().map(element -> part(wanted, element)).toList());
        }
      }
    } else if (!expected.equals(actual)
        && !(expected.isNumber()
            && actual.isNumber()
            && expected.decimalValue().compareTo(actual.decimalValue()) == 0)) {
      differ(path, expected.toString(), actual.toString());
    }
  }

  private void xml(String path, JsonNode expected, List<Element> actual) {
    if (expected.isArray()) {
      list(path, expected, actual);
    } else if (actual.size() != 1) {
      differences.add(
          actual.isEmpty()
              ? path + ": missing; expected " + expected
              : path + ": there " + actual.size() + " times; expected once: " + expected);
    } else if (!isAnything(expected)) {
      one(path, expected, actual.get(0));
    }
  }

  private void list(String path, JsonNode expected, List<Element> actual) {
    if (whole || expected.isEmpty()) {
      sameLength(path, expected.size(), actual.size(), actual.size() + " elements");
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        xml(path + "[" + i + "]", expected.get(i), List.of(actual.get(i)));
      }
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      JsonNode wanted = expected.get(i);
      contained(
          path + "[" + i + "]",
          wanted,
          actual.stream().map(element -> part(wanted, element)).toList());
    }
  }

  private void one(String path, JsonNode expected, Element actual) {
    if (!expected.isObject()) {
      String wanted = expected.isString() ? expected.stringValue() : expected.toString();
      if (!Xml.children(actual).isEmpty() || !wanted.equals(actual.getTextContent())) {
        differ(path, wanted, actual.getTextContent());
      }
      return;
    }
    expected
        .properties()
        .forEach(
            field ->
                xml(
                    below(path, field.getKey()),
                    field.getValue(),
                    Xml.children(actual, field.getKey())));
    if (whole) {
      for (String name : Xml.names(actual)) {
        if (!expected.has(name)) {
          differences.add(below(path, name) + ": not expected, but there");
        }
      }
    }
  }

  private void elements(String path, Element expected, Element actual) {
    Set<String> names = new LinkedHashSet<>(Xml.names(expected));
    names.addAll(Xml.names(actual));
    for (String name : names) {
      List<Element> wanted = Xml.children(expected, name);
      List<Element> found = Xml.children(actual, name);
      sameLength(below(path, name), wanted.size(), found.size(), found.size() + " elements");
      for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
        elements(below(path, name) + "[" + i + "]", wanted.get(i), found.get(i));
      }
    }
    String text = expected.getTextContent().strip();
    if (names.isEmpty() && !text.equals(ANYTHING) && !text.equals(actual.getTextContent())) {
      differ(path, text, actual.getTextContent());
    }
  }

  private void contained(String path, JsonNode wanted, List<List<String>> attempts) {
    if (attempts.stream().noneMatch(List::isEmpty)) {
      differences.add(
          path
              + ": no element is like "
              + wanted
              + attempts.stream()
                  .min((one, other) -> Integer.compare(one.size(), other.size()))
                  .map(nearest -> "; the nearest differs in " + nearest)
                  .orElse("; there are none"));
    }
  }

  private void sameLength(String path, int expected, int actual, String shown) {
    if (expected != actual) {
      differences.add(
          path + ": expected " + expected + " elements, but there are " + actual + ": " + shown);
    }
  }

  private void differ(String path, String expected, String actual) {
    differences.add(
        (path.isEmpty() ? "body" : path) + ": expected " + expected + ", but was " + actual);
  }

  private static boolean isAnything(JsonNode expected) {
    return expected.isString() && expected.stringValue().equals(ANYTHING);
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new LinkedHashSet<>(one.propertyNames());
    names.addAll(other.propertyNames());
    return names;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

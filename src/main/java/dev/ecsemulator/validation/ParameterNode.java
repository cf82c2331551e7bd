package dev.ecsemulator.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parameters as a tree: {@code SystemDisk.Size} is below {@code SystemDisk}, {@code InstanceId.2}
 * is element 2 of the list {@code InstanceId}. JSON and comma lists grow the same tree, so that the
 * binder knows one form only.
 */
final class ParameterNode {

  private final Map<String, ParameterNode> children = new LinkedHashMap<>();
  private final Map<Integer, ParameterNode> elements = new TreeMap<>();
  private @Nullable String value;
  private boolean list;

  static ParameterNode ofValue(String value) {
    ParameterNode node = new ParameterNode();
    node.value = value;
    return node;
  }

  static ParameterNode ofJson(JsonNode json) {
    ParameterNode node = new ParameterNode();
    if (json.isArray()) {
      node.list = true;
      for (JsonNode element : json) {
        node.elements.put(node.elements.size() + 1, ofJson(element));
      }
    } else if (json.isObject()) {
      json.properties()
          .forEach(entry -> node.children.put(entry.getKey(), ofJson(entry.getValue())));
    } else if (!json.isNull()) {
      node.value = json.asString();
    }
    return node;
  }

  /** Puts a node at a dotted place below this one. */
  void put(String path, ParameterNode leaf) {
    ParameterNode at = this;
    int start = 0;
    int dot = path.indexOf('.');
    while (dot >= 0) {
      at = at.step(path.substring(start, dot));
      start = dot + 1;
      dot = path.indexOf('.', start);
    }
    at.set(path.substring(start), leaf);
  }

  @Nullable ParameterNode child(String name) {
    return children.get(name);
  }

  Map<String, ParameterNode> children() {
    return children;
  }

  /** The elements in the order of their indexes. */
  Collection<ParameterNode> elements() {
    return elements.values();
  }

  /** Whether a list was given, be it empty. */
  boolean isList() {
    return list || !elements.isEmpty();
  }

  @Nullable String value() {
    return value;
  }

  private ParameterNode step(String segment) {
    Integer index = index(segment);
    return index == null
        ? children.computeIfAbsent(segment, name -> new ParameterNode())
        : elements.computeIfAbsent(index, number -> new ParameterNode());
  }

  private void set(String segment, ParameterNode leaf) {
    Integer index = index(segment);
    if (index == null) {
      children.merge(segment, leaf, ParameterNode::merge);
    } else {
      elements.merge(index, leaf, ParameterNode::merge);
    }
  }

  private static ParameterNode merge(ParameterNode known, ParameterNode leaf) {
    known.value = leaf.value;
    known.list |= leaf.list;
    known.children.putAll(leaf.children);
    known.elements.putAll(leaf.elements);
    return known;
  }

  /** The list index that a name segment is, or null; indexes have at most four digits. */
  static @Nullable Integer index(String segment) {
    if (segment.isEmpty() || segment.length() > 4) {
      return null;
    }
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
        return null;
      }
    }
    return Integer.valueOf(segment);
  }
}

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

  // Most nodes are leaves: these are replaced when something is put into them.
  private Map<String, ParameterNode> children = Map.of();
  private Map<Integer, ParameterNode> elements = Map.of();
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
        node.openElements().put(node.elements.size() + 1, ofJson(element));
      }
    } else if (json.isObject()) {
      json.properties()
          .forEach(entry -> node.openChildren().put(entry.getKey(), ofJson(entry.getValue())));
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
        ? openChildren().computeIfAbsent(segment, name -> new ParameterNode())
        : openElements().computeIfAbsent(index, number -> new ParameterNode());
  }

  private void set(String segment, ParameterNode leaf) {
    Integer index = index(segment);
    if (index == null) {
      openChildren().merge(segment, leaf, ParameterNode::merge);
    } else {
      openElements().merge(index, leaf, ParameterNode::merge);
    }
  }

  private Map<String, ParameterNode> openChildren() {
    if (children.isEmpty()) {
      children = new LinkedHashMap<>();
    }
    return children;
  }

  private Map<Integer, ParameterNode> openElements() {
    if (elements.isEmpty()) {
      elements = new TreeMap<>();
    }
    return elements;
  }

  private static ParameterNode merge(ParameterNode known, ParameterNode leaf) {
    known.value = leaf.value;
    known.list |= leaf.list;
    if (!leaf.children.isEmpty()) {
      known.openChildren().putAll(leaf.children);
    }
    if (!leaf.elements.isEmpty()) {
      known.openElements().putAll(leaf.elements);
    }
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

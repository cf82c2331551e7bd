package dev.ecsemulator.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Elements of an XML body. */
public final class Xml {

  private Xml() {}

  /** The root of a document. */
  public static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("Not XML: " + text, e);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
  }

  static Set<String> names(Element parent) {
    Set<String> names = new LinkedHashSet<>();
    children(parent).forEach(child -> names.add(child.getTagName()));
    return names;
  }

  /** Finds a dotted path such as {@code Instances.Instance.0.InstanceId}; null if there is none. */
  public static String at(Element root, String path) {
    List<Element> found = List.of(root);
    for (String segment : path.split("\\.")) {
      if (found.isEmpty()) {
        return null;
      }
      if (segment.matches("[0-9]+")) {
        int index = Integer.parseInt(segment);
        found = index < found.size() ? List.of(found.get(index)) : List.of();
      } else {
        found = children(found.get(0), segment);
      }
    }
    return found.isEmpty() ? null : found.get(0).getTextContent();
  }
}

package dev.ecsemulator.validation;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.Inlined;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one record is filled: each component from the parameters whose name it has, case aside. The
 * plan is made once for an operation.
 */
final class RecordBinding {

  private static final String LIST = ".N";

  private final Constructor<?> constructor;
  private final List<Slot> slots;
  private final Set<String> honoured;

  /**
   * One component.
   *
   * @param names the wire names at this level that fill it
   * @param scalar the type of a single value, or of a list's elements
   * @param nested the plan of a record, of a list's records, or of an inlined record
   */
  private record Slot(
      Set<String> names,
      String path,
      Class<?> scalar,
      @Nullable RecordBinding nested,
      boolean list,
      boolean inlined,
      boolean nullable) {}

  private RecordBinding(Constructor<?> constructor, List<Slot> slots, Set<String> honoured) {
    this.constructor = constructor;
    this.slots = slots;
    this.honoured = honoured;
  }

  static RecordBinding of(Class<?> type, OperationContract contract) {
    return of(type, "", contract, false);
  }

  boolean honours(String pattern) {
    return honoured.contains(pattern);
  }

  Record bind(ParameterNode node, OperationContract contract) {
    Object[] arguments = new Object[slots.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(slots.get(i), node, contract);
    }
    try {
      return (Record) constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Plans a record.
   *
   * @param shared whether several operations share it: then each publishes only a part of it
   */
  private static RecordBinding of(
      Class<?> type, String prefix, OperationContract contract, boolean shared) {
    List<Slot> slots = new ArrayList<>();
    Set<String> honoured = new HashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      slots.add(slot(type, component, prefix, contract, shared, honoured));
    }
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RecordBinding(constructor, slots, honoured);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Slot slot(
      Class<?> owner,
      RecordComponent component,
      String prefix,
      OperationContract contract,
      boolean shared,
      Set<String> honoured) {
    boolean list = List.class.isAssignableFrom(component.getType());
    Class<?> element =
        list
            ? (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
    boolean nullable = isNullable(component.getAnnotatedType());
    if (component.isAnnotationPresent(Inlined.class)) {
      RecordBinding nested = of(element, prefix, contract, true);
      honoured.addAll(nested.honoured);
      return new Slot(Set.of(), prefix, element, nested, false, true, nullable);
    }
    Set<String> names = names(component.getName(), prefix, contract);
    if (names.isEmpty() && shared && nullable) {
      return new Slot(names, prefix, element, null, list, false, true);
    }
    if (names.isEmpty()) {
      throw new IllegalStateException(
          owner.getName()
              + ": "
              + contract.name()
              + " publishes no parameter "
              + prefix
              + component.getName());
    }
    String path = prefix + names.iterator().next();
    boolean repeated =
        list
            && contract.parameters().keySet().stream()
                .anyMatch(pattern -> pattern.startsWith(path + LIST + "."));
    RecordBinding nested = null;
    for (String name : names) {
      String here = prefix + name;
      honoured.add(here);
      honoured.add(here + LIST);
      if (element.isRecord()) {
        nested = of(element, here + (repeated ? LIST : "") + ".", contract, shared);
        honoured.addAll(nested.honoured);
      }
    }
    return new Slot(names, path, element, nested, list, false, nullable);
  }

  /** Wire names directly below the prefix that equal a component's name, case aside. */
  private static Set<String> names(String component, String prefix, OperationContract contract) {
    Set<String> names = new LinkedHashSet<>();
    for (String pattern : contract.parameters().keySet()) {
      if (pattern.startsWith(prefix)) {
        String rest = pattern.substring(prefix.length());
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        if (name.equalsIgnoreCase(component)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object argument(
      Slot slot, ParameterNode node, OperationContract contract) {
    if (slot.inlined() && slot.nested() != null) {
      return slot.nested().bind(node, contract);
    }
    ParameterNode at = null;
    for (String name : slot.names()) {
      ParameterNode child = node.child(name);
      at = child != null ? child : at;
    }
    if (slot.list()) {
      return list(slot, at, contract);
    }
    if (slot.scalar() == Map.class) {
      return at == null ? null : texts(at);
    }
    if (slot.nested() != null) {
      return at == null && slot.nullable()
          ? null
          : slot.nested().bind(at == null ? new ParameterNode() : at, contract);
    }
    return scalar(slot, at == null ? null : at.value(), contract);
  }

  /** An object whose names the caller chooses. */
  private static Map<String, String> texts(ParameterNode at) {
    Map<String, String> texts = new LinkedHashMap<>();
    at.children()
        .forEach(
            (name, child) -> {
              String value = child.value();
              texts.put(name, value == null ? "" : value);
            });
    return Collections.unmodifiableMap(texts);
  }

  private static @Nullable Object list(
      Slot slot, @Nullable ParameterNode at, OperationContract contract) {
    if (at == null || !at.isList()) {
      return slot.nullable() ? null : List.of();
    }
    List<Object> values = new ArrayList<>();
    for (ParameterNode element : at.elements()) {
      Object value =
          slot.nested() != null
              ? slot.nested().bind(element, contract)
              : scalar(slot, element.value(), contract);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private static @Nullable Object scalar(
      Slot slot, @Nullable String value, OperationContract contract) {
    Class<?> type = slot.scalar();
    if (value == null) {
      return type == boolean.class ? Boolean.FALSE : null;
    }
    Object converted;
    if (type == String.class) {
      converted = value;
    } else if (type == boolean.class || type == Boolean.class) {
      converted = Values.truth(value);
    } else if (type == Integer.class) {
      Long whole = Values.whole(value);
      converted = whole == null || whole != whole.intValue() ? null : whole.intValue();
    } else if (type == Long.class) {
      converted = Values.whole(value);
    } else if (type == BigDecimal.class) {
      converted = Values.number(value) == null ? null : new BigDecimal(value);
    } else {
      throw new IllegalStateException(contract.name() + ": no parameter can become a " + type);
    }
    if (converted == null) {
      throw contract.invalid(slot.path());
    }
    return converted;
  }
}

package dev.ecsemulator.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.function.Function;

/** What parameters and fields of test classes can be filled with: chosen by their type. */
final class Injection {

  private static final Map<Class<?>, Function<EmulatedEcs, Object>> TYPES =
      Map.of(
          EmulatedEcs.class, ecs -> ecs,
          EcsEndpoint.class, EmulatedEcs::endpoint,
          EcsCredentials.class, EmulatedEcs::credentials,
          EcsClock.class, EmulatedEcs::clock,
          EcsFaults.class, EmulatedEcs::faults,
          EcsFixtures.class, EmulatedEcs::fixtures);

  private Injection() {}

  static boolean knows(Class<?> type) {
    return TYPES.containsKey(type);
  }

  static Object value(Class<?> type, EmulatedEcs ecs) {
    Function<EmulatedEcs, Object> part = TYPES.get(type);
    if (part == null) {
      throw new IllegalArgumentException("Nothing of the emulator is a " + type);
    }
    return part.apply(ecs);
  }

  /** Fills the fields of an object, its superclasses' too, that are neither static nor final. */
  static void intoFields(Object test, EmulatedEcs ecs) {
    for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (knows(field.getType())
            && !Modifier.isStatic(modifiers)
            && !Modifier.isFinal(modifiers)) {
          set(field, test, value(field.getType(), ecs));
        }
      }
    }
  }

  private static void set(Field field, Object test, Object value) {
    try {
      field.setAccessible(true);
      field.set(test, value);
    } catch (IllegalAccessException e) {
      throw new EcsEmulatorException("The field " + field + " cannot be filled", e);
    }
  }
}

package dev.ecsemulator.junit;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads JUnit's contexts, which are nested as engine, class, nested class and test are. */
final class Contexts {

  private static final String IN_PARALLEL = "junit.jupiter.execution.parallel.enabled";

  private Contexts() {}

  /** The class that has an annotation: the test's own, or the nearest around it. */
  static @Nullable ExtensionContext annotated(
      ExtensionContext context, Class<? extends Annotation> annotation) {
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      Class<?> test = each.getTestClass().orElse(null);
      boolean isClass = each.getTestMethod().isEmpty();
      if (test != null && isClass && AnnotationSupport.isAnnotated(test, annotation)) {
        return each;
      }
    }
    return null;
  }

  /** The outermost test class. */
  static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext outermost = context;
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      outermost = each.getTestClass().isPresent() ? each : outermost;
    }
    return outermost;
  }

  /**
   * Whose account it is: the outermost class with one instance for all tests, or else the context
   * itself.
   */
  static ExtensionContext ownerOfAccount(ExtensionContext context) {
    ExtensionContext owner = context;
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      boolean isClass = each.getTestClass().isPresent() && each.getTestMethod().isEmpty();
      if (isClass && hasOneInstance(each)) {
        owner = each;
      }
    }
    return owner;
  }

  static boolean hasOneInstance(ExtensionContext context) {
    return context.getTestInstanceLifecycle().equals(Optional.of(TestInstance.Lifecycle.PER_CLASS));
  }

  /** Whether other tests may run at the same time that do not wait for this one. */
  static boolean meetsOthers(ExtensionContext context) {
    return context.getConfigurationParameter(IN_PARALLEL).map(Boolean::parseBoolean).orElse(false)
        && annotated(context, SteersTime.class) == null
        && !AnnotationSupport.isAnnotated(context.getTestMethod(), SteersTime.class);
  }
}

package dev.ecsemulator.sdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test class whose constructor takes the {@link StartedJar}. All of them share one process, which
 * ends with the run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithStartedJar.Extension.class)
@interface WithStartedJar {

  /** Starts the jar when it is first asked for; JUnit closes it with the root context. */
  final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == StartedJar.class;
    }

    @Override
    public StartedJar resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(StartedJar.class))
          .computeIfAbsent(StartedJar.class, key -> StartedJar.start(), StartedJar.class);
    }
  }
}

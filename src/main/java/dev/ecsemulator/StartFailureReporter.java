package dev.ecsemulator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports a failed start to whoever typed the command. Spring Boot finds it by {@code
 * META-INF/spring.factories}; in programs that embed the emulator it leaves the report to others.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

  private static volatile boolean inCharge;

  private final @Nullable ConfigurableApplicationContext context;

  /** Made by Spring Boot; the context is null if the start failed before there was one. */
  StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** From now on a failed start is reported here. */
  static void takeCharge() {
    inCharge = true;
  }

  @Override
  public boolean reportException(Throwable failure) {
    if (inCharge) {
      System.err.println(StartFailure.sentence(failure));
      if (context != null && context.getEnvironment().containsProperty("debug")) {
        failure.printStackTrace();
      }
    }
    return inCharge;
  }
}

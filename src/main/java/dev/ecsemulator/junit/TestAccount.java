package dev.ecsemulator.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The account of a test, or of a class with one instance for all its tests; left empty by JUnit
 * when they are over.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
record TestAccount(EmulatedEcs ecs)
    implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  @Override
  public void close() {
    ecs.leave();
  }
}

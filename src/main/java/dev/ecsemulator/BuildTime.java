package dev.ecsemulator;

import java.net.URL;

/** What the build has found out about the program, so that a start need not. */
final class BuildTime {

  private static final String AOT_ENABLED = "spring.aot.enabled";

  private BuildTime() {}

  /**
   * Lets Spring take its bean definitions from the classes that the build generated, instead of
   * looking for components. Only a jar is sure to have them of the same build; classes in a folder
   * may be older than a component beside them. {@code -Dspring.aot.enabled=false} prevents it.
   */
  static void use() {
    URL generated = BuildTime.class.getResource("EcsEmulator__ApplicationContextInitializer.class");
    if (generated != null
        && generated.getProtocol().equals("jar")
        && System.getProperty(AOT_ENABLED) == null) {
      System.setProperty(AOT_ENABLED, "true");
    }
  }
}

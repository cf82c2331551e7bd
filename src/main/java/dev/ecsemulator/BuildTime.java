package dev.ecsemulator;

import java.net.URL;
import java.util.Set;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.annotation.AnnotationConfigUtils;

/**
 * What the build finds out about the program, so that a start need not: Spring's bean definitions,
 * as classes. Spring finds this in {@code META-INF/spring/aot.factories} when it makes them.
 */
final class BuildTime implements BeanRegistrationExcludeFilter {

  private static final String AOT_ENABLED = "spring.aot.enabled";

  /** They look for listeners in all methods of all beans; here listeners are types. */
  private static final Set<String> NOT_NEEDED =
      Set.of(
          AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
          AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME);

  @Override
  public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
    return NOT_NEEDED.contains(bean.getBeanName());
  }

  /**
   * Lets Spring take its bean definitions from the classes that the build generated, instead of
   * looking for components. Only a jar is sure to have them of the same build; classes in a folder
   * may be older than a component beside them. {@code -Dspring.aot.enabled=false} prevents it.
   */
  static void use() {
    URL generated = BuildTime.class.getResource("EcsEmulator__ApplicationContextInitializer.class");
    if (generated != null && generated.getProtocol().equals("jar")) {
      System.getProperties().putIfAbsent(AOT_ENABLED, "true");
    }
  }
}

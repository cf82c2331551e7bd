package dev.ecsemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the emulator. Several products publish operations of one name, hence the full bean names.
 * What is needed of Spring Boot is named one by one: looking for more would double the start-up.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(EmulatorProperties.class)
@ImportAutoConfiguration({
  LifecycleAutoConfiguration.class,
  JettyServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class
})
public class EcsEmulator {

  /** Runs the server until it is told to stop. */
  public static void main(String[] args) {
    String answer = CommandLine.answer(args);
    String objection = CommandLine.objection(args);
    if (answer != null) {
      System.out.print(answer);
    } else if (objection != null) {
      System.err.println(objection);
      System.exit(1);
    } else {
      // Prepares, in a second thread, parts of Spring that are not used here.
      System.setProperty("spring.backgroundpreinitializer.ignore", "true");
      // Jetty would start the whole of JMX to find this out.
      System.getProperties().putIfAbsent("org.eclipse.jetty.util.referencesPerCacheLine", "16");
      BuildTime.use();
      StartFailureReporter.takeCharge();
      ConfigurableApplicationContext context = SpringApplication.run(EcsEmulator.class, args);
      System.out.println(ReadyLine.of(context));
      if (context.getBean(EmulatorProperties.class).stopWithInput()) {
        Lifeline.watch(System.in, () -> System.exit(0));
      }
    }
  }
}

package dev.ecsemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the emulator. Several products publish operations of one name, hence the full bean names.
 */
@SpringBootApplication
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class EcsEmulator {

  /** Runs the server until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(EcsEmulator.class, args);
  }
}

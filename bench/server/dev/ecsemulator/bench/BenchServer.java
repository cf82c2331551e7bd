package dev.ecsemulator.bench;

import dev.ecsemulator.EcsEmulator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The emulator with {@link ConstantAnswer} in it: started as it starts itself, from the bean
 * definitions that the build made, of which the constant answer is none.
 */
public final class BenchServer {

  private BenchServer() {}

  /**
   * Starts.
   *
   * @param args as the emulator's
   */
  public static void main(String[] args) {
    System.setProperty("spring.aot.enabled", "true");
    SpringApplication emulator = new SpringApplication(EcsEmulator.class);
    emulator.setMainApplicationClass(EcsEmulator.class);
    emulator.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(ConstantAnswer.class));
    emulator.run(args);
  }
}

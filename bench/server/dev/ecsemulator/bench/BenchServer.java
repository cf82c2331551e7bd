package dev.ecsemulator.bench;

import dev.ecsemulator.EcsEmulator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
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
    emulator.addInitializers(context -> extend((GenericApplicationContext) context));
    emulator.run(args);
  }

  private static void extend(GenericApplicationContext context) {
    context.registerBean(ConstantAnswer.class);
    context.registerBean(
        "constantServlet",
        ServletRegistrationBean.class,
        () -> new ServletRegistrationBean<>(new ConstantServlet(), "/constant/servlet"));
  }

  /** The same without Spring's dispatching: calls are answered by a servlet as well. */
  private static final class ConstantServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse response)
        throws IOException {
      new ConstantAnswer().shortAnswer(http, response);
    }
  }
}

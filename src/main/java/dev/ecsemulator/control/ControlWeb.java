package dev.ecsemulator.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for all control endpoints: they answer in JSON, whatever is asked for, and only who
 * may steer.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class ControlWeb implements WebMvcConfigurer {

  private final ControlGuard guard;

  ControlWeb(ControlGuard guard) {
    this.guard = guard;
  }

  /** Who waits for the server, or has to trust it first, cannot know a token yet. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(guard)
        .addPathPatterns("/_emulator/**")
        .excludePathPatterns("/_emulator/health", "/_emulator/tls/ca.pem");
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder
        .disableDefaults()
        .addCustomConverter(new JacksonJsonHttpMessageConverter(JsonMapper.shared()));
  }

  /** No endpoint has its arguments validated; the default would start a whole engine for that. */
  @Override
  public Validator getValidator() {
    return new NoValidator();
  }

  private static final class NoValidator implements Validator {
    @Override
    public boolean supports(Class<?> type) {
      return false;
    }

    @Override
    public void validate(Object target, Errors errors) {}
  }
}

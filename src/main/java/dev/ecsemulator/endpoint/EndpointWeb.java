package dev.ecsemulator.endpoint;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calls come in. */
@Configuration(proxyBeanMethods = false)
class EndpointWeb {

  /** The root and nothing below it: all other paths are left to Spring's own servlet. */
  private static final String ROOT_ONLY = "";

  @Bean
  ServletRegistrationBean<RpcServlet> rpc(RpcServlet servlet) {
    return new ServletRegistrationBean<>(servlet, ROOT_ONLY);
  }
}

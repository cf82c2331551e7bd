package dev.ecsemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers whatever below {@code /_emulator} is no endpoint with the list of those that are. */
@RestController
final class ElsewhereController {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  ElsewhereController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @RequestMapping("/_emulator/**")
  ResponseEntity<Map<String, Object>> elsewhere(HttpServletRequest request) {
    ControlException refusal =
        new ControlException(
                404, "There is no " + request.getMethod() + " " + request.getRequestURI() + ".")
            .known(endpoints());
    return ResponseEntity.status(refusal.status()).body(refusal.body());
  }

  private List<String> endpoints() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(
            info ->
                info.getMethodsCondition().getMethods().stream()
                    .flatMap(
                        method ->
                            info.getPatternValues().stream().map(path -> method + " " + path)))
        .filter(endpoint -> endpoint.contains(" /_emulator/"))
        .sorted()
        .toList();
  }
}

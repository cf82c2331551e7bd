package dev.ecsemulator.control;

import dev.ecsemulator.fixture.FixtureException;
import dev.ecsemulator.rendering.LoggedFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives every failure of the control interface one form: {@code {"error": "a sentence"}}. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
final class ControlErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ControlErrors.class);

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(ControlException refusal) {
    return ResponseEntity.status(refusal.status()).body(refusal.body());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(FixtureException refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", Objects.requireNonNull(refusal.getMessage()));
    if (refusal.line() > 0) {
      body.put("line", refusal.line());
      body.put("column", refusal.column());
    }
    return ResponseEntity.badRequest().body(body);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> failed(RuntimeException unexpected) {
    LOG.error("A control request failed: {}", LoggedFailure.text(unexpected));
    return ResponseEntity.internalServerError()
        .body(Map.of("error", "The emulator failed at this; its log says how."));
  }
}

package dev.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.fault.FaultRule;
import dev.ecsemulator.fault.FaultRules;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes the next calls of an operation fail with one of its documented errors. */
@RestController
final class FaultsController {

  private static final int MOST_TIMES = 1_000_000;

  /**
   * A rule in force.
   *
   * @param account whose calls it answers; left out if everybody's
   * @param status HTTP status of the error
   * @param remaining how many more calls it answers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fault(
      String id,
      String action,
      String version,
      @Nullable String account,
      int status,
      String code,
      String message,
      int remaining) {

    static Fault of(FaultRule rule) {
      ApiError error = rule.error();
      return new Fault(
          rule.id(),
          rule.action(),
          rule.version(),
          rule.account(),
          error.status(),
          error.code(),
          error.message(),
          rule.remaining());
    }
  }

  /** All rules, in the order in which they strike. */
  record Faults(List<Fault> faults) {}

  private final FaultRules rules;
  private final FaultTargets targets;

  FaultsController(FaultRules rules, FaultTargets targets) {
    this.rules = rules;
    this.targets = targets;
  }

  @GetMapping("/_emulator/faults")
  Faults all(HttpServletRequest request) {
    String account = QueryText.of(request, "account").account();
    return new Faults(
        rules.all().stream()
            .filter(rule -> account == null || account.equals(rule.account()))
            .map(Fault::of)
            .toList());
  }

  @PostMapping("/_emulator/faults")
  Fault add(HttpServletRequest request) throws IOException {
    Body body = Body.of(request, "action", "code", "times", "version", "message", "account");
    OperationContract operation =
        targets.operation(body.requiredText("action"), body.text("version"));
    ApiError error = targets.error(operation, body.requiredText("code"), body.text("message"));
    int times = body.integer("times", 1, 1, MOST_TIMES);
    return Fault.of(rules.add(operation, error, times, body.account()));
  }

  @DeleteMapping("/_emulator/faults")
  Map<String, Object> removeAll(HttpServletRequest request) {
    String account = QueryText.of(request, "account").account();
    if (account != null) {
      return Map.of("removed", rules.clear(account));
    }
    int removed = rules.all().size();
    rules.clear();
    return Map.of("removed", removed);
  }

  @DeleteMapping("/_emulator/faults/{id}")
  Map<String, Object> remove(@PathVariable("id") String id) {
    if (!rules.remove(id)) {
      throw new ControlException(404, "There is no fault rule " + id + ".")
          .known(rules.all().stream().map(FaultRule::id).toList());
    }
    return Map.of("removed", 1);
  }
}

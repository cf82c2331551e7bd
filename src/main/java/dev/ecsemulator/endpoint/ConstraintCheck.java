package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.OperationContract;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Rules across several parameters: Jakarta constraints on an operation's request record, whose
 * message is the documented error code.
 */
@Component
final class ConstraintCheck {

  private final Map<Class<?>, Boolean> constrained = new ConcurrentHashMap<>();

  /** Made when first needed: most operations have no such rule, and start-up should not pay. */
  private static final class Lazy {
    static final Validator VALIDATOR =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }

  /**
   * Checks a request.
   *
   * @throws dev.ecsemulator.contract.ApiException the documented error of a rule that is broken; of
   *     several, the first by name
   */
  void check(Record request, OperationContract contract) {
    if (!constrained.computeIfAbsent(request.getClass(), ConstraintCheck::hasConstraints)) {
      return;
    }
    Lazy.VALIDATOR.validate(request).stream()
        .map(ConstraintViolation::getMessageTemplate)
        .min(Comparator.naturalOrder())
        .ifPresent(
            code -> {
              throw contract.error(code);
            });
  }

  private static boolean hasConstraints(Class<?> type) {
    for (var method : type.getDeclaredMethods()) {
      for (var annotation : method.getAnnotations()) {
        if (annotation.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class)) {
          return true;
        }
      }
    }
    return false;
  }
}

package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Marks the annotations that say which product version publishes an operation. A class that they
 * mark is made when it is first called: of hundreds, a test calls a few.
 */
@Lazy
@Component
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Published {

  /** The API version, which is different for every product. */
  String version();
}

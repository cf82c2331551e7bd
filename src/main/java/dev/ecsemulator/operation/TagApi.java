package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation of Tag 2018-08-28, which reads and changes tags of the resources of all products.
 */
@Published(version = "2018-08-28")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TagApi {}

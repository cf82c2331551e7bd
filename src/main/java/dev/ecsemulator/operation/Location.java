package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of Location 2015-06-12. */
@Published(version = "2015-06-12")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Location {}

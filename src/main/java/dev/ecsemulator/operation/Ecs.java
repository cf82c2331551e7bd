package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of ECS 2014-05-26. */
@Published(version = "2014-05-26")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ecs {}

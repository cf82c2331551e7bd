package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of EBS 2021-07-30. */
@Published(version = "2021-07-30")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ebs {}

package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of STS 2015-04-01. */
@Published(version = "2015-04-01")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sts {}

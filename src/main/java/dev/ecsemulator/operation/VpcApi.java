package dev.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of VPC 2016-04-28. */
@Published(version = "2016-04-28")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VpcApi {}

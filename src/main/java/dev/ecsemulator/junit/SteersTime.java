package dev.ecsemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test, or a class of tests, that changes the {@link EcsClock}. The clock is the server's, and so
 * that of all tests that share it: where tests run in parallel, no other class with {@link
 * EcsEmulatorTest} runs meanwhile. After the test the clock is the machine's again. The other way
 * is a class with {@link EcsEmulatorTest#ownServer()}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ResourceLock(value = EcsClock.LOCK, mode = ResourceAccessMode.READ_WRITE)
public @interface SteersTime {}

package dev.ecsemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class that calls the emulator. It is started once for all such classes, on a free port of
 * 127.0.0.1, and each test gets an account of its own in it, which is empty again after the test.
 *
 * <p>Parameters of tests and of methods around them, and fields that are neither static nor final,
 * are filled in if they are of the type {@link EmulatedEcs}, {@link EcsEndpoint}, {@link
 * EcsCredentials}, {@link EcsClock}, {@link EcsFaults} or {@link EcsFixtures}. Test classes with
 * one instance for all tests ({@code @TestInstance(PER_CLASS)}) have one account for all tests,
 * too.
 *
 * <p>Where tests run in parallel, those that {@link SteersTime} keep the others waiting.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(EcsEmulatorExtension.class)
@ResourceLock(value = EcsClock.LOCK, mode = ResourceAccessMode.READ)
public @interface EcsEmulatorTest {

  /**
   * How long transient states last. A pace other than the default starts another emulator for all
   * classes with it.
   *
   * @return the pace
   */
  Transitions transitions() default Transitions.FAST;

  /**
   * What the account of each test starts with: fixtures on the class path, named as for {@link
   * Class#getResourceAsStream}: {@code world.yaml} stands beside the class, {@code /world.yaml} at
   * the root.
   *
   * @return names of files
   */
  String[] fixtures() default {};

  /**
   * One account for all tests of the class, 16 digits, where it has to be known before the test: in
   * the settings of an application, say. It is empty again after each test. If not given, each test
   * has another one.
   *
   * @return 16 digits, or empty
   */
  String account() default "";

  /**
   * Whether the class has an emulator for itself, so that its clock is nobody else's. It costs a
   * start.
   *
   * @return true for a server of its own
   */
  boolean ownServer() default false;

  /**
   * More options of the emulator, as {@code --help} lists them, such as {@code
   * --emulator.delays.instance.stop=2s}. Classes with the same options share an emulator; other
   * options start another one.
   *
   * @return each with its value
   */
  String[] options() default {};
}

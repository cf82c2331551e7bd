package dev.ecsemulator.junit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Assertions on what is in a test's account, in the manner of AssertJ, which they need on the class
 * path. To be imported statically, beside those of AssertJ.
 *
 * <p>The API is asked once, when the assertion begins; transient states pass by themselves unless
 * the clock is frozen or {@link Transitions} are immediate.
 */
public final class EcsAssertions {

  private EcsAssertions() {}

  /**
   * Begins an assertion on an instance.
   *
   * @param instance one of the test's account
   * @return the assertion to go on with
   */
  public static InstanceAssert assertThat(EmulatedInstance instance) {
    return new InstanceAssert(instance);
  }

  /**
   * Begins an assertion on a disk.
   *
   * @param disk one of the test's account
   * @return the assertion to go on with
   */
  public static DiskAssert assertThat(EmulatedDisk disk) {
    return new DiskAssert(disk);
  }

  /**
   * Asserts that a call is refused, and begins an assertion on the refusal.
   *
   * @param call of any of the vendor's SDKs: their exceptions are told by what they say, not by
   *     their class
   * @return the assertion to go on with
   */
  public static RefusalAssert assertThatRefused(ThrowingCallable call) {
    return new RefusalAssert(org.assertj.core.api.Assertions.catchThrowable(call)).isRefusal();
  }
}

package dev.ecsemulator.control;

/** Which emulator this is. */
public final class Version {

  private Version() {}

  /** The version that the jar was built as; {@code development} when it runs from classes. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

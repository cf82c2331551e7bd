package dev.ecsemulator.junit;

import org.jspecify.annotations.Nullable;

/**
 * The emulator could not be started or reached, or refused what a test asked of it; the message
 * says why.
 */
public final class EcsEmulatorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EcsEmulatorException(String message) {
    super(message);
  }

  EcsEmulatorException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

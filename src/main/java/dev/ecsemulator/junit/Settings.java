package dev.ecsemulator.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a test class wants of the emulator.
 *
 * @param options of the server's start
 * @param fixtures names on the class path
 * @param account 16 digits; empty for another one for each test
 * @param ownServer whether it shares its server with no other class
 */
record Settings(List<String> options, List<String> fixtures, String account, boolean ownServer) {

  /** Sharing the server with all classes that ask for nothing special. */
  static final Settings DEFAULT = new Settings(List.of(), List.of(), "", false);

  Settings {
    if (!account.isEmpty() && !account.matches("[0-9]{16}")) {
      throw new IllegalArgumentException("An account has 16 digits, not \"" + account + "\"");
    }
    options = List.copyOf(options);
    fixtures = List.copyOf(fixtures);
  }

  static Settings of(EcsEmulatorTest test) {
    List<String> options = new ArrayList<>();
    if (test.transitions() != Transitions.FAST) {
      options.add(test.transitions().option());
    }
    options.addAll(List.of(test.options()));
    return new Settings(options, List.of(test.fixtures()), test.account(), test.ownServer());
  }
}

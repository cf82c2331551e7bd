package dev.ecsemulator.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Adds resources to the account of a test as a fixture describes them, in YAML or JSON. */
public final class EcsFixtures {

  private final Wire wire;
  private final String account;
  private final Class<?> test;
  private final Set<String> brought = ConcurrentHashMap.newKeySet();

  EcsFixtures(Wire wire, String account, Class<?> test) {
    this.wire = wire;
    this.account = account;
    this.test = test;
  }

  /**
   * Adds what a text says: all of it, or nothing. What names no account of its own belongs to the
   * test's.
   *
   * @param yaml the fixture, in YAML or JSON
   */
  public void add(String yaml) {
    wire.control("POST", "fixtures?account=" + account, yaml)
        .at("made")
        .items()
        .forEach(made -> brought.add(made.at("id").text()));
  }

  /**
   * Adds what a file on the class path says.
   *
   * @param name as for {@link Class#getResourceAsStream}: {@code world.yaml} beside the test class,
   *     {@code /world.yaml} at the root
   */
  public void addResource(String name) {
    try (InputStream in = test.getResourceAsStream(name)) {
      if (in == null) {
        throw new EcsEmulatorException(
            "There is no fixture "
                + name
                + " on the class path, looked for from "
                + test.getName());
      }
      add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids that fixtures brought since the account was empty. */
  Set<String> brought() {
    return new HashSet<>(brought);
  }

  void forget() {
    brought.clear();
  }
}

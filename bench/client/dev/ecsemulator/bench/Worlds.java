package dev.ecsemulator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what grows with the world: the heap, a change, filtered pages and a move of the clock.
 * Worlds of different sizes are asked in turn, so that whatever else the machine does falls on all.
 * Prints a table with the limit of each row; ends with status 1 if one is missed.
 */
public final class Worlds {

  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 7;

  /** The small world's server has made few calls until then, so that much of it is not compiled. */
  private static final int WARM_UPS_OF_CALLS = 15;

  private final Map<String, String> options = new LinkedHashMap<>();
  private boolean within = true;

  private Worlds(String[] args) {
    for (String arg : args) {
      String[] pair = arg.substring(2).split("=", 2);
      options.put(pair[0], pair[1]);
    }
  }

  /** A measurement of one world. */
  private interface Measured<R> {
    R of(World world) throws IOException, InterruptedException;
  }

  /** What the rounds in a small and in a big world gave. */
  private record Both<R>(List<R> small, List<R> big) {}

  /**
   * Runs the measurement.
   *
   * @param args {@code --name=value} each; see {@code bench/world}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Worlds(args).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    List<String> java = List.of(options.get("server").split(" "));
    try (World few = new World(java, number("few"));
        World some = new World(java, number("some"));
        World many = new World(java, number("many"))) {
      System.out.printf(
          "| what | %,d | %,d | %,d | ratio | limit |%n|---|---|---|---|---|---|%n",
          number("few"), number("some"), number("many"));
      heap(many);
      stops(few, many);
      advances(many);
      some.stopHalf();
      many.stopHalf();
      pages(some, many, "one half", "&Tag.1.Key=team&Tag.1.Value=red", 2);
      pages(some, many, "all and a half", "&Tag.1.Key=team&Status=Running", 2);
      pages(some, many, "two halves", "&Tag.1.Key=team&Tag.1.Value=red&Status=Running", 4);
      pages(
          some,
          many,
          "two halves, page 20",
          "&Tag.1.Key=team&Tag.1.Value=red&Status=Running&PageNumber=20",
          4);
      runs(many);
    }
    if (!within) {
      System.out.printf("%nAt least one limit is missed.%n");
    }
    return within;
  }

  private void heap(World many) throws IOException, InterruptedException {
    double bytes = many.bytesPerInstance();
    System.out.printf(
        "| heap, bytes per instance | | | %.0f | | %s |%n", bytes, limit(bytes, "most-bytes"));
  }

  private void stops(World few, World many) throws IOException, InterruptedException {
    int calls = number("stops");
    for (int round = 0; round < WARM_UPS_OF_CALLS; round++) {
      few.stop(calls);
      many.stop(calls);
    }
    Both<Double> micros = rounds(few, many, world -> world.stop(calls));
    double small = Bench.median(micros.small());
    double big = Bench.median(micros.big());
    System.out.printf(
        "| StopInstance, CPU us | %.0f | | %.0f | %.2f | %s |%n",
        small, big, big / small, limit(big / small, "most-ratio"));
  }

  private void advances(World many) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    List<Double> cpuSeconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      World.Move move = many.advanceOver(number("due"));
      seconds.add(move.seconds());
      cpuSeconds.add(move.cpuSeconds());
    }
    System.out.printf(
        "| clock over %,d transitions, CPU s (s) | | | %.2f (%.2f) | | %s |%n",
        number("due"),
        Bench.median(cpuSeconds),
        Collections.min(seconds),
        limit(Bench.median(cpuSeconds), "most-seconds"));
  }

  private void pages(World some, World many, String name, String listing, int part)
      throws IOException, InterruptedException {
    int calls = number("pages");
    Both<World.Cost> costs =
        rounds(some, many, world -> world.page(listing, world.size() / part, calls));
    double small = Bench.median(costs.small().stream().map(World.Cost::cpuMicros).toList());
    double big = Bench.median(costs.big().stream().map(World.Cost::cpuMicros).toList());
    System.out.printf(
        "| page of 100, %s, CPU us | | %.0f | %.0f | %.2f | %s |%n",
        name, small, big, big / small, limit(big / small, "most-ratio"));
    double smallP99 = quietest(costs.small());
    double bigP99 = quietest(costs.big());
    System.out.printf(
        "| its p99, ms | | %.1f | %.1f | %.2f | %s, %s |%n",
        smallP99,
        bigP99,
        bigP99 / smallP99,
        limit(bigP99, "most-millis"),
        limit(bigP99 / smallP99, "most-ratio"));
  }

  private void runs(World many) throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      millis.add(many.run(number("runs")));
    }
    System.out.printf(
        "| RunInstances of 100, CPU ms | | | %.1f | | %s |%n",
        Bench.median(millis), limit(Bench.median(millis), "most-millis"));
  }

  /** Asks both worlds in turn; the first rounds do not count. */
  private static <R> Both<R> rounds(World small, World big, Measured<R> measured)
      throws IOException, InterruptedException {
    Both<R> both = new Both<>(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      R one = measured.of(small);
      R other = measured.of(big);
      if (round >= WARM_UPS) {
        both.small().add(one);
        both.big().add(other);
      }
    }
    return both;
  }

  /** The p99 of the best round: what else the machine does only adds to it. */
  private static double quietest(List<World.Cost> costs) {
    return Collections.min(costs.stream().map(World.Cost::p99Millis).toList());
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  /** The limit of a figure as the table shows it; a figure above it is remembered as a miss. */
  private String limit(double figure, String option) {
    boolean met = figure <= Double.parseDouble(options.get(option));
    within &= met;
    return options.get(option) + (met ? "" : " MISSED");
  }
}

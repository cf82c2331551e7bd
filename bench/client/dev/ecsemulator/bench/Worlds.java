package dev.ecsemulator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures what grows with the world: the heap, a change, filtered pages and a move of the clock.
 * Worlds of different sizes are asked in turn, so that whatever else the machine does falls on all.
 * Prints a table with the limit of each row; ends with status 1 if one is missed.
 */
public final class Worlds {

  private static final int ROUNDS = 5;

  private final Map<String, String> options = new LinkedHashMap<>();
  private boolean within = true;

  private Worlds(String[] args) {
    for (String arg : args) {
      String[] pair = arg.substring(2).split("=", 2);
      options.put(pair[0], pair[1]);
    }
  }

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
      System.out.printf("| what | %,d | %,d | %,d | ratio | limit |%n|---|---|---|---|---|---|%n",
          number("few"), number("some"), number("many"));
      heap(many);
      stops(few, many);
      advance(many);
      pages(some, many);
    }
    System.out.println(within ? "" : "\nAt least one limit is missed.");
    return within;
  }

  private void heap(World many) throws IOException, InterruptedException {
    double bytes = many.bytesPerInstance();
    System.out.printf(
        "| heap, bytes per instance | | | %.0f | | %s |%n",
        bytes, limit(bytes, "most-bytes"));
  }

  private void stops(World few, World many) throws IOException, InterruptedException {
    List<Double> inFew = new ArrayList<>();
    List<Double> inMany = new ArrayList<>();
    int calls = number("stops");
    few.stop(calls);
    many.stop(calls);
    for (int round = 0; round < ROUNDS; round++) {
      inFew.add(few.stop(calls));
      inMany.add(many.stop(calls));
    }
    double ratio = Bench.median(inMany) / Bench.median(inFew);
    System.out.printf(
        "| StopInstance, CPU us | %.0f | | %.0f | %.2f | %s |%n",
        Bench.median(inFew), Bench.median(inMany), ratio, limit(ratio, "most-ratio"));
  }

  private void advance(World many) throws IOException, InterruptedException {
    int due = number("due");
    many.advanceOver(due);
    List<Double> seconds = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      double[] spent = many.advanceOver(due);
      seconds.add(spent[0]);
      cpu.add(spent[1]);
    }
    System.out.printf(
        "| advance over %,d, s (CPU s) | | | %.2f (%.2f) | | %s |%n",
        due, Bench.median(seconds), Bench.median(cpu), limit(Bench.median(seconds), "most-seconds"));
  }

  private void pages(World some, World many) throws IOException, InterruptedException {
    some.stopHalf();
    many.stopHalf();
    pages(some, many, "half of it", "&Tag.1.Key=team&Tag.1.Value=red", 2);
    pages(some, many, "all and half", "&Tag.1.Key=team&Status=Running", 2);
    pages(some, many, "two halves", "&Tag.1.Key=team&Tag.1.Value=red&Status=Running", 4);
    pages(
        some, many, "two halves, page 20",
        "&Tag.1.Key=team&Tag.1.Value=red&Status=Running&PageNumber=20", 4);
  }

  private void pages(World some, World many, String name, String listing, int part)
      throws IOException {
    List<World.Cost> inSome = new ArrayList<>();
    List<World.Cost> inMany = new ArrayList<>();
    int calls = number("pages");
    for (int round = 0; round <= ROUNDS; round++) {
      World.Cost first = some.page(listing, number("some") / part, calls);
      World.Cost second = many.page(listing, number("many") / part, calls);
      if (round > 0) {
        inSome.add(first);
        inMany.add(second);
      }
    }
    row("DescribeInstances, " + name + ", CPU us", inSome, inMany, World.Cost::cpuMicros, "");
    row("the same, p99 ms", inSome, inMany, World.Cost::p99Millis, "most-millis");
  }

  private void row(
      String name,
      List<World.Cost> inSome,
      List<World.Cost> inMany,
      ToDoubleFunction<World.Cost> of,
      String most) {
    double small = Bench.median(inSome.stream().map(of::applyAsDouble).toList());
    double big = Bench.median(inMany.stream().map(of::applyAsDouble).toList());
    String limit = limit(big / small, "most-ratio");
    System.out.printf(
        "| %s | | %.1f | %.1f | %.2f | %s |%n",
        name, small, big, big / small, most.isEmpty() ? limit : limit + ", " + limit(big, most));
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  /** The limit of a figure as the table shows it; a figure above it is remembered as a miss. */
  private String limit(double figure, String option) {
    double most = Double.parseDouble(options.get(option));
    within &= figure <= most;
    return options.get(option) + (figure <= most ? "" : " MISSED");
  }
}

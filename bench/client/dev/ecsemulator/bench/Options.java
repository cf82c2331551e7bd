package dev.ecsemulator.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to measure, and what must hold. */
record Options(Map<String, String> values) {

  static Options of(String[] args) {
    return new Options(
        Arrays.stream(args)
            .map(arg -> arg.substring(2).split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last)));
  }

  List<String> command(String name) {
    return List.of(values.get(name).split(" "));
  }

  /** A pattern of the names of the loads to run; their constant answers come with them. */
  String only() {
    return values.get("only");
  }

  int starts() {
    return number("starts");
  }

  int instances() {
    return number("instances");
  }

  int connections() {
    return number("connections");
  }

  int rounds() {
    return number("rounds");
  }

  /** Calls over each connection before anything is measured; even, like {@link #calls}. */
  int warmUp() {
    return number("warm-up");
  }

  int calls() {
    return number("calls");
  }

  /** How many of those that {@link Waiting} times. */
  int largeCalls() {
    return number("large-calls");
  }

  /** For the middle one of RunInstances, for 99 of 100 pages. */
  double mostMillis() {
    return Double.parseDouble(values.get("most-ms"));
  }

  double mostCpuRatio() {
    return Double.parseDouble(values.get("most-cpu-ratio"));
  }

  double leastRatio() {
    return Double.parseDouble(values.get("least-ratio"));
  }

  double mostMegabytes() {
    return Double.parseDouble(values.get("most-megabytes"));
  }

  double mostStartSeconds() {
    return Double.parseDouble(values.get("most-start-seconds"));
  }

  private int number(String name) {
    return Integer.parseInt(values.get(name));
  }
}

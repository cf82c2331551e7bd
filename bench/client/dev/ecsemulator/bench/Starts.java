package dev.ecsemulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures starts until the first good answer to a call of the API: of several ways to start, in
 * turn, so that whatever else the machine does falls on all. Prints a table; ends with status 1 if
 * a median of CPU or memory is above its limit.
 */
public final class Starts {

  /** What is resident is looked at when the JIT compiler has calmed down and given its memory back. */
  private static final long PAUSE_MS = 12_000;

  /** A way to start, the most CPU milliseconds and megabytes that it may take, and its command. */
  private record Way(String name, double mostCpu, double mostMegabytes, List<String> command) {}

  private record Start(double wall, double cpu, double megabytes) {}

  private Starts() {}

  /**
   * Measures.
   *
   * @param args how often each way is started, what limits are multiplied by, and then for each way
   *     its name, its two limits and its command
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    double slack = Double.parseDouble(args[1]);
    Map<Way, List<Start>> starts = new LinkedHashMap<>();
    for (int i = 2; i < args.length; i += 4) {
      Way way =
          new Way(
              args[i],
              slack * Double.parseDouble(args[i + 1]),
              slack * Double.parseDouble(args[i + 2]),
              List.of(args[i + 3].split(" ")));
      starts.put(way, new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Way, List<Start>> each : starts.entrySet()) {
        each.getValue().add(start(each.getKey()));
      }
    }
    System.exit(print(starts) ? 0 : 1);
  }

  private static Start start(Way way) throws IOException, InterruptedException {
    try (Server server = Server.start(way.command(), Path.of("bench-start.log"))) {
      Thread.sleep(PAUSE_MS);
      return new Start(
          server.secondsUntilReady() * 1000,
          server.cpuUntilReady() * 1000,
          server.residentMegabytes());
    }
  }

  private static boolean print(Map<Way, List<Start>> starts) {
    boolean within = true;
    System.out.println("| start | wall ms, min / median | CPU ms, min / median | resident MB |");
    System.out.println("|---|---|---|---|");
    for (Map.Entry<Way, List<Start>> each : starts.entrySet()) {
      Way way = each.getKey();
      List<Double> wall = sorted(each.getValue(), Start::wall);
      List<Double> cpu = sorted(each.getValue(), Start::cpu);
      double megabytes = Bench.median(sorted(each.getValue(), Start::megabytes));
      System.out.printf(
          "| %s | %,.0f / %,.0f | %,.0f / %,.0f | %.0f |%n",
          way.name(), wall.get(0), Bench.median(wall), cpu.get(0), Bench.median(cpu), megabytes);
      within &= Bench.median(cpu) <= way.mostCpu() && megabytes <= way.mostMegabytes();
    }
    if (!within) {
      System.out.println("\nA limit is missed");
    }
    return within;
  }

  private static List<Double> sorted(List<Start> starts, ToDoubleFunction<Start> value) {
    return starts.stream().mapToDouble(value).sorted().boxed().toList();
  }
}

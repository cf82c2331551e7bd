package dev.ecsemulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what calls cost against an answer that costs nothing, in the same server, in rounds that
 * alternate, so that whatever else the machine does falls on both. Prints two tables; ends with
 * status 1 if a limit that was asked for is missed.
 */
public final class Bench {

  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-z]{20}");
  private static final int MOST_PER_RUN = 100;
  private static final int MOST_PER_REGION = 4_000;
  private static final List<String> REGIONS =
      List.of("cn-hangzhou", "cn-beijing", "cn-shanghai", "cn-shenzhen");

  /** Named as the service's own clients name and order them. */
  private static final String SIGNED =
      "&Format=JSON&Version=2014-05-26&AccessKeyId=testid&SignatureMethod=HMAC-SHA1"
          + "&SignatureVersion=1.0&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
          + "&Timestamp=2026-11-22T12%3A46%3A24Z&SignatureType="
          + "&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";

  private static final String TAG = "&Tag.1.Key=team&Tag.1.Value=bench";
  private static final String WISH =
      "&ImageId=aliyun_3_x64_20G_alibase_20231221.vhd&InstanceType=ecs.g7.large"
          + "&InstanceName=bench"
          + TAG;

  private static final String CONSTANT = "constant";
  private static final String SERVLET = "constant of a servlet";
  private static final String CHANGE = "StopInstance, StartInstance";
  static final String LONG = "constant of 16 KB";
  private static final String STOP = "StopInstance";
  private static final String DESCRIBE = "DescribeInstances";
  private static final String PAGE = "&Status=Running";
  private static final String IN_REGION = "&RegionId=" + REGIONS.get(0);
  private static final String IN_EMPTY_REGION = "&RegionId=" + REGIONS.get(REGIONS.size() - 1);

  private final Options options;

  private Bench(Options options) {
    this.options = options;
  }

  /**
   * Runs the benchmark.
   *
   * @param args {@code --name=value} each; see {@code bench/run}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Bench(Options.of(args)).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    double cpuUntilReady = cpuUntilReady();
    try (Server server = Server.start(options.command("server"), Path.of("bench-server.log"))) {
      long idle = server.residentMegabytes();
      List<String> instances = runInstances(server);
      long filled = server.residentMegabytes();
      Map<Load, List<Load.Round>> rounds = rounds(server, loads(instances));
      long loaded = server.residentMegabytes();
      double worst = printRatios(rounds);
      List<Waiting.Times> waits = waits(server);
      if (!waits.isEmpty()) {
        printWaits(waits);
      }
      System.out.printf(
          "%n| CPU until ready | resident then | after %,d instances | after the load |%n"
              + "|---|---|---|---|%n| %.1f s | %d MB | %d MB | %d MB |%n",
          instances.size(), cpuUntilReady, idle, filled, loaded);
      boolean quick = true;
      for (Waiting.Times each : waits) {
        if (each.name().equals(Waiting.RUN)) {
          quick &= within("ms of " + each.name(), each.p50(), "<=", options.mostMillis());
        } else if (each.name().equals(Waiting.PAGE)) {
          quick &= within("ms of " + each.name(), each.p99(), "<=", options.mostMillis());
        }
      }
      return quick
          & within("ratio of throughput", worst, ">=", options.leastRatio())
          & within("ratio of CPU of " + CHANGE, cpuRatio(rounds), "<=", options.mostCpuRatio())
          & within("MB resident", filled, "<=", options.mostMegabytes())
          & within("CPU seconds until ready", cpuUntilReady, "<=", options.mostStartSeconds());
    }
  }

  /** Of several starts as a user without further thought makes them, the median. */
  private double cpuUntilReady() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < options.starts(); i++) {
      try (Server server = Server.start(options.command("start"), Path.of("bench-start.log"))) {
        seconds.add(server.cpuUntilReady());
      }
    }
    return median(seconds);
  }

  /** Fills several regions: the default network of one has no addresses for so many. */
  private List<String> runInstances(Server server) throws IOException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = server.connect()) {
      while (ids.size() < options.instances()) {
        int amount = Math.min(MOST_PER_RUN, options.instances() - ids.size());
        String answer =
            connection.send(
                Connection.call(
                    "/?Action=RunInstances"
                        + SIGNED
                        + WISH
                        + "&RegionId="
                        + REGIONS.get(ids.size() / MOST_PER_REGION)
                        + "&Amount="
                        + amount));
        Matcher id = INSTANCE.matcher(answer);
        while (id.find()) {
          ids.add(id.group());
        }
      }
    }
    return ids;
  }

  /** Every connection works on an instance of its own: it stops and starts it in turn. */
  private List<Load> loads(List<String> instances) {
    List<String> own = instances.subList(0, options.connections());
    List<Load> all =
        List.of(
            load(CONSTANT, CONSTANT, own, id -> List.of(call("/constant", STOP, id(id)))),
            load(SERVLET, CONSTANT, own, id -> List.of(call("/constant/servlet", STOP, id(id)))),
            load(
                CHANGE,
                CONSTANT,
                own,
                id -> List.of(call("/", STOP, id(id)), call("/", "StartInstance", id(id)))),
            load(
                "DescribeInstances, one by id",
                CONSTANT,
                own,
                id -> List.of(call("/", DESCRIBE, "&InstanceIds=%5B%22" + id + "%22%5D"))),
            load(LONG, LONG, own, id -> List.of(call("/constant/long", DESCRIBE, PAGE))),
            load(
                "DescribeInstances, a page of 10",
                LONG,
                own,
                id -> List.of(call("/", DESCRIBE, PAGE))));
    List<Load> wanted = all.stream().filter(load -> load.name().matches(options.only())).toList();
    return all.stream()
        .filter(
            load ->
                wanted.stream().anyMatch(one -> one == load || one.constant().equals(load.name())))
        .toList();
  }

  private static Load load(
      String name, String constant, List<String> instances, Function<String, List<byte[]>> calls) {
    return new Load(name, constant, instances.stream().map(calls).toList());
  }

  private Map<Load, List<Load.Round>> rounds(Server server, List<Load> loads)
      throws IOException, InterruptedException {
    Map<Load, List<Load.Round>> rounds = new LinkedHashMap<>();
    for (int round = -1; round < options.rounds(); round++) {
      for (Load load : loads) {
        boolean warmUp = round < 0;
        Load.Round result = load.run(server, warmUp ? options.warmUp() : options.calls());
        if (!warmUp) {
          rounds.computeIfAbsent(load, key -> new ArrayList<>()).add(result);
        }
      }
    }
    return rounds;
  }

  /** Returns the smallest ratio of throughput to the short constant answer. */
  private static double printRatios(Map<Load, List<Load.Round>> rounds) {
    Map<String, List<Load.Round>> byName = new HashMap<>();
    rounds.forEach((load, own) -> byName.put(load.name(), own));
    System.out.println(
        "| call | answers/s | of the constant's | server CPU us | times the constant's | p50 ms |"
            + " p99 ms |\n|---|---|---|---|---|---|---|");
    double worst = Double.MAX_VALUE;
    for (Map.Entry<Load, List<Load.Round>> row : rounds.entrySet()) {
      List<Load.Round> own = row.getValue();
      List<Load.Round> constant = byName.get(row.getKey().constant());
      List<Double> throughput = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        throughput.add(own.get(i).perSecond() / constant.get(i).perSecond());
      }
      System.out.printf(
          "| %s | %,.0f | %.2f (%.2f to %.2f) | %.0f | %.2f | %.2f | %.2f |%n",
          row.getKey().name(),
          median(own, Load.Round::perSecond),
          median(throughput),
          Collections.min(throughput),
          Collections.max(throughput),
          median(own, Load.Round::cpuMicros),
          cpuRatio(own, constant),
          median(own, Load.Round::p50),
          median(own, Load.Round::p99));
      if (row.getKey().constant().equals(CONSTANT)) {
        worst = Math.min(worst, median(throughput));
      }
    }
    return worst;
  }

  /** CPU of changes of state by that of the constant answer; 0 if they were not measured. */
  private static double cpuRatio(Map<Load, List<Load.Round>> rounds) {
    Map<String, List<Load.Round>> byName = new HashMap<>();
    rounds.forEach((load, own) -> byName.put(load.name(), own));
    List<Load.Round> own = byName.get(CHANGE);
    return own == null ? 0 : cpuRatio(own, byName.get(CONSTANT));
  }

  private static double cpuRatio(List<Load.Round> own, List<Load.Round> constant) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      ratios.add(own.get(i).cpuMicros() / constant.get(i).cpuMicros());
    }
    return median(ratios);
  }

  private List<Waiting.Times> waits(Server server) throws IOException {
    List<Waiting.Times> waits = new ArrayList<>();
    try (Connection connection = server.connect()) {
      if (Waiting.PAGE.matches(options.only())) {
        Waiting caller = new Waiting(server, connection, SIGNED + IN_REGION);
        waits.addAll(caller.page(TAG, options.largeCalls()));
      }
      if (Waiting.RUN.matches(options.only())) {
        Waiting caller = new Waiting(server, connection, SIGNED + IN_EMPTY_REGION);
        waits.add(caller.run(WISH, options.largeCalls()));
      }
    }
    return waits;
  }

  private static void printWaits(List<Waiting.Times> waits) {
    System.out.printf("%n| one caller | server CPU ms | p50 ms | p99 ms |%n|---|---|---|---|%n");
    for (Waiting.Times each : waits) {
      System.out.printf(
          "| %s | %s | %.2f | %.2f |%n",
          each.name(),
          each.cpu() == 0 ? "" : "%.2f".formatted(each.cpu()),
          each.p50(),
          each.p99());
    }
  }

  private static boolean within(String what, double value, String relation, double limit) {
    boolean within = relation.equals("<=") ? value <= limit : value >= limit;
    if (!within) {
      System.out.printf("%nMissed: %s is %.2f, not %s %.2f%n", what, value, relation, limit);
    }
    return within;
  }

  private static byte[] call(String path, String action, String parameters) {
    return Connection.call(path + "?Action=" + action + SIGNED + IN_REGION + parameters);
  }

  private static String id(String instance) {
    return "&InstanceId=" + instance;
  }

  private static <T> double median(List<T> rows, ToDoubleFunction<T> value) {
    return median(rows.stream().map(value::applyAsDouble).toList());
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}

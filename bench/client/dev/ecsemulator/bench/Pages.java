package dev.ecsemulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a page of a listing costs the server in a world of few resources and in one of
 * many. Prints a table of CPU for each answer; ends with status 1 if a page of the big world costs
 * more than so many times one of the small.
 */
public final class Pages {

  private static final int ROUNDS = 5;

  /** The listings; everything in the world meets all of their filters. */
  private static final List<String> LISTINGS =
      List.of(
          "DescribeInstances",
          "DescribeInstances&PageSize=100&PageNumber=9",
          "DescribeInstances&Status=Running",
          "DescribeInstances&Tag.1.Key=team&Tag.1.Value=bench",
          "DescribeInstances&Tag.1.Key=team",
          "DescribeInstances&ZoneId=" + Fleet.ZONE,
          "DescribeInstances&VpcId={vpc}",
          "DescribeInstances&Status=Running&ZoneId=" + Fleet.ZONE + "&VpcId={vpc}",
          "DescribeDisks",
          "DescribeDisks&Status=In_use",
          "DescribeDisks&Tag.1.Key=team&Tag.1.Value=bench",
          "DescribeDisks&ZoneId=" + Fleet.ZONE,
          "DescribeDisks&Status=In_use&ZoneId=" + Fleet.ZONE,
          "DescribeDisks&DiskType=system",
          "DescribeNetworkInterfaces",
          "DescribeNetworkInterfaces&Status=InUse",
          "DescribeNetworkInterfaces&VpcId={vpc}",
          "DescribeNetworkInterfaces&Status=InUse&VpcId={vpc}",
          "DescribeNetworkInterfaces&Type=Primary");

  private Pages() {}

  /**
   * Runs the measurement.
   *
   * @param args {@code --server=<java and its options>}, {@code --few=}, {@code --many=}, {@code
   *     --calls=}, {@code --most-ratio=}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    for (String arg : args) {
      String[] pair = arg.substring(2).split("=", 2);
      options.put(pair[0], pair[1]);
    }
    int calls = Integer.parseInt(options.get("calls"));
    List<String> java = List.of(options.get("server").split(" "));
    Map<String, Double> few = measure(java, Integer.parseInt(options.get("few")), calls);
    Map<String, Double> many = measure(java, Integer.parseInt(options.get("many")), calls);
    double worst = 0;
    System.out.printf(
        "| page | CPU us at %s | at %s | ratio |%n|---|---|---|---|%n",
        options.get("few"), options.get("many"));
    for (Map.Entry<String, Double> row : few.entrySet()) {
      double big = many.get(row.getKey());
      System.out.printf(
          "| %s | %.0f | %.0f | %.2f |%n",
          row.getKey(), row.getValue(), big, big / row.getValue());
      worst = Math.max(worst, big / row.getValue());
    }
    boolean within = worst <= Double.parseDouble(options.get("most-ratio"));
    if (!within) {
      System.out.printf("%nMissed: the worst ratio is %.2f%n", worst);
    }
    System.exit(within ? 0 : 1);
  }

  private static Map<String, Double> measure(List<String> java, int instances, int calls)
      throws IOException, InterruptedException {
    Map<String, Double> micros = new LinkedHashMap<>();
    try (Server server = Server.start(java, Path.of("bench-pages.log"));
        Connection connection = server.connect()) {
      Fleet fleet = new Fleet(connection, () -> {});
      while (fleet.ids().size() < instances) {
        fleet.grow("bench");
      }
      String vpc = fleet.vpc();
      for (String listing : LISTINGS) {
        send(connection, listing, vpc, instances, calls);
      }
      Map<String, List<Double>> rounds = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (String listing : LISTINGS) {
          double before = server.cpuSeconds();
          send(connection, listing, vpc, instances, calls);
          rounds
              .computeIfAbsent(listing, each -> new ArrayList<>())
              .add((server.cpuSeconds() - before) * 1e6 / calls);
        }
      }
      rounds.forEach((listing, of) -> micros.put(listing, Bench.median(of)));
    }
    return micros;
  }

  /** Asks for the same page again and again; every filter has to find everything. */
  private static void send(
      Connection connection, String listing, String vpc, int instances, int calls)
      throws IOException {
    byte[] call = Connection.call("/?Action=" + listing.replace("{vpc}", vpc) + Fleet.COMMON);
    for (int i = 0; i < calls; i++) {
      String answer = connection.send(call);
      if (!answer.contains("\"TotalCount\":" + instances + ",")
          && !answer.contains("\"TotalCount\":" + instances + "}")) {
        throw new IOException(listing + " does not list everything: " + answer);
      }
    }
  }
}

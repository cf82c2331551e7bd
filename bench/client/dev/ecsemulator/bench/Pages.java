package dev.ecsemulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what a page of a listing costs the server in a world of few resources and in one of
 * many. Prints a table of CPU for each answer; ends with status 1 if a page of the big world costs
 * more than so many times one of the small.
 */
public final class Pages {

  private static final int ROUNDS = 5;
  private static final int MOST_PER_RUN = 100;
  private static final int MOST_PER_VSWITCH = 60_000;
  private static final String ZONE = "cn-hangzhou-h";
  private static final String COMMON =
      "&Format=JSON&Version=2014-05-26&AccessKeyId=testid&RegionId=cn-hangzhou";

  /** The listings; everything in the world meets all of their filters. */
  private static final List<String> LISTINGS =
      List.of(
          "DescribeInstances",
          "DescribeInstances&PageSize=100&PageNumber=9",
          "DescribeInstances&Status=Running",
          "DescribeInstances&Tag.1.Key=team&Tag.1.Value=bench",
          "DescribeInstances&Tag.1.Key=team",
          "DescribeInstances&ZoneId=" + ZONE,
          "DescribeInstances&VpcId={vpc}",
          "DescribeInstances&Status=Running&ZoneId=" + ZONE + "&VpcId={vpc}",
          "DescribeDisks",
          "DescribeDisks&Status=In_use",
          "DescribeDisks&Tag.1.Key=team&Tag.1.Value=bench",
          "DescribeDisks&ZoneId=" + ZONE,
          "DescribeDisks&Status=In_use&ZoneId=" + ZONE,
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
      String vpc = fill(connection, instances);
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
    byte[] call = Connection.call("/?Action=" + listing.replace("{vpc}", vpc) + COMMON);
    for (int i = 0; i < calls; i++) {
      String answer = connection.send(call);
      if (!answer.contains("\"TotalCount\":" + instances + ",")
          && !answer.contains("\"TotalCount\":" + instances + "}")) {
        throw new IOException(listing + " does not list everything: " + answer);
      }
    }
  }

  /** Runs instances, each with a disk and an interface, in a VPC with room for all. */
  private static String fill(Connection connection, int instances) throws IOException {
    String vpc =
        made(connection, "CreateVpc&CidrBlock=10.0.0.0/8", "vpc-[0-9a-z]{21}");
    String group =
        made(connection, "CreateSecurityGroup&SecurityGroupType=enterprise&VpcId=" + vpc, "sg-[0-9a-z]{20}");
    String vSwitch = "";
    for (int done = 0; done < instances; done += MOST_PER_RUN) {
      if (done % MOST_PER_VSWITCH == 0) {
        vSwitch =
            made(
                connection,
                "CreateVSwitch&ZoneId="
                    + ZONE
                    + "&CidrBlock=10."
                    + done / MOST_PER_VSWITCH
                    + ".0.0/16&VpcId="
                    + vpc,
                "vsw-[0-9a-z]{21}");
      }
      connection.send(
          Connection.call(
              "/?Action=RunInstances"
                  + COMMON
                  + "&ImageId=aliyun_3_x64_20G_alibase_20231221.vhd&InstanceType=ecs.g7.large"
                  + "&Tag.1.Key=team&Tag.1.Value=bench&SecurityGroupId="
                  + group
                  + "&VSwitchId="
                  + vSwitch
                  + "&Amount="
                  + MOST_PER_RUN));
    }
    return vpc;
  }

  private static String made(Connection connection, String call, String id) throws IOException {
    String answer = connection.send(Connection.call("/?Action=" + call + COMMON));
    Matcher found = Pattern.compile(id).matcher(answer);
    if (!found.find()) {
      throw new IOException(answer);
    }
    return found.group();
  }
}

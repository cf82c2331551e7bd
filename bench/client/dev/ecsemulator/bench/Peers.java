package dev.ecsemulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stops and starts instances here and in other emulators, in rounds that alternate; stubs answer
 * the same call with a constant. Ends with status 1 if a bar is missed.
 */
public final class Peers {

  private static final int CONNECTIONS = 32;
  private static final String OURS = "ecs-emulator";
  private static final byte[] OF_STUB = call("StopInstance", "i-bp17tpjtiy0znpmzawb1");

  /**
   * Who is measured.
   *
   * @param bar how many of its answers this emulator has to give in the same time
   * @param calls for one round over each connection: slow servers get fewer
   */
  private record Contestant(String name, double bar, int calls, Measured server, Load load) {}

  private Peers() {}

  /**
   * Runs the comparison.
   *
   * @param args {@code --name=value} each: {@code rounds}, {@code server}, and the command of each
   *     peer; see {@code bench/peers}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options =
        Arrays.stream(args)
            .map(arg -> arg.substring(2).split("=", 2))
            .collect(
                Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
    List<Peer> started = new ArrayList<>();
    boolean met;
    try (Server ours =
        Server.start(List.of(options.get("server").split(" ")), Path.of("ecs-emulator.log"))) {
      List<Contestant> all = new ArrayList<>();
      all.add(new Contestant(OURS, 1, 1000, ours, own(ours)));
      addEmulator(all, started, "moto", 80, 12, options);
      addEmulator(all, started, "ministack", 12, 60, options);
      addStub(all, started, "wiremock", 3, options);
      addStub(all, started, "mockserver", 1.3, options);
      met = compare(all, Integer.parseInt(options.get("rounds")));
    } finally {
      started.forEach(Peer::close);
    }
    System.exit(met ? 0 : 1);
  }

  private static Load own(Server server) throws IOException {
    try (Connection connection = server.connect()) {
      String made =
          connection.send(
              Connection.call(
                  "/?Action=RunInstances&RegionId=cn-hangzhou&Format=JSON&InstanceType=ecs.g7.large"
                      + "&ImageId=aliyun_3_x64_20G_alibase_20231221.vhd&Amount="
                      + CONNECTIONS));
      List<String> ids = Arrays.stream(made.split("\"")).filter(id -> id.startsWith("i-")).toList();
      return new Load(
          OURS,
          OURS,
          ids.stream().map(id -> List.of(call("StopInstance", id), call("StartInstance", id))).toList());
    }
  }

  private static void addEmulator(
      List<Contestant> all,
      List<Peer> started,
      String name,
      double bar,
      int calls,
      Map<String, String> options)
      throws IOException, InterruptedException {
    Peer peer = Peer.start(name, options.get(name), Peer.ec2("DescribeInstances", ""));
    started.add(peer);
    List<List<byte[]>> own =
        Peer.instances(peer, CONNECTIONS).stream()
            .map(
                id ->
                    List.of(
                        Peer.ec2("StopInstances", "&InstanceId.1=" + id),
                        Peer.ec2("StartInstances", "&InstanceId.1=" + id)))
            .toList();
    all.add(new Contestant(name, bar, calls, peer, new Load(name, OURS, own)));
  }

  private static void addStub(
      List<Contestant> all, List<Peer> started, String name, double bar, Map<String, String> options)
      throws IOException, InterruptedException {
    Peer peer = Peer.start(name, options.get(name), OF_STUB);
    started.add(peer);
    List<List<byte[]>> own =
        IntStream.range(0, CONNECTIONS).mapToObj(each -> List.of(OF_STUB)).toList();
    all.add(new Contestant(name, bar, 400, peer, new Load(name, OURS, own)));
  }

  private static boolean compare(List<Contestant> all, int rounds)
      throws IOException, InterruptedException {
    Map<Contestant, List<Load.Round>> results = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Contestant each : all) {
        // Just-in-time compilers need their time, interpreters do not.
        int calls = round < 0 && each.calls() >= 400 ? 4 * each.calls() : each.calls();
        Load.Round result = each.load().run(each.server(), calls);
        if (round >= 0) {
          results.computeIfAbsent(each, key -> new ArrayList<>()).add(result);
        }
      }
    }
    return print(results);
  }

  private static boolean print(Map<Contestant, List<Load.Round>> results) throws IOException {
    System.out.println(
        "| server | answers/s | ours are | bar | CPU us | ours is 1/ | p99 ms | resident MB |\n"
            + "|---|---|---|---|---|---|---|---|");
    List<Load.Round> ours = results.values().iterator().next();
    boolean met = true;
    for (Map.Entry<Contestant, List<Load.Round>> row : results.entrySet()) {
      Contestant peer = row.getKey();
      List<Load.Round> rounds = row.getValue();
      List<Double> times = new ArrayList<>();
      List<Double> cpu = new ArrayList<>();
      for (int i = 0; i < rounds.size(); i++) {
        times.add(ours.get(i).perSecond() / rounds.get(i).perSecond());
        cpu.add(rounds.get(i).cpuMicros() / ours.get(i).cpuMicros());
      }
      met &= Bench.median(times) >= peer.bar();
      System.out.printf(
          "| %s | %,.0f | %.1f times | %.1f | %,.0f | %.1f | %.1f | %d |%n",
          peer.name(),
          Bench.median(rounds.stream().map(Load.Round::perSecond).toList()),
          Bench.median(times),
          peer.bar(),
          Bench.median(rounds.stream().map(Load.Round::cpuMicros).toList()),
          Bench.median(cpu),
          Bench.median(rounds.stream().map(Load.Round::p99).toList()),
          peer.server().residentMegabytes());
    }
    return met;
  }

  private static byte[] call(String action, String instance) {
    return Connection.call(
        "/?Action=" + action + "&RegionId=cn-hangzhou&Format=JSON&InstanceId=" + instance);
  }
}

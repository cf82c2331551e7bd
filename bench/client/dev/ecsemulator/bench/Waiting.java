package dev.ecsemulator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long one caller, with nobody beside, waits for the answers to large calls. A constant answer
 * is asked for in between: it waits as long for whatever else the machine does.
 */
final class Waiting {

  /** As many as one call may make. */
  static final String RUN = "RunInstances of 100";

  /** As long as a page may be. */
  static final String PAGE = "DescribeInstances, a page of 100 by tag and status";

  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-z]{20}");
  private static final int BLOCK = 50;

  private final Server server;
  private final Connection connection;
  private final String common;

  /**
   * A caller.
   *
   * @param common what each call ends with
   */
  Waiting(Server server, Connection connection, String common) {
    this.server = server;
    this.connection = connection;
    this.common = common;
  }

  /**
   * What was measured.
   *
   * @param cpu of the server for each call, milliseconds; 0 if it was not measured
   * @param p50 milliseconds
   * @param p99 milliseconds
   */
  record Times(String name, double cpu, double p50, double p99) {}

  /** Runs instances and deletes them again; only the former is timed. */
  Times run(String wish, int calls) throws IOException {
    Timed run = new Timed(RUN, "/?Action=RunInstances" + common + wish + "&Amount=100");
    run.send(2 * calls, this::delete);
    run.nanos.clear();
    run.send(calls, this::delete);
    return run.times(0);
  }

  /** Asks for a page of what runs and has a tag. */
  List<Times> page(String tag, int calls) throws IOException {
    Timed page =
        new Timed(
            PAGE, "/?Action=DescribeInstances" + common + "&Status=Running&PageSize=100" + tag);
    Timed constant =
        new Timed(Bench.LONG, "/constant/long?Action=DescribeInstances" + common + tag);
    for (Timed each : List.of(page, constant)) {
      each.send(2 * calls, answer -> {});
      each.nanos.clear();
    }
    double pageCpu = 0;
    double constantCpu = 0;
    for (int i = 0; i < calls; i += BLOCK) {
      double start = server.cpuSeconds();
      page.send(BLOCK, answer -> {});
      double between = server.cpuSeconds();
      constant.send(BLOCK, answer -> {});
      pageCpu += between - start;
      constantCpu += server.cpuSeconds() - between;
    }
    return List.of(page.times(pageCpu), constant.times(constantCpu));
  }

  private void delete(String answer) {
    List<String> ids = INSTANCE.matcher(answer).results().map(MatchResult::group).toList();
    String list =
        IntStream.range(0, ids.size())
            .mapToObj(i -> "&InstanceId." + (i + 1) + "=" + ids.get(i))
            .collect(Collectors.joining());
    try {
      connection.send(Connection.call("/?Action=DeleteInstances&Force=true" + common + list));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A call and how long each answer to it took. */
  private final class Timed {
    private final String name;
    private final byte[] call;
    private final List<Long> nanos = new ArrayList<>();

    Timed(String name, String path) {
      this.name = name;
      this.call = Connection.call(path);
    }

    void send(int times, Consumer<String> afterwards) throws IOException {
      for (int i = 0; i < times; i++) {
        long start = System.nanoTime();
        String answer = connection.send(call);
        nanos.add(System.nanoTime() - start);
        afterwards.accept(answer);
      }
    }

    Times times(double cpuSeconds) {
      Collections.sort(nanos);
      return new Times(
          name,
          cpuSeconds * 1e3 / nanos.size(),
          nanos.get(nanos.size() / 2) / 1e6,
          nanos.get(nanos.size() * 99 / 100) / 1e6);
    }
  }
}

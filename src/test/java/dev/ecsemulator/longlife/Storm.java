package dev.ecsemulator.longlife;

import dev.ecsemulator.bench.StopWatch;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.References;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.RawHttp;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many clients at once that do to the same resources whatever chance says, each over a kept-alive
 * connection. What there is, they know as of a moment ago, as clients do. Meanwhile the journal is
 * followed: no commit may leave a row that names what does not exist.
 */
final class Storm {

  private static final int MOST_ROWS = 600;
  private static final int STRAYS = 50;
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final int NANOS_PER_TENTH = 100_000;

  /** Five seconds; what takes longer counts as that. */
  private static final int MOST_TENTHS = 50_000;

  private static final Pattern CODE = Pattern.compile("\"Code\":\"([^\"]*)\"");

  private final Emulator emulator;
  private final String account;
  private final Calls calls;
  private final Set<String> first;
  private final References.Watch watch = new References.Watch();
  private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile Map<String, List<Resource>> rows;
  private volatile long resources;
  private long position;

  /**
   * What came of it.
   *
   * @param answers how often each operation was answered with each status and code
   * @param times how many answers took so many tenths of a millisecond
   * @param wrong what should not have been: answers from 500 on, dangling references
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Result(Map<String, Integer> answers, int[] times, List<String> wrong) {

    int calls() {
      return Arrays.stream(times).sum();
    }

    /** Within how many milliseconds this part of the answers came. */
    double millis(double part) {
      int rest = (int) Math.ceil(calls() * part);
      int tenths = 0;
      while (tenths < times.length - 1 && rest > times[tenths]) {
        rest -= times[tenths++];
      }
      return (tenths + 1) / 10.0;
    }

    /** The same, without the operations: how often each status and code. */
    Map<String, Integer> byCode() {
      Map<String, Integer> codes = new TreeMap<>();
      answers.forEach(
          (key, n) -> codes.merge(key.substring(key.indexOf(' ') + 1), n, Integer::sum));
      return codes;
    }
  }

  /**
   * A storm on what an account has now.
   *
   * @param first the ids of what every account has
   */
  Storm(Emulator emulator, String account, Calls calls, Set<String> first) {
    this.emulator = emulator;
    this.account = account;
    this.calls = calls;
    this.first = first;
    this.rows = emulator.rows(account);
  }

  /** Rages; each client stops when its number of calls is enough. */
  Result rage(int clients, long seed, IntPredicate enough) throws Exception {
    ScheduledExecutorService lookout = Executors.newSingleThreadScheduledExecutor();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      Future<?> looking =
          lookout.scheduleAtFixedRate(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      List<Callable<Client>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Random random = new Random(seed * clients + i);
        tasks.add(() -> new Client(random).run(enough));
      }
      List<Client> done = new ArrayList<>();
      for (Future<Client> each : threads.invokeAll(tasks)) {
        done.add(each.get());
      }
      looking.cancel(false);
      lookout.submit(this::look).get();
      return result(done, looking);
    } finally {
      threads.shutdownNow();
      lookout.shutdownNow();
    }
  }

  private Result result(List<Client> done, Future<?> looking) throws InterruptedException {
    try {
      looking.get(0, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      wrong.add("The lookout failed: " + e.getCause());
    } catch (TimeoutException | java.util.concurrent.CancellationException stillLooking) {
      // As it should be.
    }
    Map<String, Integer> answers = new TreeMap<>();
    for (Client client : done) {
      client.answers.forEach((key, n) -> answers.merge(key, n, Integer::sum));
    }
    int[] times = new int[MOST_TENTHS];
    for (Client client : done) {
      Arrays.setAll(times, i -> times[i] + client.times[i]);
    }
    return new Result(answers, times, List.copyOf(wrong));
  }

  private void look() {
    List<Event> news = emulator.eventsAfter(position);
    if (!news.isEmpty()) {
      if (news.get(0).position() != position + 1) {
        throw new IllegalStateException("The journal has forgotten what came after " + position);
      }
      position = news.get(news.size() - 1).position();
      wrong.addAll(watch.follow(news));
    }
    Map<String, List<Resource>> now = emulator.rows(account);
    resources =
        now.values().stream().flatMap(List::stream).filter(row -> !row.isRecordOfCall()).count();
    rows = now;
  }

  private boolean isFull() {
    return resources > MOST_ROWS;
  }

  private final class Client {
    private final Random random;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final int[] times = new int[MOST_TENTHS];
    private int sent;

    Client(Random random) {
      this.random = random;
    }

    Client run(IntPredicate enough) throws IOException {
      try (Socket socket = RawHttp.connect(emulator.port());
          InputStream in = new BufferedInputStream(socket.getInputStream())) {
        while (!enough.test(sent)) {
          Calls.Call call = calls.any(random);
          while (call.creates() && isFull()) {
            call = calls.any(random);
          }
          Map<String, String> parameters = Calls.filled(call, random, rows, first, STRAYS);
          parameters.put("RegionId", "cn-hangzhou");
          parameters.put("AccessKeyId", account);
          parameters.put("Format", "JSON");
          byte[] request =
              ("GET /?" + Emulator.form(parameters) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII);
          StopWatch watch = new StopWatch();
          socket.getOutputStream().write(request);
          int status = Integer.parseInt(line(in).substring(9, 12));
          String body = body(in);
          note(watch.nanos());
          Matcher code = CODE.matcher(body);
          answers.merge(
              call.action()
                  + " "
                  + status
                  + (status != 200 && code.find() ? " " + code.group(1) : ""),
              1,
              Integer::sum);
          if (status >= 500) {
            wrong.add(status + " " + parameters + " " + body);
          }
        }
      }
      return this;
    }

    private void note(long taken) {
      times[(int) Math.min(MOST_TENTHS - 1, taken / NANOS_PER_TENTH)]++;
      sent++;
    }
  }

  private static String body(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).trim());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

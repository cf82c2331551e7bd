package dev.ecsemulator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A kind of call that several connections send over and over.
 *
 * @param name as the table names it
 * @param constant the name of the load whose constant answer it is held against
 * @param calls the calls of each connection, sent in turn
 */
record Load(String name, String constant, List<List<byte[]>> calls) {

  /**
   * What one round showed.
   *
   * @param perSecond answers a second
   * @param cpuMicros CPU of the server for each answer
   * @param p50 milliseconds
   * @param p99 milliseconds
   */
  record Round(double perSecond, double cpuMicros, double p50, double p99) {}

  /** Sends {@code each} calls over every connection; {@code each} a multiple of their number. */
  Round run(Measured server, int each) throws IOException, InterruptedException {
    List<Callable<long[]>> clients = new ArrayList<>();
    for (List<byte[]> own : calls) {
      clients.add(() -> client(server, own, each));
    }
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      double cpu = server.cpuSeconds();
      long start = System.nanoTime();
      List<Future<long[]>> done = threads.invokeAll(clients);
      double seconds = (System.nanoTime() - start) / 1e9;
      cpu = server.cpuSeconds() - cpu;
      long[] nanos = sorted(done);
      return new Round(
          nanos.length / seconds,
          cpu * 1e6 / nanos.length,
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] client(Measured server, List<byte[]> own, int each) throws IOException {
    long[] nanos = new long[each];
    try (Connection connection = server.connect()) {
      for (int i = 0; i < each; i++) {
        long start = System.nanoTime();
        connection.send(own.get(i % own.size()));
        nanos[i] = System.nanoTime() - start;
      }
    }
    return nanos;
  }

  private static long[] sorted(List<Future<long[]>> done) throws IOException, InterruptedException {
    List<long[]> all = new ArrayList<>();
    for (Future<long[]> one : done) {
      try {
        all.add(one.get());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }
    return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }
}

package dev.ecsemulator.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on clients that send a request drop by drop, each drop in time for the server's idle
 * timeout. A connection that is still sending the same request after some time is one; a connection
 * on which nothing comes in is either being answered or the idle timeout's business.
 */
final class SlowClients implements Connection.Listener {

  private static final long LOOKS_PER_SECOND = 4;

  private final Scheduler scheduler;
  private final long patienceInLooks;
  private final Map<Connection, Arrival> arrivals = new ConcurrentHashMap<>();
  private boolean looking;

  /**
   * What has come in since the last answer.
   *
   * @param answers how many there were
   * @param bytesBefore what had come in by then
   * @param bytes what had come in at the last look
   * @param looks how often something of an unanswered request was there
   * @param ending how often it was looked at since its end began; 0 before
   */
  private record Arrival(long answers, long bytesBefore, long bytes, long looks, long ending) {

    Arrival now(long answersNow, long bytesNow) {
      if (ending > 0) {
        return new Arrival(answersNow, bytesNow, bytesNow, 0, ending + 1);
      }
      if (answersNow != answers) {
        return new Arrival(answersNow, bytesNow, bytesNow, 0, 0);
      }
      long seen = bytesNow > bytesBefore ? looks + 1 : 0;
      return new Arrival(answers, bytesBefore, bytesNow, seen, 0);
    }

    Arrival beginningToEnd() {
      return new Arrival(answers, bytesBefore, bytes, looks, 1);
    }
  }

  SlowClients(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patienceInLooks = Math.max(1, patience.toMillis() * LOOKS_PER_SECOND / 1000);
  }

  @Override
  public void onOpened(Connection connection) {
    // What carries no messages, such as TLS around HTTP, says so with a negative number.
    if (connection.getMessagesOut() >= 0) {
      arrivals.put(connection, new Arrival(0, 0, 0, 0, 0));
      look();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    arrivals.remove(connection);
  }

  /** Nobody is woken while there are no connections. */
  private synchronized void look() {
    if (!looking && !arrivals.isEmpty()) {
      looking = true;
      scheduler.schedule(this::lookAtAll, 1000 / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
    }
  }

  private void lookAtAll() {
    arrivals.forEach(this::lookAt);
    synchronized (this) {
      looking = false;
    }
    look();
  }

  private void lookAt(Connection connection, Arrival before) {
    Arrival now = before.now(connection.getMessagesOut(), connection.getBytesIn());
    if (now.looks() > patienceInLooks && now.bytes() != before.bytes()) {
      // The server's own way to end it: a request that has begun is answered before.
      connection.getEndPoint().setIdleTimeout(1);
      now = now.beginningToEnd();
    } else if (now.ending() > LOOKS_PER_SECOND) {
      // It was busy just then, and has forgotten.
      connection.getEndPoint().close();
    }
    arrivals.replace(connection, before, now);
  }
}

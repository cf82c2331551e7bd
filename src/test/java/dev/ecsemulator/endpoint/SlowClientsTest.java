package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

/** With a patience of one second, which are four looks. */
class SlowClientsTest {

  private static final long IDLE_MILLIS = 30_000;

  private final Looks looks = new Looks();
  private final SlowClients slowClients = new SlowClients(looks, Duration.ofSeconds(1));

  /** Time that only the test lets pass. */
  private static final class Looks extends AbstractLifeCycle implements Scheduler {
    private final Deque<Runnable> planned = new ArrayDeque<>();

    @Override
    public Task schedule(Runnable task, long delay, TimeUnit unit) {
      assertThat(unit.toMillis(delay)).isEqualTo(250);
      planned.add(task);
      return () -> planned.remove(task);
    }

    void pass() {
      assertThat(planned).hasSize(1);
      planned.remove().run();
    }
  }

  /** A connection on which the test says what came and went. */
  private static final class Client extends AbstractConnection {
    private long sent;
    private long answered;

    Client() {
      super(new ByteArrayEndPoint(), Runnable::run);
      getEndPoint().setIdleTimeout(IDLE_MILLIS);
    }

    @Override
    public void onFillable() {}

    @Override
    public long getBytesIn() {
      return sent;
    }

    @Override
    public long getMessagesOut() {
      return answered;
    }

    boolean isHungUpOn() {
      return getEndPoint().getIdleTimeout() < IDLE_MILLIS;
    }
  }

  private Client connect() {
    Client client = new Client();
    slowClients.onOpened(client);
    return client;
  }

  @Test
  void who_sends_one_request_drop_by_drop_is_hung_up_on_when_patience_ends() {
    Client client = connect();
    for (int look = 0; look < 4; look++) {
      client.sent++;
      looks.pass();
    }
    assertThat(client.isHungUpOn()).isFalse();

    client.sent++;
    looks.pass();
    assertThat(client.isHungUpOn()).isTrue();
  }

  @Test
  void who_gets_answers_may_send_for_ever() {
    Client client = connect();
    for (int look = 0; look < 40; look++) {
      client.sent += 100;
      client.answered += look % 3 == 0 ? 1 : 0;
      looks.pass();
    }

    assertThat(client.isHungUpOn()).isFalse();
  }

  @Test
  void after_an_answer_patience_begins_anew() {
    Client client = connect();
    client.sent = 100;
    client.answered = 1;
    looks.pass();
    for (int look = 0; look < 5; look++) {
      assertThat(client.isHungUpOn()).isFalse();
      client.sent++;
      looks.pass();
    }

    assertThat(client.isHungUpOn()).isTrue();
  }

  @Test
  void who_only_waits_is_left_to_the_idle_timeout() {
    Client silent = connect();
    Client waiting = connect();
    waiting.sent = 100;
    for (int look = 0; look < 40; look++) {
      looks.pass();
    }

    assertThat(silent.isHungUpOn()).isFalse();
    assertThat(waiting.isHungUpOn()).isFalse();
  }

  @Test
  void without_connections_nobody_is_woken() {
    Client client = connect();
    slowClients.onClosed(client);
    looks.pass();
    assertThat(looks.planned).isEmpty();

    connect();
    assertThat(looks.planned).hasSize(1);
  }

  @Test
  void what_carries_no_messages_is_not_watched() {
    Client tls = new Client();
    tls.answered = -1;
    slowClients.onOpened(tls);

    assertThat(looks.planned).isEmpty();
  }

  @Test
  void the_shortest_patience_is_one_look() {
    SlowClients strict = new SlowClients(looks, Duration.ZERO);
    Client client = new Client();
    strict.onOpened(client);
    client.sent++;
    looks.pass();
    assertThat(client.isHungUpOn()).isFalse();

    client.sent++;
    looks.pass();
    assertThat(client.isHungUpOn()).isTrue();
  }
}

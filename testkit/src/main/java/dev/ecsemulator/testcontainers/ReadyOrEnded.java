package dev.ecsemulator.testcontainers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.TimeoutException;
import org.rnorth.ducttape.ratelimits.RateLimiter;
import org.rnorth.ducttape.ratelimits.RateLimiterBuilder;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the emulator answers that it is ready. Unlike the strategies that come with
 * Testcontainers it looks ten times a second, not once, and stops waiting when the container has
 * ended: a wrong setting or fixture is then the message of the exception instead of a timeout.
 */
final class ReadyOrEnded extends AbstractWaitStrategy {

  private static final int PATIENCE = 2000;

  private final RateLimiter pace =
      RateLimiterBuilder.newBuilder()
          .withRate(10, TimeUnit.SECONDS)
          .withConstantThroughput()
          .build();

  @Override
  protected void waitUntilReady() {
    try {
      Unreliables.retryUntilTrue(
          (int) startupTimeout.toSeconds(),
          TimeUnit.SECONDS,
          () -> pace.getWhenReady(() -> isReady() || hasEnded()));
    } catch (TimeoutException e) {
      throw new ContainerLaunchException("The emulator is not ready after " + startupTimeout, e);
    }
    if (hasEnded()) {
      throw new ContainerLaunchException("The emulator did not start: " + logs());
    }
  }

  private boolean hasEnded() {
    return !waitStrategyTarget.isRunning();
  }

  private String logs() {
    return ((GenericContainer<?>) waitStrategyTarget).getLogs().strip();
  }

  private boolean isReady() {
    URI health =
        URI.create(
            "http://"
                + waitStrategyTarget.getHost()
                + ":"
                + waitStrategyTarget.getMappedPort(EcsEmulatorContainer.PORT)
                + "/_emulator/health");
    try {
      HttpURLConnection connection =
          (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }
}

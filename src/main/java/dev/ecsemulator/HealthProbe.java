package dev.ecsemulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the emulator of this machine whether it is ready, for the image's health check: images
 * without a shell or curl have Java at least. Heeds {@code SERVER_PORT}, as the server does.
 */
final class HealthProbe {

  private static final int PATIENCE_MS = 2000;

  private HealthProbe() {}

  /** Ends with status 0 if the server is ready, else with 1. */
  public static void main(String[] args) {
    String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
    System.exit(isReady(URI.create("http://127.0.0.1:" + port + "/_emulator/health")) ? 0 : 1);
  }

  static boolean isReady(URI health) {
    try {
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}

package dev.ecsemulator.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may steer the emulator: everybody, who knows the token, or nobody.
 *
 * <p>A server that only this machine can reach asks for a token only if it was given one. One that
 * others can reach always asks, and makes a token up if it was given none (decision 0020).
 */
public final class ControlAccess {

  /** The setting that opens the control interface to everybody who can reach the server. */
  public static final String NO_TOKEN = "none";

  private static final int RANDOM_BYTES = 16;
  private static final String SCHEME = "Bearer ";

  /** What RFC 6750 lets a bearer token consist of. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final boolean on;
  private final @Nullable String token;
  private final boolean madeUp;
  private final List<String> hostNames;

  private ControlAccess(
      boolean on, @Nullable String token, boolean madeUp, List<String> hostNames) {
    this.on = on;
    this.token = token;
    this.madeUp = madeUp;
    this.hostNames = List.copyOf(hostNames);
  }

  /**
   * Access by the settings.
   *
   * @param on whether there is a control interface at all
   * @param token the token; {@link #NO_TOKEN} for none, empty for what suits the address
   * @param beyondLoopback whether other machines can reach the server
   * @param hostNames what the server is called by, beside names that nobody else can point at it
   */
  public static ControlAccess of(
      boolean on, String token, boolean beyondLoopback, List<String> hostNames) {
    boolean madeUp = on && token.isEmpty() && beyondLoopback;
    String known = madeUp ? random() : token.isEmpty() || token.equals(NO_TOKEN) ? null : token;
    return new ControlAccess(on, known, madeUp, hostNames);
  }

  /** Whether a setting can be a token. */
  public static boolean isToken(String setting) {
    return TOKEN.matcher(setting).matches();
  }

  /** The token that was made up, for whoever reads the output of the start; null if none was. */
  public @Nullable String tokenToTell() {
    return madeUp ? token : null;
  }

  boolean isOn() {
    return on;
  }

  boolean asksForToken() {
    return token != null;
  }

  /** What the server is called by, as {@link #of} was told. */
  List<String> hostNames() {
    return hostNames;
  }

  /** Whether the token is in an {@code Authorization} header; takes the same time for all. */
  boolean isTokenIn(@Nullable String authorization) {
    return token != null
        && authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            authorization.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

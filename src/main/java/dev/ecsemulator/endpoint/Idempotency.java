package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * ClientToken, for every command whose contract has the parameter. The first success is remembered
 * in the same transaction that made it; failures are not. Source: behaviour, idempotence.
 */
@Component
final class Idempotency {

  /** How long a token is remembered, in emulated time; the service documents none. */
  static final Duration RETENTION = Duration.ofHours(24);

  /** How many an account has remembered at most; then the oldest is forgotten before its time. */
  static final int MOST_REMEMBERED = 10_000;

  private static final String TOKEN = "ClientToken";
  private static final List<String> MISMATCH =
      List.of(
          "IdempotentParameterMismatch", "InvalidParamter.Conflict", "IdempotenceParamNotMatch");

  /** Runs a command, or gives the answer that the same token got before. */
  Answer once(
      OperationContract contract,
      Map<String, String> parameters,
      Transaction tx,
      Supplier<Answer> command) {
    String token = parameters.getOrDefault(TOKEN, "");
    if (token.isEmpty() || contract.parameter(TOKEN) == null) {
      return command.get();
    }
    forgetExpired(tx);
    String region = tx.regionId() == null ? "" : tx.regionId();
    String key = region + " " + contract.version() + " " + contract.name() + " " + token;
    String digest = digest(parameters);
    RememberedAnswer known = tx.findAnywhere(RememberedAnswer.TABLE, key).orElse(null);
    if (known != null) {
      if (known.parameters().equals(digest)) {
        return known.answer();
      }
      throw contract.error(
          MISMATCH.stream().filter(contract::documents).findFirst().orElse(MISMATCH.get(0)));
    }
    Answer answer = command.get();
    makeRoom(tx);
    tx.put(new RememberedAnswer(key, digest, answer, tx.now().plus(RETENTION)));
    return answer;
  }

  private static void forgetExpired(Transaction tx) {
    remembered(tx).oldest(answer -> !answer.until().isAfter(tx.now())).forEach(tx::remove);
  }

  private static void makeRoom(Transaction tx) {
    if (remembered(tx).count() >= MOST_REMEMBERED) {
      remembered(tx).last().ifPresent(tx::remove);
    }
  }

  private static Selection<RememberedAnswer> remembered(Transaction tx) {
    return tx.selectIn(RememberedAnswer.NO_REGION, RememberedAnswer.TABLE);
  }

  /** A digest, so that no parameter (a password, user data) is kept. */
  private static String digest(Map<String, String> parameters) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(GatewayParameters.removedFrom(parameters))
          .forEach(
              (name, value) -> {
                sha256.update((name.length() + ":" + name).getBytes(StandardCharsets.UTF_8));
                sha256.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
              });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

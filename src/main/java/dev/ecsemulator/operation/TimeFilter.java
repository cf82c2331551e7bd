package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Selection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One Filter.N condition of a listing: a bound on a time of its rows.
 *
 * @param key ends in {@code StartTime} for the earliest time or {@code EndTime} for the latest; the
 *     contract says which keys there are
 * @param value to the minute or to the second; rows are compared by the minute
 */
public record TimeFilter(@Nullable String key, @Nullable String value) {

  /**
   * Narrows a selection to rows on the right side of the bound.
   *
   * @throws dev.ecsemulator.contract.ApiException InvalidFilterKey.NotFound for a bound without a
   *     key, InvalidFilterValue for one without a time
   */
  public <T extends Resource> void narrow(
      Selection<T> selection, Function<T, Instant> time, Errors errors) {
    if (key == null) {
      throw errors.error("InvalidFilterKey.NotFound");
    }
    String text = value == null ? "" : value;
    Instant bound =
        WireTime.ofMinute(text)
            .or(() -> WireTime.ofSecond(text))
            .orElseThrow(() -> errors.error("InvalidFilterValue"));
    boolean earliest = key.endsWith("StartTime");
    selection.filter(
        row -> {
          Instant at = time.apply(row).truncatedTo(ChronoUnit.MINUTES);
          return earliest ? !at.isBefore(bound) : !at.isAfter(bound);
        });
  }
}

package dev.ecsemulator.repository;

import dev.ecsemulator.contract.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two ways of paging that listings have: by number, or by token. If either token parameter is
 * given, the page number is ignored (behaviour: paging).
 *
 * @param pageNumber from 1, default 1
 * @param pageSize default 10
 * @param maxResults the page size when paging by token; out of range it is clamped
 */
public record Paging(
    @Nullable Integer pageNumber,
    @Nullable Integer pageSize,
    @Nullable String nextToken,
    @Nullable Integer maxResults) {

  private static final int DEFAULT_SIZE = 10;
  private static final String MARK = "page-";
  private static final String PLACE = "from-";

  /**
   * Cuts a page out of a selection.
   *
   * @param least smallest size when paging by token
   * @param most largest size either way
   * @throws dev.ecsemulator.contract.ApiException if the token is none of ours
   */
  public <T extends Resource> Page<T> of(
      Selection<T> selection, int least, int most, Errors errors) {
    boolean byToken = nextToken != null || maxResults != null;
    int number = pageNumber == null || byToken ? 1 : pageNumber;
    int size = byToken ? clamp(maxResults, least, most) : clamp(pageSize, 1, most);
    Long before = nextToken == null || nextToken.isEmpty() ? null : decode(nextToken, MARK, errors);
    long skip = before == null ? (number - 1L) * size : 0;
    List<T> found =
        skip > Integer.MAX_VALUE ? List.of() : selection.from(before, size + 1, (int) skip);
    boolean more = found.size() > size;
    List<T> items = more ? found.subList(0, size) : found;
    String token = more ? encode(MARK, selection.numberOf(items.get(size - 1))) : "";
    return new Page<>(List.copyOf(items), selection.count(), number, size, token);
  }

  /**
   * Cuts a page out of a list that does not change, such as a part of the catalogue.
   *
   * @param least smallest size when paging by token
   * @param most largest size either way
   * @throws dev.ecsemulator.contract.ApiException if the token is none of ours
   */
  public <T> Page<T> of(List<T> rows, int least, int most, Errors errors) {
    boolean byToken = nextToken != null || maxResults != null;
    int number = pageNumber == null || byToken ? 1 : pageNumber;
    int size = byToken ? clamp(maxResults, least, most) : clamp(pageSize, 1, most);
    long from =
        nextToken == null || nextToken.isEmpty()
            ? (number - 1L) * size
            : decode(nextToken, PLACE, errors);
    int start = (int) Math.max(0, Math.min(from, rows.size()));
    int end = Math.min(start + size, rows.size());
    String token = end < rows.size() ? encode(PLACE, end) : "";
    return new Page<>(List.copyOf(rows.subList(start, end)), rows.size(), number, size, token);
  }

  private static int clamp(@Nullable Integer size, int least, int most) {
    return size == null ? DEFAULT_SIZE : Math.max(least, Math.min(most, size));
  }

  private static String encode(String mark, long place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((mark + Long.toString(place, 36)).getBytes(StandardCharsets.US_ASCII));
  }

  private static long decode(String token, String mark, Errors errors) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      if (text.startsWith(mark)) {
        return Long.parseLong(text.substring(mark.length()), 36);
      }
    } catch (IllegalArgumentException e) {
      throw errors.invalid("NextToken");
    }
    throw errors.invalid("NextToken");
  }
}

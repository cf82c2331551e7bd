package dev.ecsemulator.longlife;

import dev.ecsemulator.repository.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls with blanks that chance fills in, read from a text. A line is a weight, an operation and
 * its parameters; {@code #} begins a remark.
 *
 * <p>In a value {@code $disk} is the id of any row of the table {@code disk}, {@code +disk} of one
 * that was not there at the start, {@code $disk{zoneId=x}} of one that says so, {@code $disk.name}
 * what it says; {@code @DiskId.instanceId} is what the row says that DiskId names. {@code 1..9} is
 * a number and {@code a|b} one of several; {@code ?Name=value} is sent half the time. Now and then
 * an id is one of nothing. Operations of other products begin with their version and a colon.
 */
final class Calls {

  private static final Pattern ROW =
      Pattern.compile("([$+])([a-z][a-z-]*[a-z])(?:\\{([A-Za-z]+)=([^}]*)})?(?:\\.([A-Za-z]+))?");
  private static final Pattern MADE =
      Pattern.compile("([+*])([a-z][a-z-]*[a-z])(?:\\.([A-Za-z]+))?");
  private static final Pattern SAID = Pattern.compile("@([A-Za-z.0-9]+)\\.([A-Za-z]+)");
  private static final Pattern NUMBERS = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");
  private static final Pattern CREATING = Pattern.compile("(Create|Run|Allocate|Import|Copy).*");
  private static final String NOTHING = "x-none";

  /**
   * A call with blanks.
   *
   * @param weight how often it is made, compared with the others
   */
  record Call(int weight, String version, String action, List<String> parameters) {

    /** Whether it makes something. */
    boolean creates() {
      return CREATING.matcher(action).matches();
    }
  }

  private final List<Call> all = new ArrayList<>();
  private final List<Call> byWeight = new ArrayList<>();

  /** Reads a file that lies beside this class. */
  static Calls read(String file) {
    try (InputStream in = Calls.class.getResourceAsStream(file)) {
      return new Calls(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Calls(String text) {
    for (String line : text.split("\n")) {
      String stated = line.replaceFirst("#.*", "").strip();
      if (!stated.isEmpty()) {
        List<String> words = List.of(stated.split("\\s+"));
        String[] name = words.get(1).split(":");
        Call call =
            new Call(
                Integer.parseInt(words.get(0)),
                name.length == 1 ? "2014-05-26" : name[0],
                name[name.length - 1],
                words.subList(2, words.size()));
        all.add(call);
        for (int i = 0; i < call.weight(); i++) {
          byWeight.add(call);
        }
      }
    }
  }

  /** All calls, in the order of the text. */
  List<Call> all() {
    return all;
  }

  /** Those without a weight, which are made once, at the start. */
  List<Call> once() {
    return all.stream().filter(call -> call.weight() == 0).toList();
  }

  /** Any call, the weightier the likelier. */
  Call any(Random random) {
    return byWeight.get(random.nextInt(byWeight.size()));
  }

  /**
   * The parameters of a call, its blanks filled in.
   *
   * @param rows what there is, by table
   * @param first the ids that there were at the start
   * @param strays one id in so many is of nothing; 0 for none
   */
  static Map<String, String> filled(
      Call call, Random random, Map<String, List<Resource>> rows, Set<String> first, int strays) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Action", call.action());
    parameters.put("Version", call.version());
    for (String parameter : call.parameters()) {
      boolean optional = parameter.startsWith("?");
      if (!optional || random.nextBoolean()) {
        int equals = parameter.indexOf('=');
        parameters.put(
            parameter.substring(optional ? 1 : 0, equals),
            said(
                value(parameter.substring(equals + 1), random, rows, first, strays),
                parameters,
                rows));
      }
    }
    return parameters;
  }

  /**
   * The call for each of the rows that its blanks with a plus can stand for, in any combination; a
   * star stands for those that were there at the start, too.
   *
   * @param rows what there is, by table
   * @param first the ids that there were at the start
   */
  static List<Call> forEach(Call call, Map<String, List<Resource>> rows, Set<String> first) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < call.parameters().size(); i++) {
      String parameter = call.parameters().get(i);
      Matcher blank = MADE.matcher(parameter);
      if (blank.find()) {
        for (Resource row : rows.getOrDefault(blank.group(2), List.of())) {
          if (blank.group(1).equals("*") || !first.contains(row.id())) {
            List<String> filled = new ArrayList<>(call.parameters());
            String name = name(row, blank.group(3) == null ? "id" : blank.group(3));
            filled.set(i, parameter.replace(blank.group(), name));
            calls.addAll(
                forEach(
                    new Call(call.weight(), call.version(), call.action(), filled), rows, first));
          }
        }
        return calls;
      }
    }
    return List.of(call);
  }

  /** What a row is called by: its id, or what another component of it says. */
  static String name(Resource row, String component) {
    try {
      Method accessor = row.getClass().getDeclaredMethod(component);
      accessor.setAccessible(true);
      return String.valueOf(accessor.invoke(row));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component, e);
    }
  }

  private static String value(
      String text, Random random, Map<String, List<Resource>> rows, Set<String> first, int strays) {
    String[] several = text.split("\\|");
    String chosen = several[random.nextInt(several.length)];
    String numbered =
        NUMBERS
            .matcher(chosen)
            .replaceAll(
                match -> {
                  int from = Integer.parseInt(match.group(1));
                  int to = Integer.parseInt(match.group(2));
                  return Integer.toString(from + random.nextInt(to - from + 1));
                });
    return ROW.matcher(numbered.replace("%20", " "))
        .replaceAll(match -> row(match, random, rows, first, strays));
  }

  private static String said(
      String text, Map<String, String> parameters, Map<String, List<Resource>> rows) {
    return SAID.matcher(text)
        .replaceAll(
            match ->
                rows.values().stream()
                    .flatMap(List::stream)
                    .filter(row -> row.id().equals(parameters.get(match.group(1))))
                    .map(row -> name(row, match.group(2)))
                    .findFirst()
                    .orElse(NOTHING));
  }

  private static String row(
      MatchResult blank,
      Random random,
      Map<String, List<Resource>> rows,
      Set<String> first,
      int strays) {
    List<Resource> some = rows.getOrDefault(blank.group(2), List.of());
    if (blank.group(1).equals("+")) {
      some = some.stream().filter(row -> !first.contains(row.id())).toList();
    }
    if (blank.group(3) != null) {
      some = some.stream().filter(row -> name(row, blank.group(3)).equals(blank.group(4))).toList();
    }
    if (some.isEmpty() || (strays > 0 && random.nextInt(strays) == 0)) {
      return NOTHING;
    }
    Resource chosen = some.get(random.nextInt(some.size()));
    return name(chosen, blank.group(5) == null ? "id" : blank.group(5));
  }
}

package dev.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecsemulator.repository.Event;
import org.jspecify.annotations.Nullable;

/**
 * A changed row.
 *
 * @param table such as {@code instance}
 * @param kind created, changed or deleted
 * @param from the status before; left out if there was none or it is the same
 * @param to the status after; left out if there is none or it is the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
    String table, String id, String kind, @Nullable String from, @Nullable String to) {

  static ChangeView of(Event.Change change) {
    String from = ResourcesController.ResourceView.status(change.before());
    String to = ResourcesController.ResourceView.status(change.after());
    boolean same = from != null && from.equals(to);
    return new ChangeView(
        change.table(), change.id(), kind(change), same ? null : from, same ? null : to);
  }

  private static String kind(Event.Change change) {
    if (change.before() == null) {
      return "created";
    }
    return change.after() == null ? "deleted" : "changed";
  }
}

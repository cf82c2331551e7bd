package dev.ecsemulator.maintenance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes the maintenance policy of instances; what is not said stays as it was. */
@Ecs
final class ModifyInstanceMaintenanceAttributes
    implements Command<ModifyInstanceMaintenanceAttributes.Request> {

  private static final Pattern WHOLE_HOUR = Pattern.compile("([01][0-9]|2[0-3]):00:00");

  record Request(
      List<String> instanceId,
      @Nullable String actionOnMaintenance,
      @Nullable Boolean notifyOnMaintenance,
      List<Window> maintenanceWindow) {}

  /** A time of day in Beijing, from one to twenty-three hours long: it may pass midnight. */
  record Window(@Nullable String startTime, @Nullable String endTime) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (request.instanceId().isEmpty()) {
      throw unfit(tx, "InstanceId.N");
    }
    request.maintenanceWindow().forEach(window -> refuseUnfit(window, tx));
    for (String id : request.instanceId()) {
      Instance instance =
          tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstanceId.NotFound", id));
      String action = request.actionOnMaintenance();
      if (action != null && !Actions.of(instance).contains(action)) {
        throw unfit(tx, "ActionOnMaintenance");
      }
      Instance.Maintenance changed = changed(instance.options().maintenance(), request);
      tx.put(instance.withOptions(instance.options().withMaintenance(changed)));
    }
    return Answer.empty();
  }

  private static Instance.Maintenance changed(Instance.Maintenance before, Request request) {
    Window window =
        request.maintenanceWindow().isEmpty()
            ? new Window(before.windowStart(), before.windowEnd())
            : request.maintenanceWindow().get(0);
    return new Instance.Maintenance(
        request.actionOnMaintenance() == null ? before.action() : request.actionOnMaintenance(),
        request.notifyOnMaintenance() == null ? before.notified() : request.notifyOnMaintenance(),
        String.valueOf(window.startTime()),
        String.valueOf(window.endTime()));
  }

  private static void refuseUnfit(Window window, Transaction tx) {
    String start = window.startTime();
    String end = window.endTime();
    if (start == null || !WHOLE_HOUR.matcher(start).matches()) {
      throw unfit(tx, "MaintenanceWindow.1.StartTime");
    }
    if (end == null || !WHOLE_HOUR.matcher(end).matches() || end.equals(start)) {
      throw unfit(tx, "MaintenanceWindow.1.EndTime");
    }
  }

  private static ApiException unfit(Transaction tx, String parameter) {
    return tx.error("InvalidParameter", parameter);
  }
}

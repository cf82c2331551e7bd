package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of new instances that the emulator keeps and shows: parameters that RunInstances and
 * CreateInstance share.
 */
@RecordBuilder
record Settings(
    @Nullable String ioOptimized,
    @Nullable Boolean deletionProtection,
    @Nullable String httpEndpoint,
    @Nullable String httpTokens,
    @Nullable Integer httpPutResponseHopLimit,
    @Nullable String creditSpecification,
    @Nullable String deploymentSetId,
    @Nullable String hpcClusterId,
    @Nullable String ramRoleName,
    @Nullable String resourceGroupId,
    Hibernation hibernationOptions,
    PrivatePool privatePoolOptions)
    implements SettingsBuilder.With {

  record Hibernation(boolean configured) {}

  private static final Set<String> BURSTABLE = Set.of("ecs.t5", "ecs.t6");

  /** The settings that the parameters ask for, or the documented refusal. */
  Instance.Options options(Transaction tx, InstanceType type) {
    return new Instance.Options(
        optimized(tx, type),
        Boolean.TRUE.equals(deletionProtection),
        httpEndpoint == null ? "enabled" : httpEndpoint,
        httpTokens == null ? "optional" : httpTokens,
        httpPutResponseHopLimit == null ? 1 : httpPutResponseHopLimit,
        credit(type),
        text(deploymentSetId),
        text(hpcClusterId),
        text(ramRoleName),
        hibernationOptions.configured(),
        false,
        Instance.Maintenance.DEFAULT,
        privatePoolOptions.criteria(tx));
  }

  private boolean optimized(Transaction tx, InstanceType type) {
    boolean can = type.isIoOptimized();
    if (ioOptimized == null || ioOptimized.equals("optimized") == can) {
      return can;
    }
    throw can
        ? tx.error("DependencyViolation.IoOptimized")
        : tx.errorSaying("IoOptimized.NotSupported", "instancetype");
  }

  /** Only burstable types have a performance mode; for others the parameter means nothing. */
  private String credit(InstanceType type) {
    if (!isBurstable(type)) {
      return "";
    }
    return creditSpecification == null ? "Standard" : creditSpecification;
  }

  /** Whether a type has a performance mode. */
  static boolean isBurstable(InstanceType type) {
    return BURSTABLE.contains(type.family());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

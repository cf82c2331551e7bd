package dev.ecsemulator.endpoint;

import dev.ecsemulator.access.Callers;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Regions;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.TestWorld;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import jakarta.validation.constraints.AssertTrue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pipeline of an emulator that knows one region and a handful of operations. */
final class SmallEmulator {

  static final Contracts CONTRACTS = new Contracts();

  final TestWorld world = new TestWorld();
  final FaultRules faults = new FaultRules();

  /** How often a VPC was prepared for. */
  final AtomicInteger prepared = new AtomicInteger();

  final OperationRegistry registry = registry();
  final Identification identification =
      new Identification(CONTRACTS, registry, new OneRegion(), Format.XML);
  final Pipeline pipeline =
      new Pipeline(
          identification,
          new Callers(world.repository, TestWorld.ACCOUNT),
          new ConstraintCheck(),
          faults,
          new Execution(world.repository, new Idempotency()),
          CONTRACTS);

  private static final class OneRegion implements Regions {
    @Override
    public boolean exists(String regionId) {
      return regionId.equals(TestWorld.REGION);
    }

    @Override
    public String infix(String regionId) {
      return "bp1";
    }
  }

  /** What was stopped or made. */
  record Done(String id) implements Resource {
    static final Table<Done> TABLE = Table.of("done", Done.class);

    @Override
    public String regionId() {
      return "";
    }

    @Override
    public Table<Done> table() {
      return TABLE;
    }
  }

  record Stop(String instanceId, @Nullable String stoppedMode, @Nullable Boolean forceStop) {

    @AssertTrue(message = "InstanceType.ParameterMismatch")
    boolean isGentle() {
      return forceStop == null || !forceStop;
    }
  }

  record Regional(@Nullable String resourceType) {}

  record Group(@Nullable String securityGroupName) {}

  record Net(@Nullable String vpcName) {}

  /** How many there are in the caller's account. */
  int done() {
    return world.read(view -> view.selectAnywhere(Done.TABLE).count());
  }

  // Local classes, so that Spring does not find them.

  private OperationRegistry registry() {
    Map<Class<?>, Supplier<Operation<?>>> operations = new HashMap<>();
    for (Operation<?> operation :
        List.of(stopInstance(), describeRegions(), createSecurityGroup(), createVpc())) {
      operations.put(operation.getClass(), () -> operation);
    }
    return new OperationRegistry(operations, CONTRACTS);
  }

  /** Cannot stop i-broken. */
  private static Operation<?> stopInstance() {
    @Ecs
    final class StopInstance implements Command<Stop> {
      @Override
      public Answer handle(Stop request, Transaction tx) {
        if (request.instanceId().equals("i-broken")) {
          throw new IllegalStateException("broken");
        }
        if (request.instanceId().equals("i-none")) {
          throw tx.error("InvalidInstanceId.NotFound");
        }
        tx.put(new Done(request.instanceId()));
        return Answer.empty();
      }
    }
    return new StopInstance();
  }

  /** Answers who asks, from where and by what name. */
  private static Operation<?> describeRegions() {
    @Ecs
    final class DescribeRegions implements Query<Regional> {
      @Override
      public Answer handle(Regional request, View view) {
        return Answer.of(
            "Regions",
            List.of(
                Answer.of("LocalName", view.account())
                    .with("RegionId", view.regionId())
                    .with("RegionEndpoint", view.host())));
      }
    }
    return new DescribeRegions();
  }

  private static Operation<?> createSecurityGroup() {
    @Ecs
    final class CreateSecurityGroup implements Command<Group> {
      @Override
      public Answer handle(Group request, Transaction tx) {
        return Answer.of("SecurityGroupId", tx.put(new Done(tx.newId("sg"))).id());
      }
    }
    return new CreateSecurityGroup();
  }

  private Operation<?> createVpc() {
    @VpcApi
    final class CreateVpc implements Command<Net> {
      @Override
      public void prepare() {
        prepared.incrementAndGet();
      }

      @Override
      public Answer handle(Net request, Transaction tx) {
        return Answer.of("VpcId", tx.put(new Done(tx.newId("vpc"))).id());
      }
    }
    return new CreateVpc();
  }
}

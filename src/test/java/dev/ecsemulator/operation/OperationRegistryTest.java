package dev.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.repository.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OperationRegistryTest {

  private static final Contracts CONTRACTS = new Contracts();

  record Nothing() {}

  private static OperationRegistry registry(Operation<?>... operations) {
    Map<Class<?>, Supplier<Operation<?>>> found = new LinkedHashMap<>();
    for (Operation<?> operation : operations) {
      found.put(operation.getClass(), () -> operation);
    }
    return new OperationRegistry(found, CONTRACTS);
  }

  /** Local classes, so that Spring does not find them. */
  private static Operation<?> stopInstance() {
    @Ecs
    final class StopInstance implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new StopInstance();
  }

  private static Operation<?> another() {
    @Ecs
    final class StopInstance implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new StopInstance();
  }

  private static Operation<?> unpublished() {
    @Ebs
    final class StopInstance implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new StopInstance();
  }

  private static Operation<?> unmarked() {
    final class StopInstance implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new StopInstance();
  }

  @Test
  void an_operation_is_found_by_version_and_name() {
    Operation<?> stop = stopInstance();
    OperationRegistry registry = registry(stop);

    assertThat(registry.find("2014-05-26", "StopInstance")).containsSame(stop);
    assertThat(registry.find("2014-05-26", "StartInstance")).isEmpty();
    assertThat(registry.find("2021-07-30", "StopInstance")).isEmpty();
    assertThat(registry.emulated("2014-05-26")).containsExactly("StopInstance");
    assertThat(registry.emulated("2021-07-30")).isEmpty();
  }

  @Test
  void an_operation_is_made_once_when_it_is_first_asked_for() {
    AtomicInteger made = new AtomicInteger();
    Operation<?> stop = stopInstance();
    Supplier<Operation<?>> maker =
        () -> {
          made.incrementAndGet();
          return stop;
        };
    OperationRegistry registry = new OperationRegistry(Map.of(stop.getClass(), maker), CONTRACTS);

    assertThat(registry.emulated("2014-05-26")).containsExactly("StopInstance");
    assertThat(made).hasValue(0);
    registry.find("2014-05-26", "StopInstance");
    registry.find("2014-05-26", "StopInstance");
    assertThat(made).hasValue(1);
  }

  /** Published by ECS, EBS and VPC alike. */
  private static Operation<?> ofVpc() {
    @VpcApi
    final class DescribeRegions implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new DescribeRegions();
  }

  private static Operation<?> ofEcs() {
    @Ecs
    final class DescribeRegions implements Query<Nothing> {
      @Override
      public Answer handle(Nothing request, View view) {
        return Answer.empty();
      }
    }
    return new DescribeRegions();
  }

  @Test
  void a_name_that_several_products_have_is_an_operation_of_each() {
    Operation<?> ofVpc = ofVpc();
    Operation<?> ofEcs = ofEcs();
    OperationRegistry registry = registry(ofVpc, ofEcs);

    assertThat(registry.find("2016-04-28", "DescribeRegions")).containsSame(ofVpc);
    assertThat(registry.find("2014-05-26", "DescribeRegions")).containsSame(ofEcs);
    assertThat(registry.find("2021-07-30", "DescribeRegions")).isEmpty();
  }

  @Test
  void two_classes_for_one_operation_stop_the_start_and_are_named() {
    assertThatThrownBy(() -> registry(stopInstance(), another()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("StopInstance is served by both")
        .hasMessageContaining(stopInstance().getClass().getName());
  }

  @Test
  void an_operation_that_the_product_does_not_publish_stops_the_start() {
    assertThatThrownBy(() -> registry(unpublished()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 2021-07-30 publishes no operation StopInstance");
  }

  @Test
  void an_operation_without_a_product_stops_the_start() {
    assertThatThrownBy(() -> registry(unmarked()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not say which product publishes it");
  }
}

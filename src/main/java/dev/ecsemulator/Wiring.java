package dev.ecsemulator;

import dev.ecsemulator.access.Callers;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.control.ControlAccess;
import dev.ecsemulator.endpoint.Admission;
import dev.ecsemulator.fault.FaultRules;
import dev.ecsemulator.fixture.FixtureLoader;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.fixture.StartWorld;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.operation.Regions;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.repository.EventLog;
import dev.ecsemulator.repository.Hooks;
import dev.ecsemulator.repository.Ids;
import dev.ecsemulator.repository.MemoryEventLog;
import dev.ecsemulator.repository.OnRemoved;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Seeding;
import dev.ecsemulator.repository.SettlingTimer;
import dev.ecsemulator.tls.Tls;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the mechanism together; resource packages bring themselves in as components. */
@Configuration(proxyBeanMethods = false)
class Wiring {

  private static final int EVENTS_KEPT = 10_000;
  private static final int CHANGES_KEPT = 100_000;

  @Bean
  EmulatorClock clock() {
    return new EmulatorClock();
  }

  @Bean
  EventLog eventLog() {
    return new MemoryEventLog(EVENTS_KEPT, CHANGES_KEPT);
  }

  @Bean
  Contracts contracts() {
    return new Contracts();
  }

  @Bean
  Catalog catalog(EmulatorProperties properties) {
    return new Catalog(properties.catalog());
  }

  @Bean
  FaultRules faultRules() {
    return new FaultRules();
  }

  @Bean
  Format defaultFormat(EmulatorProperties properties) {
    return properties.defaultFormat();
  }

  @Bean
  OperationRegistry operationRegistry(ListableBeanFactory beans, Contracts contracts) {
    Map<Class<?>, Supplier<Operation<?>>> operations = new LinkedHashMap<>();
    for (String name : beans.getBeanNamesForType(Operation.class)) {
      Class<?> type = Objects.requireNonNull(beans.getType(name));
      operations.put(type, () -> beans.getBean(name, Operation.class));
    }
    return new OperationRegistry(operations, contracts);
  }

  @Bean
  Hooks hooks(List<OnSettled<?>> settled, List<OnRemoved<?>> removed, List<Seeding> seedings) {
    return new Hooks(settled, removed, seedings);
  }

  @Bean
  Repository repository(
      EmulatorClock clock,
      EventLog log,
      EmulatorProperties properties,
      Regions regions,
      Hooks hooks) {
    Ids ids = new Ids(properties.seed(), regions::infix);
    return new Repository(clock, log, ids, properties.pacing(), hooks);
  }

  @Bean(destroyMethod = "close")
  SettlingTimer settlingTimer(Repository repository, EmulatorClock clock) {
    return new SettlingTimer(repository, clock);
  }

  @Bean
  FixtureLoader fixtureLoader(
      List<FixtureSection> sections, Regions regions, EmulatorProperties properties) {
    return new FixtureLoader(sections, regions, properties.account());
  }

  @Bean
  StartWorld startWorld(
      EmulatorProperties properties, FixtureLoader loader, Repository repository) {
    return new StartWorld(properties.startFixtures(), loader, repository);
  }

  @Bean
  Callers callers(Repository repository, EmulatorProperties properties) {
    return new Callers(repository, properties.account());
  }

  @Bean
  Admission admission(EmulatorProperties properties) {
    return new Admission(
        properties.maxRequests(), properties.maxWaiting(), properties.requestTimeout());
  }

  @Bean
  ControlAccess controlAccess(EmulatorProperties properties, ServerProperties server) {
    InetAddress address = server.getAddress();
    return ControlAccess.of(
        properties.control(),
        properties.controlToken(),
        address == null || !address.isLoopbackAddress(),
        properties.tlsNames());
  }

  @Bean
  Tls tls(EmulatorProperties properties, EmulatorClock clock) {
    return new Tls(properties.tlsFolder(), properties.tlsNames(), clock::machineNow);
  }
}

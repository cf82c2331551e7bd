package dev.ecsemulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.replica.ReplicaPairStatus;
import dev.ecsemulator.repository.References;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A check that finds nothing has to be able to find something. */
@EmulatorTest
class InvariantsTest {

  private static final String ACCOUNT = "4200000000000043";

  @Autowired private Emulator emulator;
  @Autowired private Repository repository;
  @Autowired private Contracts contracts;

  @BeforeEach
  void a_sound_world() {
    emulator.restart();
    emulator.load(
        "test",
        """
        instances:
          - {id: i-1, dataDisks: [{diskId: d-1}]}
          - {id: i-2}
        replicaGroups:
          - {id: pg-1, status: stopped}
        replicaPairs:
          - {id: pair-1, replicaGroupId: pg-1}
        """,
        ACCOUNT);
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
  }

  private void breaking(Consumer<Transaction> damage) {
    Scope scope =
        new Scope(ACCOUNT, null, "TEST", "test", contracts.find("DescribeRegions").orElseThrow());
    repository.transact(
        scope,
        tx -> {
          damage.accept(tx);
          return "";
        });
  }

  private void assertFound(String... parts) {
    List<String> violations = emulator.violations(ACCOUNT);
    for (String part : parts) {
      assertThat(violations).anyMatch(violation -> violation.contains(part));
    }
  }

  private static Instance instance(Transaction tx, String id) {
    return tx.find(Instance.TABLE, id).orElseThrow();
  }

  @Test
  void a_transient_state_without_an_end_is_found() {
    breaking(tx -> tx.put(instance(tx, "i-1").withStatus(InstanceStatus.Stopping)));

    assertFound("i-1 is Stopping for ever");
  }

  @Test
  void an_end_without_its_transient_state_is_found() {
    breaking(
        tx -> {
          Instance stopping = tx.fire(instance(tx, "i-1"), "stop").orElseThrow();
          tx.put(stopping.withStatus(InstanceStatus.Running));
        });

    assertFound("is pending, but its resource is Running");
  }

  @Test
  void a_disk_at_an_instance_that_is_gone_is_found() {
    breaking(tx -> tx.remove(instance(tx, "i-1")));

    assertFound("d-1 is at i-1, which is gone");
  }

  @Test
  void an_attached_disk_that_is_available_is_found() {
    breaking(
        tx -> tx.put(tx.find(Disk.TABLE, "d-1").orElseThrow().withStatus(DiskStatus.Available)));

    assertFound("d-1 is Available at [i-1]");
  }

  @Test
  void an_address_that_two_have_is_found() {
    breaking(
        tx -> {
          NetworkInterface first =
              tx.find(NetworkInterface.TABLE, instance(tx, "i-1").network().primaryInterfaceId())
                  .orElseThrow();
          NetworkInterface second =
              tx.find(NetworkInterface.TABLE, instance(tx, "i-2").network().primaryInterfaceId())
                  .orElseThrow();
          tx.put(second.withPrivateIps(first.privateIps()).withMacAddress(first.macAddress()));
        });

    assertFound("is given out twice", "i-2 and its interface do not agree");
  }

  @Test
  void an_address_outside_its_block_is_found() {
    breaking(
        tx -> {
          NetworkInterface eni =
              tx.find(NetworkInterface.TABLE, instance(tx, "i-1").network().primaryInterfaceId())
                  .orElseThrow();
          tx.put(eni.withPrivateIps(List.of("10.99.99.99")));
        });

    assertFound("10.99.99.99 is not in");
  }

  @Test
  void a_pair_that_does_not_follow_its_group_is_found() {
    breaking(
        tx ->
            tx.put(
                tx.findAnywhere(ReplicaPair.TABLE, "pair-1")
                    .orElseThrow()
                    .withStatus(ReplicaPairStatus.normal)));

    assertFound("pair-1 is normal in a group that is stopped");
  }

  @Test
  void what_names_a_row_that_is_gone_is_found_after_the_commit() {
    breaking(tx -> tx.remove(instance(tx, "i-1")));

    assertThat(new References.Watch().follow(emulator.events(ACCOUNT)))
        .anyMatch(
            violation -> violation.contains("i-1 is gone, but d-1 names it as disk.instanceId"));
  }

  @Test
  void what_names_a_row_that_never_was_is_found_after_the_commit() {
    breaking(tx -> tx.put(tx.find(Disk.TABLE, "d-1").orElseThrow().withInstanceId("i-none")));

    assertThat(new References.Watch().follow(emulator.events(ACCOUNT)))
        .anyMatch(violation -> violation.contains("d-1 names as disk.instanceId i-none"));
  }
}

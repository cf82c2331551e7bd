package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates up to a hundred instances alike and starts them. */
@Ecs
final class RunInstances implements Command<RunInstances.Request> {

  @RecordBuilder
  record Request(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Nullable Long launchTemplateVersion,
      @Nullable String instanceType,
      @Nullable Integer amount,
      @Nullable Integer minAmount,
      @Nullable String instanceName,
      @Nullable String hostName,
      List<String> hostNames,
      boolean uniqueSuffix,
      @Nullable String description,
      @Inlined Software software,
      @Inlined Placement placement,
      @Inlined Payment payment,
      @Inlined Settings settings,
      List<String> securityGroupIds,
      @Inlined DiskParameters disks,
      List<InterfaceOrder> networkInterface,
      @Nullable Integer ipv6AddressCount,
      List<String> ipv6Address,
      @Nullable String autoReleaseTime,
      List<Tag> tag)
      implements RunInstancesRequestBuilder.With {

    /** How many instances. */
    int count() {
      return amount == null ? 1 : amount;
    }

    boolean namesTemplate() {
      return launchTemplateId != null || launchTemplateName != null;
    }

    Ipv6Wish ipv6(Transaction tx) {
      return Ipv6Wish.of(ipv6AddressCount, ipv6Address, tx);
    }
  }

  private final Catalog catalog;
  private final List<LaunchRule> rules;
  private final LaunchTemplates templates;

  RunInstances(Catalog catalog, List<LaunchRule> rules, LaunchTemplates templates) {
    this.catalog = catalog;
    this.rules = rules;
    this.templates = templates;
  }

  @Override
  public Answer handle(Request sent, Transaction tx) {
    Request request = sent.namesTemplate() ? completed(sent, tx) : sent;
    List<Instance> made =
        new Launching(tx, catalog, rules).sell(new RunInstancesOrder(request, tx).order());
    for (Instance instance : made) {
      Deadlines.schedule(tx, tx.create(instance, "run"));
    }
    return Answer.of("InstanceIdSets", made.stream().map(Instance::id).toList())
        .with("OrderId", request.payment().orderId(tx));
  }

  private Request completed(Request request, Transaction tx) {
    LaunchTemplateData data =
        templates.data(
            request.launchTemplateId(),
            request.launchTemplateName(),
            request.launchTemplateVersion(),
            tx);
    return new FromTemplate(data).complete(request);
  }
}

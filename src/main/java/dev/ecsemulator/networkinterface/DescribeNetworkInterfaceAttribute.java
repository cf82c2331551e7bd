package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;

/** Shows one network interface. */
@Ecs
final class DescribeNetworkInterfaceAttribute
    implements Query<DescribeNetworkInterfaceAttribute.Request> {

  record Request(String networkInterfaceId) {}

  private final ElasticAddresses elastic;

  DescribeNetworkInterfaceAttribute(ElasticAddresses elastic) {
    this.elastic = elastic;
  }

  @Override
  public Answer handle(Request request, View view) {
    return new InterfaceAnswer(elastic, view)
        .of(Interfaces.find(request.networkInterfaceId(), view));
  }
}

package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.View;

/**
 * Describes one vSwitch. For an unknown one the id of the answer is empty: clients wait for that
 * after a deletion and take an error for a failure, though the page names one.
 */
@VpcApi
final class DescribeVSwitchAttributes implements Query<DescribeVSwitchAttributes.Request> {

  record Request(String vSwitchId) {}

  private final VSwitchAnswer answers;

  DescribeVSwitchAttributes(VSwitchAnswer answers) {
    this.answers = answers;
  }

  @Override
  public Answer handle(Request request, View view) {
    return view.find(VSwitch.TABLE, request.vSwitchId())
        .map(vSwitch -> answers.of(vSwitch, view))
        .orElseGet(DescribeVSwitchAttributes::nothing);
  }

  private static Answer nothing() {
    return Answer.of("VSwitchId", "").with("VpcId", "").with("Status", "").with("CidrBlock", "");
  }
}

package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.operation.OperationRegistry;
import dev.ecsemulator.testing.AnswerCheck;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.GoldenFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every success that a golden file shows has to fit the vendor's Java model. GoldenTest checks that
 * as it runs the files; here it is proved that there is a success of every operation to check, and
 * that the check can fail.
 */
@EmulatorTest
class SdkModelTest {

  @Autowired private Contracts contracts;
  @Autowired private OperationRegistry registry;

  @Test
  void every_emulated_operation_is_shown_to_succeed_in_a_golden_file() {
    Set<String> shown = GoldenFiles.shownToSucceed();
    List<String> missing = new ArrayList<>();
    for (String version : contracts.versions()) {
      for (String action : registry.emulated(version)) {
        boolean first = contracts.find(action).orElseThrow().version().equals(version);
        if (!shown.contains(version + " " + action) && !(first && shown.contains(" " + action))) {
          missing.add(version + " " + action);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void an_answer_that_fits_has_no_problems() {
    assertThat(
            problems(
                "2014-05-26",
                "DescribeInstances",
                """
                {"RequestId":"R","TotalCount":1,"Instances":{"Instance":[
                  {"InstanceId":"i-1","Cpu":2,"SpotPriceLimit":0.5,"IoOptimized":true,
                   "SecurityGroupIds":{"SecurityGroupId":["sg-1"]},"VpcAttributes":{"VpcId":"vpc-1"}}]}}
                """))
        .isEmpty();
  }

  @Test
  void wrong_types_and_unknown_fields_are_found_at_any_depth() {
    assertThat(
            problems(
                "2014-05-26",
                "DescribeInstances",
                """
                {"TotalCount":"1","Colour":"red","Instances":{"Instance":[
                  {"Cpu":2.5,"IoOptimized":"true","InstanceId":7,"VpcAttributes":{"Vpc":"x"},
                   "SecurityGroupIds":{"SecurityGroupId":"sg-1"}}]}}
                """))
        .contains(
            "DescribeInstances.TotalCount: not a whole number, but \"1\"",
            "DescribeInstances.Colour: unknown to DescribeInstancesResponseBody",
            "DescribeInstances.Colour: not published",
            "DescribeInstances.Instances.Instance[].Cpu: not a whole number, but 2.5",
            "DescribeInstances.Instances.Instance[].IoOptimized: not true or false, but \"true\"",
            "DescribeInstances.Instances.Instance[].InstanceId: not a text, but 7",
            "DescribeInstances.Instances.Instance[].SecurityGroupIds.SecurityGroupId: not a list,"
                + " but \"sg-1\"")
        .anyMatch(problem -> problem.contains("VpcAttributes.Vpc: unknown"));
  }

  @Test
  void products_without_a_model_are_held_against_the_published_shape() {
    assertThat(
            problems(
                "2021-07-30",
                "DescribeDiskReplicaPairs",
                "{\"RequestId\":\"R\",\"ReplicaPairs\":[{\"RPO\":900}],\"TotalCount\":1}"))
        .isEmpty();
    assertThat(
            problems(
                "2021-07-30",
                "DescribeDiskReplicaPairs",
                "{\"ReplicaPairs\":{\"ReplicaPair\":[]},\"TotalCount\":null}"))
        .containsExactly(
            "DescribeDiskReplicaPairs.ReplicaPairs: not a list, but {\"ReplicaPair\":[]}",
            "DescribeDiskReplicaPairs.TotalCount: not a whole number, but null");
  }

  private List<String> problems(String version, String action, String body) {
    OperationContract contract = contracts.find(version, action).orElseThrow();
    return AnswerCheck.problems(contract, body);
  }
}

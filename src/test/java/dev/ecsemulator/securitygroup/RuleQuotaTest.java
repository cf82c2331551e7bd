package dev.ecsemulator.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand rules are too many for a golden file. */
@EmulatorTest
class RuleQuotaTest {

  private static final String ACCOUNT = "1000000000000001";
  private static final int MOST_IN_ONE_CALL = 100;

  @Autowired private Emulator emulator;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @Test
  void a_group_takes_a_thousand_rules_and_no_more() {
    emulator.load("quota", "securityGroups: [{id: sg-1}]", ACCOUNT);
    for (int i = 0; i < 10; i++) {
      assertThat(authorize(i * MOST_IN_ONE_CALL, MOST_IN_ONE_CALL).status()).isEqualTo(200);
    }
    Reply refused = authorize(1000, 1);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("AuthorizationLimitExceed");
    assertThat(authorize(0, 1).status()).as("a rule that is there already").isEqualTo(200);
  }

  private Reply authorize(int first, int count) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("Action", "AuthorizeSecurityGroup");
    call.put("Version", "2014-05-26");
    call.put("AccessKeyId", ACCOUNT);
    call.put("Format", "JSON");
    call.put("RegionId", "cn-hangzhou");
    call.put("SecurityGroupId", "sg-1");
    for (int i = 1; i <= count; i++) {
      int port = first + i;
      call.put("Permissions." + i + ".IpProtocol", "tcp");
      call.put("Permissions." + i + ".PortRange", port + "/" + port);
      call.put("Permissions." + i + ".SourceCidrIp", "10.0.0.0/8");
    }
    return emulator.call("POST", call);
  }
}

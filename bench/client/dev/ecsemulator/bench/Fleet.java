package dev.ecsemulator.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many instances of one VPC, each with its system disk and network interface. */
final class Fleet {

  /** As many as one RunInstances or StopInstances takes. */
  static final int MOST_PER_CALL = 100;

  /** Where they are. */
  static final String ZONE = "cn-hangzhou-h";

  /** What each call to them ends with. */
  static final String COMMON =
      "&Format=JSON&Version=2014-05-26&AccessKeyId=testid&RegionId=cn-hangzhou";

  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-z]{20}");
  private static final int MOST_PER_VSWITCH = 60_000;

  /** Lets time pass, until what was created is available. */
  interface Pause {
    void run() throws IOException, InterruptedException;
  }

  private final Connection connection;
  private final Pause pause;
  private final String vpc;
  private final String group;
  private final List<String> ids = new ArrayList<>();
  private String vSwitch = "";

  /**
   * Makes the VPC, with room for three million.
   *
   * @param pause called after each call whose result the next one needs
   */
  Fleet(Connection connection, Pause pause) throws IOException, InterruptedException {
    this.connection = connection;
    this.pause = pause;
    this.vpc = made("CreateVpc&CidrBlock=10.0.0.0/8", "vpc-[0-9a-z]{21}");
    this.group =
        made("CreateSecurityGroup&SecurityGroupType=enterprise&VpcId=" + vpc, "sg-[0-9a-z]{20}");
  }

  String vpc() {
    return vpc;
  }

  /** All ids, in the order of creation. */
  List<String> ids() {
    return ids;
  }

  /** Runs a hundred more with a value of the tag {@code team}. */
  void grow(String team) throws IOException, InterruptedException {
    if (ids.size() % MOST_PER_VSWITCH == 0) {
      vSwitch =
          made(
              "CreateVSwitch&ZoneId="
                  + ZONE
                  + "&CidrBlock=10."
                  + ids.size() / MOST_PER_VSWITCH
                  + ".0.0/16&VpcId="
                  + vpc,
              "vsw-[0-9a-z]{21}");
    }
    String answer =
        send(
            "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20231221.vhd&InstanceType=ecs.g7.large"
                + "&Tag.1.Key=team&Tag.1.Value="
                + team
                + "&SecurityGroupId="
                + group
                + "&VSwitchId="
                + vSwitch
                + "&Amount="
                + MOST_PER_CALL);
    Matcher found = INSTANCE.matcher(answer);
    while (found.find()) {
      ids.add(found.group());
    }
  }

  /** Sends a call: the action and the parameters that are its own. */
  String send(String call) throws IOException {
    return connection.send(Connection.call("/?Action=" + call + COMMON));
  }

  private String made(String call, String id) throws IOException, InterruptedException {
    String answer = send(call);
    Matcher found = Pattern.compile(id).matcher(answer);
    if (!found.find()) {
      throw new IOException(answer);
    }
    pause.run();
    return found.group();
  }
}

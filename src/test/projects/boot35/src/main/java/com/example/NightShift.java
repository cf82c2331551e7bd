package com.example;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.teaopenapi.models.Config;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An application that stops instances on request. */
@SpringBootApplication
@RestController
public class NightShift {

  private final Client ecs;

  public NightShift(
      @Value("${ecs.endpoint:ecs.cn-hangzhou.aliyuncs.com}") String endpoint,
      @Value("${ecs.access-key-id:none}") String accessKeyId)
      throws Exception {
    ecs =
        new Client(
            new Config()
                .setEndpoint(endpoint)
                .setProtocol("http")
                .setNoProxy("127.0.0.1")
                .setAccessKeyId(accessKeyId)
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou"));
  }

  @PostMapping("/stop/{id}")
  String stop(@PathVariable("id") String id) throws Exception {
    return ecs.stopInstance(new StopInstanceRequest().setInstanceId(id)).getBody().getRequestId();
  }
}

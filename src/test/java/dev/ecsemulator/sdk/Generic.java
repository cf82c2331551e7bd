package dev.ecsemulator.sdk;

import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cores of the SDKs, which call any operation of any product. They are how one calls EBS from
 * Java where its own package is not to be had.
 */
enum Generic {
  /** CommonRequest of aliyun-java-sdk-core; its errors are ClientExceptions. */
  COMMON_REQUEST {
    @Override
    Caller connect(String endpoint, String key) {
      IAcsClient client = new DefaultAcsClient(DefaultProfile.getProfile(REGION, key, "secret"));
      return (version, action, parameters) -> {
        CommonRequest request = new CommonRequest();
        request.setSysDomain(endpoint);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysMethod(MethodType.POST);
        request.setSysVersion(version);
        request.setSysAction(action);
        parameters.forEach(request::putQueryParameter);
        return JSON.readTree(client.getCommonResponse(request).getData());
      };
    }
  },

  /** callApi of tea-openapi, signing with ACS3; its errors are TeaExceptions. */
  CALL_API {
    @Override
    Caller connect(String endpoint, String key) throws Exception {
      return callApi(endpoint, key, "ACS3-HMAC-SHA256");
    }
  },

  /** callApi of tea-openapi, signing the query as the older SDKs do. */
  CALL_API_V2 {
    @Override
    Caller connect(String endpoint, String key) throws Exception {
      return callApi(endpoint, key, "v2");
    }
  };

  /** Calls an operation and gives the body of its answer, or throws the SDK's own exception. */
  interface Caller {
    JsonNode call(String version, String action, Map<String, String> parameters) throws Exception;
  }

  private static final String REGION = "cn-hangzhou";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  abstract Caller connect(String endpoint, String key) throws Exception;

  private static Caller callApi(String endpoint, String key, String signature) throws Exception {
    Client client =
        new Client(
            new Config()
                .setAccessKeyId(key)
                .setAccessKeySecret("secret")
                .setEndpoint(endpoint)
                .setProtocol("http")
                .setRegionId(REGION)
                .setSignatureAlgorithm(signature));
    return (version, action, parameters) -> {
      Params params =
          new Params()
              .setAction(action)
              .setVersion(version)
              .setProtocol("HTTP")
              .setMethod("POST")
              .setPathname("/")
              .setAuthType("AK")
              .setStyle("RPC")
              .setReqBodyType("formData")
              .setBodyType("json");
      OpenApiRequest request = new OpenApiRequest().setQuery(parameters);
      return JSON.valueToTree(client.callApi(params, request, new RuntimeOptions()).get("body"));
    };
  }
}

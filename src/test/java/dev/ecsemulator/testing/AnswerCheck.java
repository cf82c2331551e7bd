package dev.ecsemulator.testing;

import com.aliyun.tea.NameInMap;
import com.aliyun.tea.TeaModel;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.Shape;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds success bodies against the published shape, and those of ECS and VPC also against the
 * vendor's own Java model: no field unknown, none of another type. The model of VPC is years old,
 * so that of its fields only the types count.
 */
public final class AnswerCheck {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String VPC = "2016-04-28";
  private static final String UNKNOWN = ": unknown to ";

  /** The packages of the vendor's models, by version. */
  private static final Map<String, String> MODELS =
      Map.of("2014-05-26", "com.aliyun.ecs20140526.models.", VPC, "com.aliyun.vpc20160428.models.");

  /** Published with the operation, but not yet in the model of the SDK release at hand. */
  private static final Set<String> NEWER_THAN_THE_MODEL =
      Set.of(
          "DescribeAutoSnapshotPolicyAssociations",
          "DescribeImageComponents.ImageComponent.ImageComponentSet[].ComponentVersion",
          "DescribeImageComponents.ImageComponent.ImageComponentSet[].Parameters",
          "DescribeImages.Images.Image[].DiskDeviceMappings.DiskDeviceMapping[].Encrypted",
          "DescribeCommands.Commands.Command[].Launcher",
          "DescribeImages.Images.Image[].Features.CpuOnlineDowngrade",
          "DescribeImages.Images.Image[].Features.CpuOnlineUpgrade",
          "DescribeImages.Images.Image[].Features.ImdsSupport",
          "DescribeImages.Images.Image[].Features.MemoryOnlineDowngrade",
          "DescribeImages.Images.Image[].Features.MemoryOnlineUpgrade",
          "DescribeImages.Images.Image[].LicenseType",
          "DescribeImages.Images.Image[].Usable",
          "DescribeInstanceTypes.InstanceTypes.InstanceType[].Attributes",
          "DescribeInstanceTypes.InstanceTypes.InstanceType[].Clock",
          "DescribeInstanceTypes.InstanceTypes.InstanceType[].NetworkInfo",
          "DescribeInstances.Instances.Instance[].AdditionalInfo",
          "DescribeInstances.Instances.Instance[].ImageOptions.CurrentOSNVMeSupported",
          "DescribeInvocationResults.Invocation.InvocationResults.InvocationResult[].Launcher",
          "DescribeInvocations.Invocations.Invocation[].Launcher",
          "DescribePrefixLists.PrefixLists.PrefixList[].ResourceGroupId",
          "DescribePrefixLists.PrefixLists.PrefixList[].Tags");

  /** What the model lacks of launch templates: dotted names, and parameters of recent years. */
  private static final Pattern NEWER_IN_TEMPLATES =
      Pattern.compile(
          "DescribeLaunchTemplateVersions\\..*\\.LaunchTemplateData\\."
              + "(SystemDisk\\.\\w+|DataDisks\\..*\\.KMSKeyId|.*\\.DeleteOnRelease|Http\\w+)");

  private final Contracts contracts;

  AnswerCheck(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Checks what a call was answered, if that is a success in JSON. */
  void success(Map<String, String> parameters, Reply reply) {
    String action = parameters.get("Action");
    if (action == null || reply.status() != 200 || reply.isXml()) {
      return;
    }
    String version = parameters.get("Version");
    OperationContract contract =
        (version == null ? contracts.find(action) : contracts.find(version, action)).orElseThrow();
    List<String> problems = problems(contract, reply.body());
    if (!problems.isEmpty()) {
      throw new AssertionError(
          action + " answers what clients cannot read:\n  " + String.join("\n  ", problems));
    }
  }

  /** What is wrong with a success body. */
  public static List<String> problems(OperationContract contract, String body) {
    List<String> found = new ArrayList<>();
    shaped(contract.name(), contract.response(), JSON.readTree(body), found);
    String models = MODELS.get(contract.version());
    if (models != null && !NEWER_THAN_THE_MODEL.contains(contract.name())) {
      try {
        Class<?> model = Class.forName(models + contract.name() + "ResponseBody");
        object(contract.name(), model, JSON.readTree(body), found);
        found.removeIf(problem -> isNewer(problem, contract.version()));
        if (found.isEmpty()) {
          TeaModel.toModel(
              JSON.readValue(body, new TypeReference<Map<String, Object>>() {}),
              (TeaModel) model.getDeclaredConstructor().newInstance());
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("No model for " + contract.name(), e);
      }
    }
    return found;
  }

  private static boolean isNewer(String problem, String version) {
    String path = problem.substring(0, problem.indexOf(':'));
    return NEWER_THAN_THE_MODEL.contains(path)
        || NEWER_IN_TEMPLATES.matcher(path).matches()
        || (version.equals(VPC) && problem.contains(UNKNOWN));
  }

  private static void value(String path, Type type, JsonNode json, List<String> problems) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      if (json.isArray()) {
        json.forEach(
            element -> value(path + "[]", list.getActualTypeArguments()[0], element, problems));
      } else {
        differs(path, "a list", json, problems);
      }
    } else if (type instanceof ParameterizedType || type == Map.class) {
      require(path, "a map", json, json.isObject(), problems);
    } else if (TeaModel.class.isAssignableFrom((Class<?>) type)) {
      object(path, (Class<?>) type, json, problems);
    } else {
      scalar(path, (Class<?>) type, json, problems);
    }
  }

  private static void object(String path, Class<?> model, JsonNode json, List<String> problems) {
    if (!json.isObject()) {
      differs(path, "an object", json, problems);
      return;
    }
    Map<String, Field> known = new LinkedHashMap<>();
    for (Field field : model.getFields()) {
      NameInMap name = field.getAnnotation(NameInMap.class);
      known.put(name == null ? field.getName() : name.value(), field);
    }
    json.properties()
        .forEach(
            entry -> {
              Field field = known.get(entry.getKey());
              String place = path + "." + entry.getKey();
              if (field == null) {
                problems.add(place + UNKNOWN + model.getSimpleName());
              } else {
                value(place, field.getGenericType(), entry.getValue(), problems);
              }
            });
  }

  private static void scalar(String path, Class<?> type, JsonNode json, List<String> problems) {
    if (type == String.class) {
      require(path, "a text", json, json.isString(), problems);
    } else if (type == Integer.class || type == Long.class) {
      require(path, "a whole number", json, json.isIntegralNumber(), problems);
    } else if (type == Float.class || type == Double.class) {
      require(path, "a number", json, json.isNumber(), problems);
    } else if (type == Boolean.class) {
      require(path, "true or false", json, json.isBoolean(), problems);
    } else if (type != Object.class) {
      problems.add(path + ": no idea how to check a " + type);
    }
  }

  private static void shaped(String path, Shape shape, JsonNode json, List<String> problems) {
    if (shape instanceof Shape.Fields fields) {
      if (!json.isObject()) {
        differs(path, "an object", json, problems);
        return;
      }
      json.properties()
          .forEach(
              entry -> {
                String place = path + "." + entry.getKey();
                Shape.Field field = fields.fields().get(entry.getKey());
                if (field == null) {
                  problems.add(place + ": not published");
                } else {
                  shaped(place, field.shape(), entry.getValue(), problems);
                }
              });
    } else if (shape instanceof Shape.ListOf list) {
      require(path, "a list", json, json.isArray(), problems);
      elements(json).forEach(element -> shaped(path + "[]", list.element(), element, problems));
    } else if (shape instanceof Shape.MapOf map) {
      require(path, "a map", json, json.isObject(), problems);
      json.forEach(element -> shaped(path + ".*", map.value(), element, problems));
    } else if (shape instanceof Shape.Scalar scalar) {
      switch (scalar.type()) {
        case INT32, INT64 ->
            require(path, "a whole number", json, json.isIntegralNumber(), problems);
        case FLOAT, DOUBLE, NUMBER -> require(path, "a number", json, json.isNumber(), problems);
        case BOOL -> require(path, "true or false", json, json.isBoolean(), problems);
        case ANY -> require(path, "a value", json, !json.isContainer(), problems);
        case STRING -> require(path, "a text", json, json.isString(), problems);
      }
    }
  }

  private static List<JsonNode> elements(JsonNode json) {
    return json.isArray() ? List.copyOf(json.values()) : List.of();
  }

  private static void require(
      String path, String wanted, JsonNode json, boolean fits, List<String> problems) {
    if (!fits) {
      differs(path, wanted, json, problems);
    }
  }

  private static void differs(String path, String wanted, JsonNode json, List<String> problems) {
    problems.add(path + ": not " + wanted + ", but " + json);
  }
}

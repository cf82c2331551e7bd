package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Errors;
import java.util.Base64;

/** What user data may be. Source: RunInstances, CreateInstance, ModifyInstanceAttribute. */
final class UserData {

  private static final int MOST_BYTES = 32 * 1024;

  private UserData() {}

  /**
   * The user data unchanged; refuses what is not base64 or too long.
   *
   * @param supported whether the instance can have user data
   */
  static String checked(String userData, boolean supported, Errors errors) {
    if (!supported) {
      throw errors.error("InvalidUserData.NotSupported");
    }
    int size;
    try {
      size = Base64.getDecoder().decode(userData.replaceAll("[\r\n]", "")).length;
    } catch (IllegalArgumentException e) {
      throw errors.error("InvalidUserData.Base64FormatInvalid");
    }
    if (size > MOST_BYTES) {
      throw errors.error("InvalidUserData.SizeExceeded");
    }
    return userData;
  }
}

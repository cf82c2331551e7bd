package dev.ecsemulator.junit;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Does what {@link EcsEmulatorTest} says. It can be registered as well, in a static field, where
 * something has to know the emulator before the first test, such as the settings of an application:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final EcsEmulatorExtension ECS = EcsEmulatorExtension.withAccount("2000000000000001");
 * </pre>
 *
 * <p>Where tests run in parallel, such a class needs {@code @ResourceLock(value = EcsClock.LOCK,
 * mode = READ)}, which the annotation has.
 */
public final class EcsEmulatorExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(EcsEmulatorExtension.class);

  private final @Nullable Settings registered;
  private volatile @Nullable Server server;

  /** Takes its settings from {@link EcsEmulatorTest}, if the class has it. */
  public EcsEmulatorExtension() {
    this.registered = null;
  }

  private EcsEmulatorExtension(Settings registered) {
    this.registered = registered;
  }

  /**
   * One account for all tests of the class, see {@link EcsEmulatorTest#account()}.
   *
   * @param account 16 digits
   * @param options see {@link EcsEmulatorTest#options()}
   * @return the extension, for a static field
   */
  public static EcsEmulatorExtension withAccount(String account, String... options) {
    return new EcsEmulatorExtension(new Settings(List.of(options), List.of(), account, false));
  }

  /**
   * Where clients find the emulator.
   *
   * @return host and port
   * @throws IllegalStateException before the class's tests begin
   */
  public EcsEndpoint endpoint() {
    Server running = server;
    if (running == null) {
      throw new IllegalStateException(
          "The emulator is not started yet: register the extension in a static field, and ask for its endpoint later");
    }
    return running.endpoint();
  }

  /**
   * The access key of the account that all tests of the class have.
   *
   * @return id and secret
   * @throws IllegalStateException if each test has another one
   */
  public EcsCredentials credentials() {
    if (registered == null) {
      throw new IllegalStateException("Each test has an account of its own: see withAccount");
    }
    return EcsCredentials.of(registered.account());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server = server(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    EmulatedEcs ecs = account(context);
    context
        .getRequiredTestInstances()
        .getAllInstances()
        .forEach(test -> Injection.intoFields(test, ecs));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injection.knows(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getDeclaringExecutable() instanceof Constructor<?> constructor
        && !Contexts.hasOneInstance(context)) {
      throw new ParameterResolutionException(
          "An account belongs to one test: take it as a field or as a parameter of a method, not of the constructor of "
              + constructor.getDeclaringClass().getName());
    }
    return Injection.value(parameter.getParameter().getType(), account(context));
  }

  @SuppressWarnings("deprecation") // the successor of getOrComputeIfAbsent is in JUnit 6 only
  private EmulatedEcs account(ExtensionContext context) {
    ExtensionContext owner = Contexts.ownerOfAccount(context);
    TestAccount account =
        owner
            .getStore(STORE)
            .getOrComputeIfAbsent(
                "account of " + owner.getUniqueId(), key -> newAccount(context), TestAccount.class);
    return Objects.requireNonNull(account).ecs();
  }

  private TestAccount newAccount(ExtensionContext context) {
    Settings settings = settings(context);
    Server running = server(context);
    return new TestAccount(
        new EmulatedEcs(
            running.endpoint(),
            settings.account().isEmpty() ? running.newAccount() : settings.account(),
            !settings.ownServer() && Contexts.meetsOthers(context),
            context.getRequiredTestClass(),
            settings.fixtures()));
  }

  @SuppressWarnings("deprecation") // the successor of getOrComputeIfAbsent is in JUnit 6 only
  private Server server(ExtensionContext context) {
    Settings settings = settings(context);
    ExtensionContext owner = settings.ownServer() ? ownerOfSettings(context) : context.getRoot();
    String jar = context.getConfigurationParameter(ServerCommand.JAR_PARAMETER).orElse(null);
    Server server =
        owner
            .getStore(STORE)
            .getOrComputeIfAbsent(
                "server of " + owner.getUniqueId() + " with " + settings.options(),
                key -> Server.start(jar, settings.options()),
                Server.class);
    return Objects.requireNonNull(server);
  }

  private Settings settings(ExtensionContext context) {
    if (registered != null) {
      return registered;
    }
    return AnnotationSupport.findAnnotation(
            ownerOfSettings(context).getTestClass(), EcsEmulatorTest.class)
        .map(Settings::of)
        .orElse(Settings.DEFAULT);
  }

  private static ExtensionContext ownerOfSettings(ExtensionContext context) {
    ExtensionContext annotated = Contexts.annotated(context, EcsEmulatorTest.class);
    return annotated == null ? Contexts.outermostClass(context) : annotated;
  }
}

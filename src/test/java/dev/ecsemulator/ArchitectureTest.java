package dev.ecsemulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.ecsemulator.operation.Operation;
import dev.ecsemulator.repository.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the architecture. Each says in its message what it is there for. */
class ArchitectureTest {

  private static final String ROOT = "dev.ecsemulator";

  /** Written once; does not grow with the API. */
  private static final Set<String> MECHANISM =
      Set.of(
          "access",
          "clock",
          "contract",
          "control",
          "endpoint",
          "fault",
          "fixture",
          "operation",
          "rendering",
          "persistent",
          "repository",
          "statemachine",
          "tls",
          "validation");

  /** Data that anyone may ask. */
  private static final String CATALOG = "catalog";

  /** What tests of users have on their class path, in a jar of its own. */
  private static final String JUNIT = "junit";

  /**
   * Public types of resource packages that are neither records nor enums, because several packages
   * need the same rule: who hands out addresses has to be one.
   */
  private static final Set<String> SHARED_RULES = Set.of("PrivateAddresses", "PublicAddresses");

  private static final int MOST_LINES = 300;

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // What Spring generates for the jar, which an earlier build may have left here.
          .withImportOption(location -> !location.contains("__"))
          .importPackages(ROOT);

  private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> IN_THE_MECHANISM =
      described("in the mechanism", type -> MECHANISM.contains(packageOf(type)));

  private static final DescribedPredicate<JavaClass> IN_A_RESOURCE_PACKAGE =
      described("in a resource package", ArchitectureTest::isInResourcePackage);

  @Test
  void the_mechanism_knows_no_resource() {
    noClasses()
        .that(IN_THE_MECHANISM)
        .should()
        .dependOnClassesThat(IN_A_RESOURCE_PACKAGE)
        .because("the mechanism must not grow with the API")
        .check(MAIN);
  }

  @Test
  void resources_do_not_know_how_they_are_called() {
    noClasses()
        .that(IN_A_RESOURCE_PACKAGE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                ROOT + ".endpoint..",
                ROOT + ".rendering..",
                ROOT + ".validation..",
                ROOT + ".control..",
                ROOT + ".fault..",
                ROOT + ".clock..",
                "jakarta.servlet..",
                "org.springframework.web..",
                "tools.jackson.."))
        .because("an operation sees parameters and the world, never the wire")
        .check(MAIN);
  }

  @Test
  void resource_packages_meet_through_their_public_records() {
    classes()
        .that(IN_A_RESOURCE_PACKAGE)
        .should(
            new ArchCondition<>("use only records, enums and interfaces of other packages") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isInResourcePackage(dependency.getTargetClass()))
                    .filter(
                        dependency ->
                            !packageOf(dependency.getTargetClass()).equals(packageOf(type)))
                    .filter(dependency -> !isSurface(dependency.getTargetClass()))
                    .forEach(
                        dependency ->
                            events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription())));
              }
            })
        .because("what a package does stays its own business")
        .check(MAIN);
  }

  @Test
  void the_public_surface_of_a_resource_package_is_its_records() {
    classes()
        .that(IN_A_RESOURCE_PACKAGE)
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("be records, enums, or interfaces that other packages serve") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!isSurface(type)) {
                  events.add(SimpleConditionEvent.violated(type, type.getName() + " is public"));
                }
              }
            })
        .check(MAIN);
  }

  /**
   * Records of resource packages do not count: an instance stops only if its disks may, and a disk
   * is attached only if its instance may, so either has to be able to look at the other. Interfaces
   * do count: the package that asks is the lower one.
   */
  @Test
  void packages_do_not_depend_on_each_other_in_circles() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            IN_A_RESOURCE_PACKAGE,
            IN_A_RESOURCE_PACKAGE.and(described("a record or enum", ArchitectureTest::isData)))
        .check(MAIN);
  }

  @Test
  void only_the_clock_knows_what_time_it_is() {
    DescribedPredicate<JavaCall<?>> asksTheMachine =
        new DescribedPredicate<>("the machine's clock, or sleep") {
          @Override
          public boolean test(JavaCall<?> call) {
            AccessTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return switch (owner) {
              case "java.lang.System" ->
                  name.equals("currentTimeMillis") || name.equals("nanoTime");
              case "java.lang.Thread" -> name.equals("sleep");
              default ->
                  owner.startsWith("java.time.")
                      && (name.equals("now") || name.startsWith("system"));
            };
          }
        };
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".clock..", ROOT + ".bench..")))
        .should()
        .callMethodWhere(asksTheMachine)
        .orShould()
        .callConstructorWhere(
            described(
                "makes a Date of now",
                call -> call.getTarget().getFullName().equals("java.util.Date.<init>()")))
        .because(
            "time is a parameter: a test that waits is slow, one that reads it is not repeatable")
        .check(ALL);
  }

  @Test
  void operations_are_their_packages_own() {
    classes()
        .that(assignableTo(Operation.class))
        .and(not(simpleName("Operation")))
        .and()
        .areNotInterfaces()
        .should()
        .bePackagePrivate()
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }

  @Test
  void hooks_and_fixture_sections_are_their_packages_own() {
    noClasses()
        .that(IN_A_RESOURCE_PACKAGE)
        .and()
        .areAnnotatedWith("org.springframework.stereotype.Component")
        .should()
        .bePublic()
        .check(MAIN);
  }

  @Test
  void what_tests_of_users_have_on_their_class_path_stands_alone() {
    classes()
        .that()
        .resideInAPackage(ROOT + "." + JUNIT)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                ROOT + "." + JUNIT, "java..", "org.junit..", "org.assertj..", "org.jspecify.."))
        .because("the emulator's own libraries could be others than the user's")
        .check(MAIN);
  }

  @Test
  void nothing_of_the_server_knows_tests() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "." + JUNIT)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + "." + JUNIT, "org.junit..", "org.assertj.."))
        .because("the runnable jar has neither")
        .check(MAIN);
  }

  @Test
  void main_files_are_short() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MOST_LINES)
              .map(file -> file + ": " + lines(file) + " lines")
              .toList();
      assertThat(tooLong).as("files of more than %s lines", MOST_LINES).isEmpty();
    }
  }

  /** The rules above would hold for nothing at all, and a new package has to be of a kind. */
  @Test
  void every_package_is_mechanism_catalogue_or_has_resources_or_operations() {
    Set<String> domain =
        MAIN.stream()
            .filter(
                type -> type.isAssignableTo(Resource.class) || type.isAssignableTo(Operation.class))
            .map(ArchitectureTest::packageOf)
            .collect(toSet());
    assertThat(domain).contains("instance", "disk", "region");
    assertThat(MAIN.stream().filter(IN_A_RESOURCE_PACKAGE).map(ArchitectureTest::packageOf))
        .isNotEmpty()
        .isSubsetOf(domain);
  }

  private static boolean isSurface(JavaClass type) {
    return isData(type) || outermost(type).isInterface();
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost;
  }

  private static boolean isData(JavaClass type) {
    JavaClass outermost = outermost(type);
    return outermost.isRecord()
        || outermost.isEnum()
        || outermost.getSimpleName().endsWith("Builder")
        || SHARED_RULES.contains(outermost.getSimpleName());
  }

  private static boolean isInResourcePackage(JavaClass type) {
    String name = packageOf(type);
    return !name.isEmpty()
        && !MECHANISM.contains(name)
        && !name.equals(CATALOG)
        && !name.equals(JUNIT);
  }

  /** The package right below the root; empty for the root itself and for all that is not ours. */
  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String rest = name.substring(ROOT.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static <T> DescribedPredicate<T> described(
      String description, java.util.function.Predicate<T> condition) {
    return DescribedPredicate.describe(description, condition);
  }
}

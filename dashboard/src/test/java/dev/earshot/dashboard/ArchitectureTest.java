package dev.earshot.dashboard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between the dashboard's packages, and the libraries it must not know. */
class ArchitectureTest {

  private static final String ROOT = "dev.earshot.dashboard";

  /** What each package may use of the others: nobody uses web or cli. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("topic", Set.of("state")),
          Map.entry("sample", Set.of()),
          Map.entry("state", Set.of()),
          Map.entry("correction", Set.of("state")),
          Map.entry("labelling", Set.of("state")),
          Map.entry("history", Set.of()),
          Map.entry("learning", Set.of("correction", "history", "state")),
          Map.entry("incident", Set.of("state", "topic")),
          Map.entry("report", Set.of("incident", "state", "topic")),
          Map.entry("theme", Set.of("history", "state")),
          Map.entry("job", Set.of("incident", "learning", "report", "sample", "state", "topic")),
          Map.entry(
              "config",
              Set.of(
                  "correction",
                  "history",
                  "incident",
                  "job",
                  "labelling",
                  "learning",
                  "report",
                  "sample",
                  "state",
                  "theme",
                  "topic")),
          Map.entry("account", Set.of("config", "state")),
          Map.entry(
              "web",
              Set.of(
                  "account",
                  "config",
                  "correction",
                  "history",
                  "incident",
                  "job",
                  "labelling",
                  "learning",
                  "report",
                  "sample",
                  "state",
                  "theme",
                  "topic")),
          Map.entry(
              "cli",
              Set.of(
                  "account", "config", "incident", "report", "sample", "state", "theme", "topic")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageUsesOnlyWhatItsArrowsAllow() {
    ARROWS.forEach((name, uses) -> {
      Set<String> allowed = uses.stream().map(ArchitectureTest::folder).collect(Collectors.toSet());
      allowed.add(folder(name));
      if (name.equals("cli")) {
        // Where the server begins: the application class lies above all packages.
        allowed.add(ROOT);
      }
      DescribedPredicate<JavaClass> forbidden =
          resideInAPackage(ROOT + "..")
              .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
      noClasses()
          .that()
          .resideInAPackage(folder(name))
          .should()
          .dependOnClassesThat(forbidden.as("belong to packages it has no arrow to"))
          .check(CLASSES);
    });
  }

  @Test
  void everyPackageHasItsArrows() {
    Set<String> packages =
        CLASSES.stream()
            .map(type -> type.getPackageName().substring(ROOT.length()))
            .filter(name -> !name.isEmpty())
            .map(name -> name.split("\\.", -1)[1])
            .collect(Collectors.toSet());
    assertThat(ARROWS.keySet()).isEqualTo(packages);
  }

  @Test
  void noPackageDependsOnItselfInACircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void storesAndModelsAreKnownByTheirInterfacesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene..", "co.elastic..", "edu.stanford..", "ai.onnxruntime..", "ai.djl..")
        .check(CLASSES);
  }

  @Test
  void schedulesAreMadeInJobAndConfigOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(folder("job"), folder("config"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quartz..")
        .check(CLASSES);
  }

  @Test
  void aBackendOfTheStoreIsChosenInConfigOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(folder("config"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.earshot.listener.store.lucene..", "dev.earshot.listener.store.elasticsearch..")
        .check(CLASSES);
  }

  @Test
  void timeComesInAsAClockOrAnInstant() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void packagesAreNamedAfterWhatTheyDo() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    Set<String> marked =
        CLASSES.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(marked)
        .containsAll(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
  }

  private static String folder(String name) {
    return ROOT + "." + name + "..";
  }
}

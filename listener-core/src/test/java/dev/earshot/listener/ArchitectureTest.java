package dev.earshot.listener;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between packages and the fences around libraries. */
class ArchitectureTest {

  private static final String ROOT = "dev.earshot.listener";

  /** What each package may use of the others. Whoever is not here may use nothing. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "mention", Set.of(),
          "text", Set.of(),
          "score", Set.of("mention"),
          "topic", Set.of("mention", "text"),
          "match", Set.of("mention", "text", "topic"),
          "collect", Set.of("mention", "topic"),
          "store", Set.of("mention", "text", "collect"),
          "ingest", Set.of("mention", "topic", "collect", "match", "score", "store"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageUsesOnlyWhatItsArrowsAllow() {
    ARROWS.forEach((name, uses) -> {
      Set<String> allowed = uses.stream().map(ArchitectureTest::folder).collect(Collectors.toSet());
      allowed.add(folder(name));
      DescribedPredicate<JavaClass> forbidden =
          resideInAPackage(ROOT + "..")
              .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
      noClasses()
          .that()
          .resideInAPackage(folder(name))
          .should()
          .dependOnClassesThat(forbidden.as("belong to packages it has no arrow to"))
          .allowEmptyShould(true)
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
    assertThat(ARROWS.keySet()).containsAll(packages);
  }

  @Test
  void noPackageDependsOnItselfInACircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void backendsOfTheStoreDoNotKnowEachOther() {
    slices()
        .matching(ROOT + ".store.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void kindsOfSourcesDoNotKnowEachOther() {
    slices()
        .matching(ROOT + ".collect.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void luceneStaysBehindItsFence() {
    fence(
        "org.apache.lucene..",
        folder("topic"),
        folder("match"),
        folder("text"),
        "..store.lucene..");
  }

  @Test
  void elasticsearchStaysBehindItsFence() {
    fence("co.elastic..", "..store.elasticsearch..");
  }

  @Test
  void yamlStaysBehindItsFence() {
    fence("org.yaml..", folder("topic"));
  }

  @Test
  void feedParsersStayBehindTheirFence() {
    fence("com.rometools..", "..collect.feed..");
  }

  @Test
  void listeningKnowsNeitherSpringNorModels() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.quartz..",
            "edu.stanford..",
            "ai.onnxruntime..",
            "dev.earshot.sentiment..",
            "dev.earshot.dashboard..")
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

  private static void fence(String library, String... inside) {
    ArchRule rule =
        classes()
            .that(resideInAPackage(ROOT + ".."))
            .and(DescribedPredicate.not(resideInAnyPackage(inside)))
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage(library)));
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static String folder(String name) {
    return ROOT + "." + name + "..";
  }
}

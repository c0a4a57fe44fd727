package dev.earshot.sentiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final String ROOT = "dev.earshot.sentiment.";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.earshot.sentiment");

  @Test
  void sentiment_knows_neither_the_program_nor_its_frameworks() {
    none(
        "..",
        "dev.earshot.dashboard..",
        "org.springframework..",
        "org.quartz..",
        "org.apache.lucene..");
  }

  @Test
  void models_are_read_in_score_and_made_in_train_only() {
    none(ROOT + "drop..", "edu.stanford..", "ai.onnxruntime..", "ai.djl..", "opennlp..");
    none(ROOT + "evaluate..", "edu.stanford..", "ai.onnxruntime..", "ai.djl..", "opennlp..");
  }

  @Test
  void scoring_needs_no_other_part_of_judging() {
    none(ROOT + "score..", ROOT + "train..", ROOT + "evaluate..", ROOT + "drop..");
  }

  @Test
  void evaluation_knows_only_the_interface_of_scorers() {
    none(ROOT + "evaluate..", ROOT + "score..", ROOT + "train..", ROOT + "drop..");
  }

  @Test
  void judging_toward_topics_knows_only_the_interface_of_scorers() {
    none(
        ROOT + "toward..",
        ROOT + "score..",
        ROOT + "train..",
        ROOT + "evaluate..",
        ROOT + "drop..");
    none(ROOT + "evaluate..", ROOT + "toward..");
    none(ROOT + "score..", ROOT + "toward..");
  }

  @Test
  void drops_are_found_without_scoring() {
    none(ROOT + "drop..", ROOT + "score..", ROOT + "train..", ROOT + "evaluate..");
  }

  @Test
  void what_people_would_read_is_told_without_drops_and_tells_them_nothing() {
    none(ROOT + "reading..", ROOT + "train..", ROOT + "drop..");
    none(ROOT + "drop..", ROOT + "reading..");
    none(ROOT + "score..", ROOT + "reading..");
  }

  @Test
  void training_knows_nothing_of_drops() {
    none(ROOT + "train..", ROOT + "drop..");
  }

  private void none(String of, String... on) {
    noClasses()
        .that()
        .resideInAPackage(of)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(on)
        .check(classes);
  }
}

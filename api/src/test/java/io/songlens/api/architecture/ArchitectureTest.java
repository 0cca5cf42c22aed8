package io.songlens.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house, over the classes of all modules. */
class ArchitectureTest {
  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.songlens");
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String module : List.of("image", "composer", "lyrics", "storage", "api")) {
      Assertions.assertThat(all.stream())
          .as(module)
          .anyMatch(type -> type.getPackageName().startsWith("io.songlens." + module));
    }
  }

  @Test
  void packagesDoNotGoInCircles() {
    check(slices().matching("io.songlens.(**)").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @CsvSource({
    "org.springframework.., io.songlens.api..",
    "org.jfugue.., io.songlens.composer.midi.. io.songlens.composer.style..",
    "marytts.., io.songlens.composer.voice..",
    "de.sciss.jump3r.., io.songlens.composer.audio.encode..",
    "net.sourceforge.javaflacencoder.., io.songlens.composer.audio.encode..",
    "io.github.jaredmdobson.concentus.., io.songlens.composer.audio.encode..",
    "org.jaudiotagger.., io.songlens.composer.audio.encode..",
    "com.hankcs.., io.songlens.lyrics.prosody.mandarin..",
    "dev.langchain4j.., io.songlens.lyrics.llm..",
    "ai.djl.., io.songlens.image..",
    "com.google.gson.., io.songlens.image.encoder..",
    "org.opencv.., io.songlens.image..",
    "nu.pattern.., io.songlens.image..",
    "io.minio.., io.songlens.storage.s3..",
    "okhttp3.., io.songlens.storage.s3.. io.songlens.api.webhook..",
    "com.github.kagkarlsson.., io.songlens.api.job.. io.songlens.api.config..",
    "io.github.bucket4j.., io.songlens.api.access..",
    "io.micrometer.tracing.., io.songlens.api.job..",
    "io.opentelemetry.., nowhere..",
    "com.nimbusds.., io.songlens.api.oidc..",
    "com.google.zxing.., io.songlens.api.share..",
    "picocli.., io.songlens.api.cli..",
    "org.apache.commons.csv.., io.songlens.api.[campaign|personal]..",
    "com.jcraft.., io.songlens.composer.audio.soundfont..",
    "lombok.., nowhere.."
  })
  void aLibraryStaysWhereItBelongs(String library, String homes) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(homes.split(" ")))
            .should()
            .dependOnClassesThat(resideInAPackage(library))
            .allowEmptyShould(true));
  }

  @ParameterizedTest
  @CsvSource({
    "image, composer lyrics storage api",
    "composer, image lyrics storage api",
    "lyrics, image storage api",
    "storage, image composer lyrics api"
  })
  void aModuleKnowsOnlyWhatItMay(String module, String others) {
    check(noDependency("io.songlens." + module + "..", packages("io.songlens.", others)));
  }

  @Test
  void lyricsSpeakTheSongLanguageOnly() {
    check(
        noDependency(
            "io.songlens.lyrics..",
            packages("io.songlens.composer.", "style plan compose midi audio voice")));
  }

  /** theory, song, wish, style, plan, compose, midi: each knows those before it. */
  @Test
  void theComposerIsBuiltInLayers() {
    List<String> later =
        new ArrayList<>(
            List.of("song", "wish", "style", "plan", "compose", "midi", "audio", "voice"));
    for (String layer : List.of("theory", "song", "wish", "style", "plan", "compose", "midi")) {
      later.remove(layer);
      check(
          noDependency(
              "io.songlens.composer." + layer + "..",
              packages("io.songlens.composer.", String.join(" ", later))));
    }
  }

  @Test
  void soundKnowsNotesOnly() {
    check(
        noDependency(
            "io.songlens.composer.audio..",
            packages("io.songlens.composer.", "style plan compose voice")));
    check(
        noDependency(
            "io.songlens.composer.voice..",
            packages("io.songlens.composer.", "style plan compose midi audio")));
  }

  /** The web is the outermost layer; generation knows nothing of the service around it. */
  @Test
  void theServiceIsBuiltInLayers() {
    check(noDependency("io.songlens.api.generation..", packages("io.songlens.api.", "job song")));
    check(noDependency("io.songlens.api.job..", packages("io.songlens.api.", "song security cli")));
    check(
        noDependency(
            "io.songlens.api.access..",
            packages("io.songlens.api.", "job oidc song security cli")));
    check(
        noDependency(
            "io.songlens.api.config..",
            packages("io.songlens.api.", "access job song security cli")));
  }

  /** A song's seed must be the only source of chance; keys and secrets use SecureRandom. */
  @Test
  void chanceComesFromSeedsOnly() {
    check(noClasses().should().callMethod(Math.class, "random"));
    check(
        noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SplittableRandom.class));
  }

  private static ArchRule noDependency(String from, String... to) {
    return noClasses()
        .that(resideInAPackage(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .allowEmptyShould(true);
  }

  private static String[] packages(String parent, String names) {
    return Arrays.stream(names.split(" ")).map(name -> parent + name + "..").toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(all);
  }
}

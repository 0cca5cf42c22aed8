package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Wishes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LyricCacheTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSameOrderGivesTheSameWordsAlsoAfterARestartAndWithoutAnotherCall(Language language)
      throws IOException {
    // One line stays wrong, so that lines of the bank are kept as well.
    String draft =
        Songs.recorded(language.code() + "/good.json")
            .replaceFirst("\"verse1\": \\[\"[^\"]*\"", "\"verse1\": [\"\"");
    try (StubModel model = StubModel.answering(draft, "no")) {
      Lyric first = write(model, language, 1);
      int calls = model.requests().size();

      Lyric again = write(model, language, 1);

      assertThat(model.requests()).hasSize(calls);
      assertThat(again.stanzas()).isEqualTo(first.stanzas());
      assertThat(again.title()).isEqualTo(first.title());
      assertThat(Songs.writers(again)).isEqualTo(Songs.writers(first)).contains("bank");
      assertThat(Objects.requireNonNull(again.origin().usage()).calls()).isZero();
      write(model, language, 2);
      assertThat(model.requests()).hasSizeGreaterThan(calls);
    }
  }

  @Test
  void aKeptLyricThatWasSpoiledIsWrittenAnew() throws IOException {
    try (StubModel model = StubModel.answering(Songs.recorded("en/good.json"))) {
      write(model, Language.ENGLISH, 1);
      for (Path file : files()) {
        Files.writeString(
            file, Files.readString(file).replace("The boats are lying in a row", "Fuck <this>"));
      }
      Lyric lyric = write(model, Language.ENGLISH, 1);
      assertThat(Songs.texts(lyric)).contains("The boats are lying in a row");

      for (Path file : files()) {
        Files.writeString(file, "{\"title\":");
      }
      assertThat(write(model, Language.ENGLISH, 1).stanzas()).isEqualTo(lyric.stanzas());
    }
  }

  @Test
  void theOldestGoWhenThereAreTooMany() throws IOException {
    LyricCache cache = new LyricCache(folder, 3);
    for (int i = 0; i < 5; i++) {
      cache.keep("key" + i, List.of(i));
      Files.setLastModifiedTime(
          folder.resolve("key" + i + ".json"),
          java.nio.file.attribute.FileTime.fromMillis(1000L * i));
    }

    assertThat(files()).hasSize(3);
    assertThat(cache.find("key0", List.class)).isEmpty();
    assertThat(cache.find("key4", List.class)).contains(List.of(4));
  }

  @Test
  void withoutAFolderTheMemoryKeepsThem() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (StubModel model =
        StubModel.scripted(
            request -> {
              calls.incrementAndGet();
              return new StubModel.Reply.Text(Songs.recorded("en/good.json"));
            })) {
      LanguageModels models = Songs.models(model);
      Songs.write(models);
      int before = calls.get();
      Songs.write(models);

      assertThat(calls).hasValue(before);
    }
  }

  @Test
  void aFolderThatCannotBeUsedCostsNoSong() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    try (StubModel model = StubModel.answering(Songs.recorded("en/good.json"))) {
      LanguageModels models =
          new LanguageModels(Songs.settings(Songs.TIMEOUT, model).cachingIn(file.resolve("sub")));

      assertThat(Songs.write(models).origin().writer()).isEqualTo(StubModel.NAME);
    }
  }

  private Lyric write(StubModel model, Language language, long seed) {
    LanguageModels afresh =
        new LanguageModels(Songs.settings(Songs.TIMEOUT, model).cachingIn(folder));
    return Songs.writer(afresh, language)
        .write(
            Songs.brief(
                language == Language.ENGLISH ? Wishes.NONE : Songs.wish(language, null, null)),
            Songs.plan(language),
            new Seed(seed));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".json")).toList();
    }
  }
}

package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.label.Licence;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verdict;
import io.songlens.api.label.Verification;
import io.songlens.api.label.Verifier;
import io.songlens.api.likeness.SongFeatures;
import io.songlens.api.picture.Cover;
import io.songlens.api.picture.CoverPainter;
import io.songlens.api.picture.Focus;
import io.songlens.api.picture.Fonts;
import io.songlens.composer.audio.encode.WavReader;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.listen.Sound;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.image.ContentGate;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.encoder.EncoderSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real photos through every real stage; short songs keep it quick. */
class SongPipelineTest {
  private static final int SECONDS = 12;

  private static Studio studio;
  private static byte[] photo;

  @BeforeAll
  static void open() throws IOException {
    studio =
        new Studio(
            new StudioSettings(List.of(), null, VisionSettings.DEFAULT), StyleCatalog.builtIn());
    photo = Files.readAllBytes(Path.of("..", "samples", "mountain-lake.jpg"));
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @Test
  void aPhotoBecomesASungSongWithEverythingThatBelongsToIt() throws IOException {
    Map<String, byte[]> files = files(make(options(false, 1), true, Progress.IGNORED));

    assertThat(files.keySet())
        .contains(
            "song.mp3",
            "cover.jpg",
            "waveform.png",
            "waveform.json",
            "lyric.txt",
            "song.lrc",
            "karaoke.json",
            "score.mid",
            "score.musicxml",
            "trace.json",
            "reading.json",
            "plan.json",
            "lyric.json",
            "timings.json",
            "master.wav",
            "stems/vocal.wav");
    assertThat(WavReader.read(file(files, "master.wav")).frames()).isEqualTo(SECONDS * 48_000);
    assertThat(file(files, "song.mp3").length).isGreaterThan(SECONDS * 192_000 / 8 * 9 / 10);
    assertThat(text(files, "trace.json")).contains("\"style\"").contains("mountain");
    assertThat(text(files, "lyric.txt").lines().filter(line -> !line.isBlank()).count())
        .isGreaterThan(2);
    JsonNode karaoke = JsonMapper.shared().readTree(text(files, "karaoke.json"));
    assertThat(words(karaoke))
        .isNotEmpty()
        .isEqualTo(
            text(files, "song.lrc")
                .lines()
                .filter(line -> line.contains("<"))
                .flatMap(line -> Stream.of(line.replaceAll("\\[.*?]|<.*?>", "").split(" ")))
                .toList());
    assertThat(karaoke.findValuesAsString("endMs"))
        .allSatisfy(end -> assertThat(Long.parseLong(end)).isBetween(1L, SECONDS * 1000L));
  }

  @Test
  void aSongComesWithAVideoAndWithStemsThatAddUpToItsMixWhenAskedFor() throws IOException {
    SongOptions options = options(false, 1).with(Set.of(Extra.STEMS, Extra.VIDEO));

    Map<String, byte[]> files = files(make(options, false, Progress.IGNORED));

    Map<String, byte[]> stems = StemArchiveTest.unzipped(file(files, "stems.zip"));
    assertThat(stems.keySet()).contains("README.txt", "vocal.wav", "mix.wav").hasSizeGreaterThan(5);
    assertThat(text(stems, "README.txt")).contains("Lead voice").contains("AI-generated");
    assertThat(StemArchiveTest.differenceDb(stems)).isLessThan(-80);
    assertThat(files).doesNotContainKey("master.wav");
    assertThat(text(files, "song.mp4").substring(4, 8)).isEqualTo("ftyp");
    assertThat(file(files, "song.mp4").length).isGreaterThan(SECONDS * 192_000 / 8);
  }

  @Test
  void theSameSeedRepeatsTheSongAndAnotherSeedDoesNot() throws IOException {
    Map<String, byte[]> first = files(make(options(false, 7), true, Progress.IGNORED));
    Map<String, byte[]> again = files(make(options(false, 7), true, Progress.IGNORED));
    Map<String, byte[]> other = files(make(options(false, 8), true, Progress.IGNORED));

    assertThat(again.get("master.wav")).isEqualTo(first.get("master.wav"));
    assertThat(again.get("song.mp3")).isEqualTo(first.get("song.mp3"));
    assertThat(other.get("score.mid")).isNotEqualTo(first.get("score.mid"));
  }

  @Test
  void anInstrumentalSongHasNoWords() throws IOException {
    GeneratedSong song = make(options(true, 3), false, Progress.IGNORED);

    assertThat(song.summary().lyricOrigin()).isNull();
    assertThat(song.summary().title()).isNotBlank();
    assertThat(files(song).keySet())
        .containsExactlyInAnyOrder(
            "song.mp3",
            "cover.jpg",
            "waveform.png",
            "waveform.json",
            "score.mid",
            "score.musicxml",
            "trace.json");
  }

  @Test
  void aWishAloneBecomesASongThatCanBeMadeAgainAndChangedLater() throws IOException {
    SongOptions options =
        new SongOptions(
            "reggae", false, Language.ENGLISH, SECONDS, 5, null, "our dog at the beach");
    SongRequest request = new SongRequest(List.of(), options, false, true);

    GeneratedSong song = new SongPipeline(studio).generate(request, Progress.IGNORED);
    Map<String, byte[]> files = files(song);

    assertThat(song.summary().saw()).contains("beach (100 %)", "dog (100 %)");
    assertThat(song.summary().style()).isEqualTo("reggae");
    SongFeatures features = Objects.requireNonNull(song.features());
    Sound sound = Objects.requireNonNull(features.sound());
    assertThat(features.topics()).containsKeys("beach", "dog");
    assertThat(sound.centroidHz()).isBetween(300.0, 8000.0);
    assertThat(sound.onsetsPerSecond()).isBetween(0.5, 20.0);
    assertThat(sound.loudnessRangeLu()).isBetween(0.0, 25.0);
    JsonNode trace = JsonMapper.shared().readTree(text(files, "trace.json"));
    assertThat(trace.path("readings")).isEmpty();
    assertThat(trace.path("album").isNull()).isTrue();
    assertThat(ImageIO.read(new ByteArrayInputStream(file(files, "cover.jpg"))).getWidth())
        .isEqualTo(1000);
    KeptTake take = KeptTake.of(file(files, KeptTake.TAKE));
    Map<String, byte[]> again =
        files(
            new SongPipeline(studio).generate(SongRequest.again(take, options), Progress.IGNORED));
    assertThat(again.get("song.mp3")).isEqualTo(files.get("song.mp3"));
    assertThat(again.get("cover.jpg")).isEqualTo(files.get("cover.jpg"));
  }

  @Test
  void aSignedSongIsVerifiedInEveryFormat(@TempDir Path folder) throws IOException {
    SigningKey key = SigningKey.configured(null, folder);
    Verifier verifier = Verifier.of(key.publicKey());

    Map<String, byte[]> files =
        files(
            new SongPipeline(studio, new LabelSettings(key, true))
                .generate(
                    new SongRequest(List.of(photo), options(false, 9), true), Progress.IGNORED));

    Verification mp3 = verifier.verify(AudioBytes.of(file(files, "song.mp3")));
    byte[] wav = file(files, "master.wav");
    Verification master = verifier.verify(AudioBytes.of(wav));
    assertThat(mp3.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(master.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(mp3.manifest()).isNotNull();
    assertThat(master.manifest()).isNotNull();
    assertThat(master.manifest().song()).isEqualTo(mp3.manifest().song());
    assertThat(mp3.aigc()).contains("\"ProduceID\":\"" + mp3.manifest().song() + "\"");
    assertThat(mp3.manifest().licences())
        .extracting(Licence::role)
        .containsExactly("instruments", "voice", "words", "style");
    assertThat(mp3.manifest().licences().get(3).by()).isEqualTo("Songlens");
    assertThat(text(files, "trace.json")).contains("\"licences\"", "cmu-slt-hsmm");
    wav[100_000] ^= 1;
    assertThat(verifier.verify(AudioBytes.of(wav)).verdict()).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void severalPhotosMakeOneSongWithTheMovingPhotoOnItsCover() throws IOException {
    byte[] other = Files.readAllBytes(Path.of("..", "samples", "people.jpg"));
    List<byte[]> photos = List.of(photo, other, photo);

    GeneratedSong song =
        new SongPipeline(studio)
            .generate(new SongRequest(photos, options(true, 6), false), Progress.IGNORED);
    Map<String, byte[]> files = files(song);

    String trace = text(files, "trace.json");
    assertThat(trace).contains("\"album\"", "\"shape\"", "\"recurring\"");
    assertThat(trace).containsPattern("\"photo\" : 2,\\s*\"of\" : 0");
    PhotoOutcome.Read climax =
        (PhotoOutcome.Read) studio.photos().read(trace.contains("\"climax\" : 1") ? other : photo);
    Cover cover =
        new CoverPainter(Fonts.installed())
            .paint(
                climax.coverJpeg(),
                Focus.of(climax.reading()),
                song.summary().title(),
                song.summary().styleName());
    assertThat(file(files, "cover.jpg")).isEqualTo(cover.jpeg());
    assertThat(cover.notes()).isEmpty();
  }

  @Test
  void progressNeverFalls() throws IOException {
    List<Double> percents = new ArrayList<>();
    Progress listener =
        new Progress() {
          @Override
          public void report(Stage stage, double percent) {
            percents.add(percent);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };

    files(make(options(false, 4), false, listener));

    assertThat(percents).isSorted().hasSizeGreaterThan(5).allMatch(p -> p >= 0 && p <= 100);
  }

  @Test
  void aCancelledSongStopsBeforeTheNextStage() {
    List<Stage> reported = new ArrayList<>();
    Progress cancelling =
        new Progress() {
          @Override
          public void report(Stage stage, double percent) {
            reported.add(stage);
          }

          @Override
          public boolean isCancelled() {
            return reported.contains(Stage.PLANNING);
          }
        };

    assertThatThrownBy(() -> make(options(false, 5), false, cancelling))
        .isInstanceOf(CancellationException.class);
    assertThat(reported).endsWith(Stage.PLANNING);
  }

  @Test
  void anEncoderThatCannotBeUsedFailsTheSongAndNotTheStudio() {
    EncoderSettings missing = new EncoderSettings("none.pt", Path.of("none.json"));
    StudioSettings settings =
        new StudioSettings(
            List.of(), null, new VisionSettings(PhotoLimits.DEFAULT, ContentGate.ON, missing));
    SongRequest request = new SongRequest(List.of(photo), options(true, 1), false);

    try (Studio other = new Studio(settings, StyleCatalog.builtIn())) {
      assertThatThrownBy(() -> new SongPipeline(other).generate(request, Progress.IGNORED))
          .isInstanceOfSatisfying(
              GenerationException.class,
              e -> {
                assertThat(e.code()).isEqualTo("vision-model-unusable");
                assertThat(e.getMessage()).doesNotContain("none");
                assertThat(e.getCause()).hasMessageContaining("none.json does not exist");
              });
    }
  }

  @Test
  void aBrokenPhotoIsRefusedInPlainWords() {
    SongRequest request =
        new SongRequest(
            List.of("not a photo".getBytes(StandardCharsets.UTF_8)), options(false, 1), false);

    assertThatThrownBy(() -> new SongPipeline(studio).generate(request, Progress.IGNORED))
        .isInstanceOfSatisfying(
            GenerationException.class,
            e -> {
              assertThat(e.code()).isEqualTo("photo-refused");
              assertThat(e.retryable()).isFalse();
              assertThat(e.getMessage()).contains("not a picture");
            });
  }

  private static List<String> words(JsonNode karaoke) {
    return karaoke
        .path("lines")
        .valueStream()
        .flatMap(line -> line.path("words").valueStream())
        .map(word -> word.path("text").asString())
        .toList();
  }

  private static GeneratedSong make(SongOptions options, boolean keepAll, Progress progress) {
    return new SongPipeline(studio)
        .generate(new SongRequest(List.of(photo), options, keepAll), progress);
  }

  private static SongOptions options(boolean instrumental, long seed) {
    return new SongOptions(null, instrumental, Language.ENGLISH, SECONDS, seed, null, null);
  }

  private static Map<String, byte[]> files(GeneratedSong song) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Artifact artifact : song.artifacts()) {
      try (InputStream content = artifact.open()) {
        files.put(artifact.name(), content.readAllBytes());
      }
      artifact.discard();
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(file(files, name), StandardCharsets.UTF_8);
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }
}

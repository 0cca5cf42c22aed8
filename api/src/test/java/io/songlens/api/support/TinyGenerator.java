package io.songlens.api.support;

import io.songlens.api.config.DataFolder;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.conversation.WishedSound;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Checkpoints;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.GenerationException;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.PhotoCheck;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.SmallTakes;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.VoiceInfo;
import io.songlens.api.likeness.SongFeatures;
import io.songlens.composer.listen.Sound;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.LyricOrigin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Makes very small songs. The wish says how: "wait" holds the song until the file "gate" is in the
 * data folder, "refuse", "stumble" and "crash" make it fail, "no master" keeps none, "take" keeps
 * what can be changed, of a song that is really composed but makes the same sound. What it does, it
 * writes into the file "journal". While the file "poor" is in the data folder, no extra can be had.
 */
public final class TinyGenerator implements SongGenerator {
  /** How often a song that stumbles does so. */
  public static final int STUMBLES = 2;

  private static final int SECONDS = 6;

  /** A beach, a dog in the middle of what the cover shows, and a kite beyond its edge. */
  private static final String TRACE =
      """
      {"readings": [{
        "scenes": [{"id": "beach", "confidence": 0.91,
          "region": {"x": 0, "y": 0.5, "width": 1, "height": 0.5}}],
        "objects": [
          {"label": "dog", "confidence": 0.8,
            "box": {"x": 0.45, "y": 0.4, "width": 0.1, "height": 0.2}},
          {"label": "kite", "confidence": 0.7,
            "box": {"x": 0.9, "y": 0.1, "width": 0.1, "height": 0.1}}],
        "faces": []}],
       "cover": {"photo": 0, "part": {"x": 0.125, "y": 0, "width": 0.75, "height": 1}},
       "brief": {"topics": []}}
      """;

  private final Path gate;
  private final Path journal;
  private final Path poor;
  private final Map<Long, Integer> stumbles = new ConcurrentHashMap<>();

  public TinyGenerator(DataFolder data) {
    this.gate = data.resolve("gate");
    this.journal = data.resolve("journal");
    this.poor = data.resolve("poor");
  }

  @Override
  public List<StyleInfo> styles() {
    return List.of(
        new StyleInfo("acoustic-ballad", "Acoustic ballad", "Guitar, piano and a warm voice."),
        new StyleInfo("bright-pop", "Bright pop", "A dancing beat under a sunny tune."));
  }

  @Override
  public List<VoiceInfo> voices() {
    return SmallTakes.VOICES;
  }

  @Override
  public WishedSound wished(@Nullable String wish) {
    return WishedSound.NONE;
  }

  @Override
  public SongDialogue dialogue() {
    return SmallTakes.DIALOGUE;
  }

  @Override
  public PhotoCheck check(byte[] photo) {
    if (photo.length == 0) {
      return new PhotoCheck.Refused(PhotoCheck.Reason.EMPTY, "The file is empty.");
    }
    if (photo.length > 2 && (photo[0] & 0xff) == 0xff && (photo[1] & 0xff) == 0xd8) {
      return new PhotoCheck.Fine(1, 1); // a camera's JPEG, whatever its size
    }
    boolean png = photo.length > 4 && photo[1] == 'P' && photo[2] == 'N' && photo[3] == 'G';
    if (!png) {
      return new PhotoCheck.Refused(PhotoCheck.Reason.UNSUPPORTED, "This is not a photo.");
    }
    try {
      BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
      if (image.getWidth() == 999) { // stands for a photo that the content gate refuses
        return new PhotoCheck.Refused(PhotoCheck.Reason.EXPLICIT, "This photo is not taken.");
      }
      return image.getWidth() > 1000
          ? new PhotoCheck.Refused(PhotoCheck.Reason.TOO_LARGE, "Too many pixels.")
          : new PhotoCheck.Fine(image.getWidth(), image.getHeight());
    } catch (IOException | RuntimeException e) {
      return new PhotoCheck.Refused(PhotoCheck.Reason.BROKEN, "The photo is cut short.");
    }
  }

  @Override
  public @Nullable String whyNot(Extra extra) {
    return Files.exists(poor) ? "There is no room for " + extra.word() + "." : null;
  }

  @Override
  public GeneratedSong generate(SongRequest request, Progress progress, Checkpoints checkpoints) {
    SongOptions options = request.options();
    note("start " + options.seed());
    String wish = options.wish() == null ? "" : options.wish();
    for (Stage stage : List.of(Stage.ANALYSING, Stage.PLANNING, Stage.WRITING, Stage.COMPOSING)) {
      progress.report(stage, 10);
      progress.stopIfCancelled();
    }
    switch (wish) {
      case "refuse" ->
          throw new GenerationException("sky-too-blue", "The sky is too blue.", false, null);
      case "stumble" -> stumble(options.seed());
      case "crash" -> throw new IllegalStateException("secret internals of /home/somebody");
      default -> progress.report(Stage.RENDERING, 50);
    }
    if (progress.wantsOpening()) {
      progress.opening(Artifact.of(Artifact.OPENING, "audio/wav", Tone.wav(4, options.seed())));
    }
    render(options.seed(), checkpoints);
    while (wish.equals("wait") && Files.notExists(gate)) {
      LockSupport.parkNanos(10_000_000);
      progress.stopIfCancelled();
    }
    progress.report(Stage.MASTERING, 90);
    note("end " + options.seed());
    return song(request);
  }

  private void render(long seed, Checkpoints checkpoints) {
    if (checkpoints.load("sound").isEmpty()) {
      note("render " + seed);
      checkpoints.save("sound", Tone.wav(1, seed));
    }
  }

  private void stumble(long seed) {
    if (stumbles.merge(seed, 1, Integer::sum) <= STUMBLES) {
      throw new GenerationException("stumbled", "It stumbled.", true, null);
    }
  }

  private static GeneratedSong song(SongRequest request) {
    SongOptions options = request.options();
    String title = options.title() == null ? "Golden Shore" : options.title();
    String lrc =
        """
        [ti:%s]
        [00:00.50]Golden light upon the water
        [00:02.00]<00:02.00>Evening <00:02.60><b>sings</b> <00:03.10>to <00:03.40>me<00:03.80>
        [00:04.00]Carry home the laughter
        """
            .formatted(title);
    List<Artifact> files = new ArrayList<>();
    options
        .extras()
        .forEach(
            extra ->
                files.add(Artifact.of(extra.file(), "application/zip", TinyStems.zip(SECONDS))));
    if (request.keepMaster() && !"no master".equals(options.wish())) {
      files.addAll(KeptTone.artifacts(title));
    }
    KeptTake take = "take".equals(options.wish()) ? SmallTakes.ENGLISH : request.take();
    Map<String, Artifact> composed = new HashMap<>();
    if (take != null) {
      SmallTakes.files(take).forEach(file -> composed.put(file.name(), file));
      files.add(take.artifact());
    }
    for (Artifact file :
        List.of(
            Artifact.of(
                "song.mp3", "audio/wav", Tone.wav(take == null ? SECONDS : 40, options.seed())),
            text("lyric.txt", "text/plain;charset=utf-8", "Golden light upon the water\n"),
            text("song.lrc", "text/plain;charset=utf-8", lrc),
            text("karaoke.json", "application/json", "{\"lines\":[]}"),
            text("score.mid", "audio/midi", "MThd"),
            text("score.musicxml", "application/vnd.recordare.musicxml+xml", "<score/>"),
            text("trace.json", "application/json", TRACE),
            Artifact.of(
                "cover.jpg",
                "image/png",
                request.photos().stream().findFirst().orElseGet(Photos::sunset)))) {
      Artifact other = composed.remove(file.name());
      files.add(other == null ? file : other);
    }
    files.addAll(composed.values());
    SongSummary summary =
        new SongSummary(
            title,
            "acoustic-ballad",
            "Acoustic ballad",
            "D major",
            84,
            take == null ? SECONDS : 40,
            List.of("beach (91 %)", "sunset (84 %)", "two people"),
            List.of("calm", "warm"),
            options.instrumental() ? null : new LyricOrigin("bank", 0, "The model did not answer."),
            List.of(
                new Decision("style", "acoustic-ballad", List.of("calm", "topic beach 0.91")),
                new Decision("key", "D major", List.of("valence 0.42"))),
            List.of());
    return new GeneratedSong(files, summary, features(options));
  }

  /** As calm or lively, and as fast, as the seed is large; none for the wish "earlier version". */
  private static @Nullable SongFeatures features(SongOptions options) {
    if ("earlier version".equals(options.wish())) {
      return null;
    }
    double place = Math.min(1, options.seed() / 1000.0);
    return new SongFeatures(
        options.style() == null ? "acoustic-ballad" : options.style(),
        new Affect(0, 0),
        new Affect(place, place),
        80 + 60 * place,
        false,
        4,
        !options.instrumental(),
        Map.of("beach", 0.91),
        new Sound(5, 1500, 2));
  }

  private static Artifact text(String name, String contentType, String content) {
    return Artifact.of(name, contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  private void note(String line) {
    try {
      Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

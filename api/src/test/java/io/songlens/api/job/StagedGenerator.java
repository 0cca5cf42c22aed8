package io.songlens.api.job;

import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.conversation.WishedSound;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Checkpoints;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.GenerationException;
import io.songlens.api.generation.PhotoCheck;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.VoiceInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes songs of a few bytes through all stages, with something happening between them. The wish
 * "refuse" makes a song fail for good, "stumble" every other time.
 */
final class StagedGenerator implements SongGenerator {
  private final Runnable between;
  private int stumbles;

  StagedGenerator(Runnable between) {
    this.between = between;
  }

  @Override
  public GeneratedSong generate(SongRequest request, Progress progress, Checkpoints checkpoints) {
    String seed = Long.toString(request.options().seed());
    for (Stage stage : List.of(Stage.ANALYSING, Stage.COMPOSING, Stage.RENDERING)) {
      progress.report(stage, 10);
      between.run();
      progress.stopIfCancelled();
      byte[] result = (stage + " of " + seed).getBytes(StandardCharsets.UTF_8);
      byte[] kept = checkpoints.load(stage.name()).orElse(result);
      if (!new String(kept, StandardCharsets.UTF_8).equals(stage + " of " + seed)) {
        throw new AssertionError("Another song's result was kept");
      }
      checkpoints.save(stage.name(), result);
    }
    progress.opening(Artifact.of(Artifact.OPENING, "audio/mpeg", new byte[] {1}));
    fail(String.valueOf(request.options().wish()));
    progress.report(Stage.MASTERING, 80);
    between.run();
    return new GeneratedSong(
        List.of(
            Artifact.of("song.mp3", "audio/mpeg", seed.getBytes(StandardCharsets.UTF_8)),
            Artifact.of("trace.json", "application/json", new byte[] {'{', '}'}),
            Artifact.of("kept/tags.json", "application/json", new byte[] {'{', '}'})),
        new SongSummary(
            "Title", "style", "Style", "D major", 84, 6, List.of(), List.of(), null, List.of(),
            List.of()),
        null);
  }

  private void fail(String wish) {
    if (wish.equals("refuse")) {
      throw new GenerationException("refused", "It is refused.", false, null);
    }
    if (wish.equals("stumble") && stumbles++ % 2 == 0) {
      throw new GenerationException("stumbled", "It stumbled.", true, null);
    }
  }

  @Override
  public List<StyleInfo> styles() {
    return List.of();
  }

  @Override
  public List<VoiceInfo> voices() {
    return List.of();
  }

  @Override
  public WishedSound wished(@Nullable String wish) {
    return WishedSound.NONE;
  }

  @Override
  public SongDialogue dialogue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public PhotoCheck check(byte[] photo) {
    return new PhotoCheck.Fine(1, 1);
  }

  @Override
  public @Nullable String whyNot(Extra extra) {
    return null;
  }
}

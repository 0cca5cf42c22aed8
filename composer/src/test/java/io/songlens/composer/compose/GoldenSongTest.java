package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * One short song, note for note, so that a change of the composer is seen as a change of music.
 * When it is meant, run with GOLDEN_WRITE=1 in the environment and read the difference.
 */
class GoldenSongTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/folk-rock-12s.txt");

  @Test
  void theSongIsStillTheSame() throws IOException {
    Score score = Songs.sung(Songs.brief("folk-rock", Duration.ofSeconds(12)), 42);
    String text = text(score);
    if (System.getenv("GOLDEN_WRITE") != null) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  private static String text(Score score) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s, %s, %.4f bpm, %d frames%n",
            score.plan().styleId(),
            score.plan().key().name(),
            score.plan().meter().name(),
            score.plan().bpm().value(),
            score.plan().durationFrames()));
    for (ChordEvent event : score.chords()) {
      text.append(event.onset())
          .append(' ')
          .append(event.chord().name(score.plan().keyAt(event.onset())));
      text.append('\n');
    }
    text.append("melody\n");
    score.melody().forEach(note -> text.append(text(note)));
    for (VocalPart part : score.backing()) {
      for (List<SungNote> voice : part.voices()) {
        text.append(part.id()).append('\n');
        voice.forEach(note -> text.append(text(note)));
      }
    }
    for (Part part : score.parts()) {
      text.append(part.id()).append('\n');
      for (NoteEvent note : part.notes()) {
        text.append(
            "%d %d %d %d%n"
                .formatted(note.onset(), note.duration(), note.pitch().midi(), note.velocity()));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String text(SungNote note) {
    String sung = note.syllable() == null ? "~" : note.syllable().text();
    return "%d %d %d %s%n".formatted(note.onset(), note.duration(), note.pitch().midi(), sung);
  }
}

package io.songlens.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.generation.Documents;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.midi.MidiExport;
import io.songlens.composer.song.Score;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole talks, without a language model: what each message does to the composed notes and words is
 * found out here by comparing scores, not from what the dialogue says it did.
 */
class DialogueTest {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();
  private static final SongDialogue DIALOGUE =
      new SongDialogue(new PlainMessageReader(STYLES), STYLES, SmallSongs.WRITER);

  static Stream<List<String>> talks() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DialogueTest.class.getResourceAsStream("dialogues.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .map(talk -> talk.lines().filter(line -> !line.startsWith("#")).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("talks")
  void eachMessageChangesOnlyWhatItAsksForAndUndoBringsBackEveryByte(List<String> talk) {
    String[] begin = talk.get(0).split(" \\| ", 3);
    Conversation conversation = Conversation.about(SmallSongs.song(begin[0], begin[1], begin[2]));
    Deque<Conversation> before = new ArrayDeque<>();
    for (String turn : talk.subList(1, talk.size())) {
      String message = turn.substring(0, turn.lastIndexOf('|')).strip();
      Set<String> allowed = words(turn.substring(turn.lastIndexOf('|') + 1));
      Reply reply = DIALOGUE.say(conversation, message);
      if (message.equals("undo") || message.equals("go back")) {
        assertSameBytes(reply.conversation(), before.isEmpty() ? conversation : before.pop());
      } else if (allowed.isEmpty()) {
        assertThat(reply.conversation()).as(message).isEqualTo(conversation);
        assertThat(reply.notUnderstood()).as(message).isNotEmpty();
      } else {
        assertThat(Aspects.changed(conversation.song(), reply.conversation().song(), STYLES))
            .as(message + " " + reply.changes())
            .isNotEmpty()
            .isSubsetOf(allowed);
        assertThat(reply.notUnderstood()).as(message).isEmpty();
        assertThat(reply.declined()).as(message).isEmpty();
        before.push(conversation);
      }
      conversation = reply.conversation();
    }
    while (!before.isEmpty()) {
      conversation = DIALOGUE.say(conversation, "undo").conversation();
      assertSameBytes(conversation, before.pop());
    }
  }

  private static void assertSameBytes(Conversation after, Conversation before) {
    assertThat(Documents.line(after.song())).isEqualTo(Documents.line(before.song()));
    assertThat(MidiExport.bytes(score(after.song())))
        .isEqualTo(MidiExport.bytes(score(before.song())));
  }

  private static Score score(Composition song) {
    return new SongComposer(STYLES).compose(song);
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(
        Arrays.stream(text.strip().split(" +")).filter(w -> !w.isEmpty()).toList());
  }
}

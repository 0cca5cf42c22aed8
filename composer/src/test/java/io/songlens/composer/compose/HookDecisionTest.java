package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.Key;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookDecisionTest {
  @ParameterizedTest
  @ValueSource(strings = {"bright-pop", "lo-fi", "folk-rock", "mandopop-ballad"})
  void theHookIsToldInWordsAndDegrees(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, null), 3);
    Decision hook =
        score.decisions().stream().filter(d -> d.what().equals("hook")).findFirst().orElseThrow();
    PlannedSection chorus =
        score.plan().sections().stream()
            .filter(section -> section.kind() == SectionKind.CHORUS)
            .findFirst()
            .orElseThrow();
    List<SungNote> sung = firstLine(score, chorus);

    String[] told = hook.choice().split(": ");
    assertThat(told[0].replaceAll("\\W", ""))
        .isEqualTo(
            String.join(
                "",
                sung.stream()
                    .filter(note -> note.syllable() != null)
                    .map(note -> note.syllable().text().replaceAll("\\W", ""))
                    .toList()));
    String[] degrees = told[1].split(" ");
    assertThat(degrees).hasSameSizeAs(sung);
    for (int i = 0; i < degrees.length; i++) {
      assertThat(midiClass(degrees[i], chorus.key())).isEqualTo(sung.get(i).pitch().midi() % 12);
    }
    assertThat(hook.because())
        .anyMatch(reason -> reason.startsWith("style " + styleId + ", outline "))
        .anyMatch(reason -> reason.startsWith("valence "));
  }

  private static List<SungNote> firstLine(Score score, PlannedSection chorus) {
    int from = score.plan().tickOfBar(chorus.startBar());
    int line =
        score.melody().stream().filter(n -> n.onset() >= from).findFirst().orElseThrow().line();
    return score.melody().stream().filter(note -> note.line() == line).toList();
  }

  private static int midiClass(String degree, Key key) {
    int sharps = degree.lastIndexOf('#') + 1;
    int number = Integer.parseInt(degree.substring(sharps));
    return (key.degree(number - 1).semitone() + sharps) % 12;
  }
}

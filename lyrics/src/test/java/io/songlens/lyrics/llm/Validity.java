package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.check.TopicWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must be true of every lyric, whatever a model answered. */
final class Validity {
  private Validity() {}

  static void assertValid(Lyric lyric, SongPlan plan, String... models) {
    assertThat(lyric.language()).isEqualTo(plan.language());
    assertThat(lyric.title()).isNotBlank().hasSizeLessThanOrEqualTo(90);
    for (StanzaPlan stanza : StanzaPlan.of(plan)) {
      assertThat(lyric.stanza(stanza.id()).lines()).hasSameSizeAs(stanza.lines());
    }
    assertThat(lyric.stanzas()).hasSameSizeAs(StanzaPlan.of(plan));
    if (plan.language() == Language.ENGLISH) {
      LyricReport report =
          new LyricChecker(TopicWords.builtIn()).check(plan, lyric, Songs.brief(Wishes.NONE));
      assertThat(report.singable()).as("%s", report).isTrue();
    } else {
      MandarinChecker.Report report =
          new MandarinChecker(MandarinTopicWords.builtIn()).check(plan, lyric);
      assertThat(report.misfits()).isEmpty();
      assertThat(report.impure()).isEmpty();
      assertThat(report.profane()).isEmpty();
    }
    assertEveryLineSaysItsWriter(lyric, models);
  }

  private static void assertEveryLineSaysItsWriter(Lyric lyric, String... models) {
    Map<String, String> told =
        lyric.decisions().stream()
            .filter(decision -> decision.what().startsWith("line "))
            .collect(Collectors.toMap(Decision::what, Decision::choice));
    int lines = 0;
    for (Stanza stanza : lyric.stanzas()) {
      for (int i = 0; i < stanza.lines().size(); i++, lines++) {
        assertThat(told)
            .containsEntry("line " + stanza.id() + "/" + (i + 1), stanza.lines().get(i).text());
      }
    }
    assertThat(Songs.writers(lyric))
        .hasSize(lines)
        .allMatch(writer -> writer.equals("bank") || List.of(models).contains(writer));
  }
}

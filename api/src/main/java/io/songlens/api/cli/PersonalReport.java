package io.songlens.api.cli;

import io.songlens.api.generation.SongSummary;
import io.songlens.api.personal.Fact;
import io.songlens.api.personal.PersonalSong;
import io.songlens.api.personal.Profile;
import io.songlens.api.personal.StyleMatch;
import io.songlens.composer.song.Decision;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** What a listening history says, in a few lines. */
final class PersonalReport {
  private PersonalReport() {}

  static void print(PrintWriter out, PersonalSong personal) {
    Profile profile = personal.profile();
    out.printf(
        "Heard  %,d rows: %,.0f %s, %,d titles by %,d artists%n",
        profile.rows(), profile.total(), profile.unit(), profile.titles(), profile.artists());
    if (!profile.genres().isEmpty()) {
      out.println(
          "Genres "
              + profile.genres().stream()
                  .map(genre -> "%s %.0f %%".formatted(genre.name(), 100 * genre.share()))
                  .collect(Collectors.joining(", ")));
    }
    if (profile.mood() != null) {
      out.printf(
          "Mood   valence %.2f, arousal %.2f, of %.0f %% of it%n",
          profile.mood().valence(), profile.mood().arousal(), 100 * profile.moodShare());
    }
    for (Fact fact : personal.facts()) {
      String what = fact.leftOut() == null ? "" : "; not sung: " + fact.leftOut();
      out.printf("Fact   \"%s\": %s%s%n", fact.sung(), fact.truth(), what);
    }
    StyleMatch style = personal.style();
    if (style != null) {
      out.printf("Near   %s: %s%n", style.style(), String.join("; ", style.because()));
    }
  }

  /** What became of the wishes in the song. */
  static void printSung(PrintWriter out, SongSummary song) {
    song.decisions().stream()
        .filter(decision -> decision.what().equals("wish") && isOfWords(decision))
        .forEach(decision -> out.println("Sung   " + decision.choice()));
  }

  private static boolean isOfWords(Decision decision) {
    return decision.choice().endsWith(" is sung") || decision.choice().startsWith("could not sing");
  }
}

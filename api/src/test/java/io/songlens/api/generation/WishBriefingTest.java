package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.style.StyleCatalog;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishBriefingTest {
  private static final StyleCatalog STYLES = StyleCatalog.builtIn();

  @ParameterizedTest
  @CsvSource({
    "A rainy evening in the city, rain",
    "A rainy evening in the city, city-street",
    "our dog at the beach, beach",
    "our dog at the beach, dog",
    "my daughter's birthday, birthday",
    "海边的夜晚, beach",
    "a long night drive on the highway, highway"
  })
  void aWishIsAboutWhatItNames(String wish, String topic) {
    assertThat(brief(null, wish, null).topics()).extracting(Topic::id).contains(topic);
  }

  @Test
  void aWordOfManyTopicsAloneSaysLittle() {
    assertThat(WishTopics.of("red")).extracting(Topic::kind).containsExactly(Topic.Kind.COLOUR);
    assertThat(WishTopics.of("the of and with")).isEmpty();
    assertThat(WishTopics.of("river water")).first().extracting(Topic::id).isEqualTo("river");
  }

  @Test
  void whoSingsIsNotWhatTheSongIsAbout() {
    assertThat(brief(null, "our dog at the sea, sung by a child", null).topics())
        .extracting(Topic::id)
        .contains("dog")
        .doesNotContain("child");
  }

  @Test
  void wordsInQuotesAreSungAndSayNothingOfTheSubject() {
    assertThat(brief(null, "the sea; mention \"five hundred hours\"", null).topics())
        .isEqualTo(brief(null, "the sea", null).topics());
  }

  @Test
  void feelingsInTheWishSetTheMood() {
    assertThat(brief(null, "I miss my brother, we said goodbye", null).affect().valence())
        .isLessThan(-0.3);
    assertThat(brief(null, "a party for grandma's birthday", null).affect().valence())
        .isGreaterThan(0.3);
    assertThat(brief(null, "我很想念你", null).affect().valence()).isLessThan(-0.3);
  }

  @Test
  void whereNoFeelingIsNamedTheSceneAndThenTheStyleSetIt() {
    assertThat(brief(null, "the forest", null).affect()).isEqualTo(new Affect(0.35, -0.30));
    Affect centre = STYLES.style("waltz-lullaby").mood().centre();
    Affect ofStyle = brief("waltz-lullaby", null, null).affect();
    assertThat(ofStyle.distance(new Affect(centre.valence() / 2, centre.arousal() / 2)))
        .isLessThan(1e-9);
  }

  @Test
  void theMoodThatIsAskedForWinsOverAllElse() {
    SongBrief brief = brief("bright-pop", "a sad goodbye", new Affect(0.8, -0.4));

    assertThat(brief.affect()).isEqualTo(new Affect(0.4, -0.2));
    assertThat(brief.moodWords()).contains("tender");
  }

  private static SongBrief brief(
      @Nullable String style, @Nullable String wish, @Nullable Affect mood) {
    SongOptions options =
        new SongOptions(
            style,
            null,
            false,
            Language.ENGLISH,
            null,
            1,
            null,
            wish,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Set.of(),
            mood);
    return WishBriefing.brief(options, STYLES);
  }
}

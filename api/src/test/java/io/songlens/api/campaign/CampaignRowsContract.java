package io.songlens.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.song.OrderKey;
import io.songlens.api.song.ProblemException;
import io.songlens.api.support.MovableClock;
import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What campaigns may count on, whatever database is under them. */
abstract class CampaignRowsContract {
  private static final OrderKey KEY = new OrderKey("autumn", "hash");

  private final MovableClock clock = new MovableClock();
  private HikariDataSource database;
  private CampaignRows rows;

  /** An empty database. */
  abstract HikariDataSource open(Path emptyFolder);

  @BeforeEach
  void migrate(@TempDir Path folder) {
    database = open(folder);
    Flyway.configure().dataSource(database).load().migrate();
    rows =
        new CampaignRows(
            JdbcClient.create(database),
            new JdbcTransactionManager(database),
            JsonMapper.builder().build(),
            clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCampaignIsFoundAsItWasOrderedByItsAccountAlone() {
    Campaign campaign = campaign("one", "museum", "slower, 愿");
    Cut cut = cut("one-0", campaign, 0, "Good \"morning\"");
    Cut last = cut("one-1", campaign, 1, null);
    rows.add(List.of(campaign), List.of(last, cut), null);
    assertThat(rows.find("museum", "one")).contains(campaign);
    assertThat(rows.find("shop", "one")).isEmpty();
    assertThat(rows.cuts(List.of("one"))).containsExactly(cut, last);
    assertThat(rows.findCut("museum", "one-1")).contains(last);
    assertThat(rows.findCut("shop", "one-1")).isEmpty();
    rows.delete("one");
    assertThat(rows.cuts(List.of("one"))).isEmpty();
  }

  @Test
  void anAccountsKeyIsTakenOnceUntilItsCampaignsAreDeleted() {
    Campaign first = campaign("b", "museum", null);
    Campaign second = campaign("a", "museum", null);
    rows.add(List.of(first, second), List.of(cut("c", second, 0, null)), KEY);
    assertThat(rows.ordered("museum", KEY)).containsExactly(first, second);
    assertThat(rows.ordered("shop", KEY)).isEmpty();
    assertThatThrownBy(() -> rows.ordered("museum", new OrderKey("autumn", "another")))
        .isInstanceOf(ProblemException.class);

    Campaign again = campaign("d", "museum", null);
    assertThatThrownBy(() -> rows.add(List.of(again), List.of(cut("e", again, 0, null)), KEY))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(rows.find("museum", "d")).isEmpty();
    rows.add(List.of(campaign("f", "shop", null)), List.of(), KEY);

    rows.delete("a");
    assertThat(rows.ordered("museum", KEY)).containsExactly(first);
    rows.delete("b");
    rows.add(List.of(again), List.of(), KEY);
    assertThat(rows.ordered("museum", KEY)).containsExactly(again);
  }

  @Test
  void aTakeThatIsNoLongerThePresentOneIsNeitherReviewedNorReplaced() {
    Campaign campaign = campaign("one", "museum", null);
    Cut before = cut("one-0", campaign, 0, null);
    rows.add(List.of(campaign), List.of(before), null);
    assertThat(rows.review(before, Review.APPROVED)).isTrue();
    Cut after = before.again("another song");
    assertThat(rows.replace(before, after)).isTrue();
    assertThat(rows.findCut("museum", "one-0")).contains(after);
    assertThat(rows.review(before, Review.REJECTED)).isFalse();
    assertThat(rows.replace(before, before.again("a third"))).isFalse();
    assertThat(rows.findCut("museum", "one-0")).contains(after);
  }

  @Test
  void campaignsAreListedByAge() {
    Campaign old = campaign("old", "museum", null);
    clock.setAhead(Duration.ofDays(2));
    Campaign young = campaign("young", "museum", null);
    rows.add(List.of(old), List.of(), null);
    rows.add(List.of(young), List.of(), null);
    assertThat(rows.recent("museum", 5)).containsExactly(young, old);
    assertThat(rows.recent("museum", 1)).containsExactly(young);
    assertThat(rows.recent("shop", 5)).isEmpty();
    assertThat(rows.olderThan(clock.instant().minus(Duration.ofDays(1)), 5)).containsExactly(old);
  }

  private Campaign campaign(String id, String tenant, @Nullable String wish) {
    Instant now = rows.now().truncatedTo(ChronoUnit.MICROS); // as databases keep it
    BrandSound sound = BrandSounds.of("Ox", null, new Seed(7));
    return new Campaign(id, tenant, "Ox & Elk", wish, 7, sound, now);
  }

  private static Cut cut(String id, Campaign campaign, int place, @Nullable String slogan) {
    Product product = new Product("mug.png", List.of(0, 2), slogan);
    CutSpec spec = new CutSpec(product, "bright-pop", 15, Language.MANDARIN);
    return new Cut(id, campaign.id(), place, spec, "song of " + id, 1, Review.OPEN);
  }
}

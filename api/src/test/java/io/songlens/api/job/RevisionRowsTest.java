package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import io.songlens.api.support.Postgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class RevisionRowsTest {
  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void aFamilyIsNumberedAndGoesWithItsSongs(String kind, @TempDir Path folder) {
    try (HikariDataSource database =
        kind.equals("h2")
            ? Databases.embedded(folder.resolve("songlens"))
            : Databases.server(Postgres.emptyDatabase())) {
      Flyway.configure().dataSource(database).load().migrate();
      JdbcClient db = JdbcClient.create(database);
      SongRows rows = new SongRows(db, JsonMapper.shared(), Clock.systemUTC());
      RevisionRows revisions =
          new RevisionRows(db, new JdbcTransactionManager(database), JsonMapper.shared());
      for (String id : List.of("root", "one", "two", "three")) {
        rows.add(Crew.song(id, Lane.NORMAL, "x", 1, null));
      }
      assertThat(revisions.add("one", "root", "root", List.of(), List.of()))
          .as("of an unfinished song")
          .isFalse();
      finish(rows, "root");

      assertThat(revisions.add("one", "root", "root", List.of("key: 愿"), List.of("n"))).isTrue();
      assertThat(revisions.add("two", "root", "one", List.of(), List.of())).isTrue();

      assertThat(revisions.find("one"))
          .contains(new Revision("one", "root", "root", 1, List.of("key: 愿"), List.of("n")));
      assertThat(revisions.ofRoot("root")).extracting(Revision::number).containsExactly(1, 2);
      assertThat(rows.revisionsOf("root")).containsExactlyInAnyOrder("one", "two");
      assertThat(revisions.find("root")).isEmpty();
      rows.delete("one");
      assertThat(revisions.ofRoot("root")).extracting(Revision::songId).containsExactly("two");
      rows.cancel("root", Deletion.Why.ASKED);
      assertThat(revisions.add("three", "root", "root", List.of(), List.of())).isFalse();
    }
  }

  private static void finish(SongRows rows, String id) {
    Song song = rows.begin(id).orElseThrow();
    rows.progress(song, Stage.STORING, 98);
    SongSummary summary =
        new SongSummary(
            "Title", "style", "Style", "D major", 84, 6, List.of(), List.of(), null, List.of(),
            List.of());
    rows.finish(song, summary, List.of("song.mp3"));
  }
}

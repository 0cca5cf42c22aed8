package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.likeness.SongFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the table {@code songs} keeps of songs for finding them, and others like them. */
@Repository
public class LibraryRows {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryRows.class);
  private static final String LYRIC = "lyric.txt";
  private static final int AT_ONCE = 200;

  private final JdbcClient db;
  private final JsonMapper json;

  public LibraryRows(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Keeps what a song is like and by which words it is found, if it is still this attempt's. */
  void keep(Song song, GeneratedSong made) throws IOException {
    SongFeatures features = made.features();
    db.sql(
            "update songs set search_text = :search, features = :features"
                + " where id = :id and attempt = :attempt")
        .param("search", SearchText.of(song.options(), made.summary(), lyric(made)))
        .param("features", features == null ? null : json.writeValueAsString(features))
        .param("id", song.id())
        .param("attempt", song.attempt())
        .update();
  }

  private static String lyric(GeneratedSong made) throws IOException {
    Optional<Artifact> lyric =
        made.artifacts().stream().filter(file -> file.name().equals(LYRIC)).findFirst();
    if (lyric.isEmpty()) {
      return "";
    }
    try (InputStream words = lyric.get().open()) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a song is like; empty if it is not known. */
  public Optional<SongFeatures> features(String id) {
    return db.sql("select features from songs where id = :id and features is not null")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(features -> json.readValue(features, SongFeatures.class));
  }

  /**
   * What an account's finished songs are like, by their ids: of the youngest that it is known of.
   */
  public Map<String, SongFeatures> features(String tenant, int most) {
    Map<String, SongFeatures> songs = new LinkedHashMap<>();
    db.sql(
            "select id, features from songs where tenant = :tenant and state = 'done'"
                + " and features is not null order by created_at desc, id desc limit :most")
        .param("tenant", tenant)
        .param("most", most)
        .query(
            row -> {
              songs.put(
                  row.getString("id"),
                  json.readValue(row.getString("features"), SongFeatures.class));
            });
    return songs;
  }

  /** Of how many of an account's finished songs it is not known what they are like. */
  public int countUnknown(String tenant) {
    return db.sql(
            "select count(*) from songs where tenant = :tenant and state = 'done'"
                + " and features is null")
        .param("tenant", tenant)
        .query(Integer.class)
        .single();
  }

  /**
   * Gives songs of earlier versions words to be found by: those of their order and summary. Their
   * lyrics are not read again.
   */
  @EventListener(ApplicationReadyEvent.class)
  public void completeEarlierSongs() {
    try {
      complete();
    } catch (DataAccessException e) {
      LOG.warn("Songs of earlier versions are not found by their words before the next start", e);
    }
  }

  private void complete() {
    List<Earlier> songs = earlier();
    while (!songs.isEmpty()) {
      songs.forEach(
          song ->
              db.sql("update songs set search_text = :text where id = :id and search_text is null")
                  .param("text", song.text())
                  .param("id", song.id())
                  .update());
      songs = earlier();
    }
  }

  /** A song whose row cannot be read any more is found by nothing. */
  private String searchText(String options, @Nullable String summary) {
    try {
      return SearchText.of(
          json.readValue(options, SongOptions.class),
          summary == null ? null : json.readValue(summary, SongSummary.class),
          "");
    } catch (JacksonException e) {
      LOG.warn("A song of an earlier version cannot be read", e);
      return "";
    }
  }

  private record Earlier(String id, String text) {}

  private List<Earlier> earlier() {
    return db.sql("select id, options, summary from songs where search_text is null limit :most")
        .param("most", AT_ONCE)
        .query(
            (row, number) -> {
              String summary = row.getString("summary");
              return new Earlier(
                  row.getString("id"), searchText(row.getString("options"), summary));
            })
        .list();
  }
}

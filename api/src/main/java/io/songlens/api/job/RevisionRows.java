package io.songlens.api.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the table {@code revisions}: which song was made from which. */
@Repository
public class RevisionRows {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  RevisionRows(JdbcClient db, PlatformTransactionManager transactions, JsonMapper json) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
  }

  /**
   * Notes that a song is a revision of another. Its own row has to be there. The root's row is
   * locked for it: whoever deletes the root finds either the revision, or this finds no root.
   *
   * @param rootId the song that the family comes from
   * @return false if that song is no longer there
   */
  public boolean add(
      String songId, String rootId, String parentId, List<String> changes, List<String> notes) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean isThere = lock(rootId);
              if (isThere) {
                insert(songId, rootId, parentId, changes, notes);
              }
              return isThere;
            }));
  }

  /** Lets one revision of a root come after the other until the transaction ends. */
  private boolean lock(String rootId) {
    return db.sql("select id from songs where id = :root and state = 'done' for update")
        .param("root", rootId)
        .query(String.class)
        .optional()
        .isPresent();
  }

  private void insert(
      String songId, String rootId, String parentId, List<String> changes, List<String> notes) {
    db.sql(
            "insert into revisions (song_id, root_id, parent_id, revision_number, changes, notes)"
                + " values (:song, :root, :parent, (select coalesce(max(revision_number), 0) + 1"
                + " from revisions where root_id = :root), :changes, :notes)")
        .param("song", songId)
        .param("root", rootId)
        .param("parent", parentId)
        .param("changes", json.writeValueAsString(changes))
        .param("notes", json.writeValueAsString(notes))
        .update();
  }

  /** What a song is a revision of; empty if it was made from photos. */
  public Optional<Revision> find(String songId) {
    return db.sql("select * from revisions where song_id = :song")
        .param("song", songId)
        .query(this::revision)
        .optional();
  }

  /** All revisions of a family, in the order of their numbers. */
  public List<Revision> ofRoot(String rootId) {
    return db.sql("select * from revisions where root_id = :root order by revision_number")
        .param("root", rootId)
        .query(this::revision)
        .list();
  }

  private Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getString("song_id"),
        row.getString("root_id"),
        row.getString("parent_id"),
        row.getInt("revision_number"),
        Arrays.asList(json.readValue(row.getString("changes"), String[].class)),
        Arrays.asList(json.readValue(row.getString("notes"), String[].class)));
  }
}

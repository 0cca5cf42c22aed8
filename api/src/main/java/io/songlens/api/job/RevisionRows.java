package io.songlens.api.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the table {@code revisions}: which song was made from which. */
@Repository
public class RevisionRows {
  private final JdbcClient db;
  private final JsonMapper json;

  public RevisionRows(JdbcClient db, JsonMapper json) {
    this.db = db;
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
    while (true) { // somebody may take the same number at the same time
      try {
        return insert(songId, rootId, parentId, changes, notes);
      } catch (DuplicateKeyException e) {
        if (find(songId).isPresent()) {
          throw e;
        }
      }
    }
  }

  private boolean insert(
      String songId, String rootId, String parentId, List<String> changes, List<String> notes) {
    return db.sql(
                "insert into revisions"
                    + " (song_id, root_id, parent_id, revision_number, changes, notes)"
                    + " select cast(:song as varchar), cast(:root as varchar),"
                    + " cast(:parent as varchar), (select coalesce(max(revision_number), 0) + 1"
                    + " from revisions where root_id = :root), cast(:changes as varchar),"
                    + " cast(:notes as varchar)"
                    + " from songs where id = :root and state = 'done' for update")
            .param("song", songId)
            .param("root", rootId)
            .param("parent", parentId)
            .param("changes", json.writeValueAsString(changes))
            .param("notes", json.writeValueAsString(notes))
            .update()
        > 0;
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

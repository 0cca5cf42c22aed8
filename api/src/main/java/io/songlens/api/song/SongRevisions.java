package io.songlens.api.song;

import io.songlens.api.conversation.Change;
import io.songlens.api.conversation.MessageReader;
import io.songlens.api.conversation.Reply;
import io.songlens.api.conversation.Revised;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.job.NewSong;
import io.songlens.api.job.Revision;
import io.songlens.api.job.RevisionRows;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes orders for changed songs. The change is tried at once, so that what cannot be sung is
 * refused before anything waits; playing and singing it is a job like any song.
 */
@ConditionalOnWebApplication
@Service
class SongRevisions {
  private final SongGenerator generator;
  private final SongOrders orders;
  private final SongAccess access;
  private final KeptTakes takes;
  private final SongRows rows;
  private final RevisionRows revisions;
  private final SongFiles files;

  SongRevisions(
      SongGenerator generator,
      SongOrders orders,
      SongAccess access,
      KeptTakes takes,
      SongRows rows,
      RevisionRows revisions,
      SongFiles files) {
    this.generator = generator;
    this.orders = orders;
    this.access = access;
    this.takes = takes;
    this.rows = rows;
    this.revisions = revisions;
    this.files = files;
  }

  /** A song and what makes it a revision, which is null for one that was made from photos. */
  record Member(@Nullable Revision revision, Song song) {}

  /**
   * Accepts a revision, or finds the one that the same request brought about before.
   *
   * @throws ProblemException if it cannot be made; nothing of it is kept then
   */
  Member accept(String id, RevisionForm form, @Nullable String idempotencyKey) throws IOException {
    Song parent = access.find(id);
    String hash = OrderHash.of("revision of " + id + ": " + form);
    Optional<Song> earlier = orders.earlier(idempotencyKey, hash);
    if (earlier.isPresent()) {
      return member(earlier.get());
    }
    orders.requireRoom(parent.lane());
    KeptTake take = takes.of(parent);
    SongDialogue dialogue = generator.dialogue();
    MessageReader.Understood asked = RevisionRequests.of(form, generator);
    Revised revised = dialogue.revise(take.composition(), asked.requests());
    refuseUnlessAll(revised, asked.notUnderstood());
    return store(parent, take, revised, idempotencyKey, hash);
  }

  private static void refuseUnlessAll(Revised revised, List<String> notUnderstood) {
    List<String> reasons =
        Stream.concat(
                revised.refusals().stream().map(Revised.Refusal::reason),
                notUnderstood.stream().map(text -> "\"" + text + "\" is not understood."))
            .toList();
    if (!reasons.isEmpty()) {
      throw new ProblemException(
          ProblemCode.REVISION_REFUSED,
          String.join(" ", reasons)
              + " Nothing was changed."
              + (notUnderstood.isEmpty() ? "" : " " + Reply.HELP),
          Map.of("reasons", reasons, "alternatives", alternatives(revised)));
    }
    if (revised.changes().isEmpty()) {
      throw new ProblemException(
          ProblemCode.REVISION_REFUSED,
          "Nothing would be different: the song is like that already, or no change was asked for.");
    }
  }

  private static List<String> alternatives(Revised revised) {
    return revised.refusals().stream().flatMap(refusal -> refusal.alternatives().stream()).toList();
  }

  private Member store(
      Song parent, KeptTake take, Revised revised, @Nullable String idempotencyKey, String hash)
      throws IOException {
    String id = UUID.randomUUID().toString();
    String root = revisions.find(parent.id()).map(Revision::rootId).orElse(parent.id());
    NewSong song =
        new NewSong(
            id,
            0,
            parent.options().wishing(revised.song().brief().wishes()),
            parent.lane(),
            parent.tenant(),
            idempotencyKey,
            hash);
    List<String> changes = revised.changes().stream().map(Change::text).toList();
    try {
      orders.place(
          List.of(song),
          () -> files.put(id, take.with(revised.song()).artifact()),
          () -> {
            if (!revisions.add(id, root, parent.id(), changes, notes(take, revised))) {
              throw ProblemException.songNotFound(); // deleted meanwhile
            }
          });
    } catch (DuplicateKeyException | ProblemException e) {
      // The same request may have come twice at once, and the other was a moment faster.
      return member(orders.earlier(idempotencyKey, hash).orElseThrow(() -> e));
    }
    return member(rows.find(id).orElseThrow(ProblemException::songNotFound));
  }

  private static List<String> notes(KeptTake take, Revised revised) {
    List<String> notes = new ArrayList<>(revised.notes());
    if (!take.isOfThisVersion()) {
      notes.add(
          "The song was composed by another version of Songlens; this one may also play other notes"
              + " elsewhere.");
    }
    return notes;
  }

  /** The song of that id and all that are related to it, the one made from photos first. */
  List<Member> family(String id) {
    Song song = access.find(id);
    String root = revisions.find(song.id()).map(Revision::rootId).orElse(song.id());
    List<Revision> family = revisions.ofRoot(root);
    List<String> ids = new ArrayList<>(List.of(root));
    family.forEach(revision -> ids.add(revision.songId()));
    Map<String, Song> songs = access.findAll(ids);
    List<Member> members = new ArrayList<>();
    Song original = songs.get(root);
    if (original != null) {
      members.add(new Member(null, original));
    }
    for (Revision revision : family) {
      Song changed = songs.get(revision.songId());
      if (changed != null) {
        members.add(new Member(revision, changed));
      }
    }
    return members;
  }

  private Member member(Song song) {
    return new Member(revisions.find(song.id()).orElse(null), song);
  }
}

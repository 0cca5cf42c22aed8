package io.songlens.api.keeping;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Chore;
import io.songlens.api.job.Deletion;
import io.songlens.api.job.SongFiles;
import io.songlens.storage.ListedObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the store. Files of songs that have no row any more, or that failed or were
 * deleted, go; done songs whose files are gone are told of.
 *
 * <p>If more than half of the songs in the store are unknown, then it is rather the database that
 * is wrong: all of them are spared.
 */
@Component
class Sweeper implements Chore {
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Far longer than anything is on its way into the store or out of it. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private static final int FEW = 20;
  private static final int AT_ONCE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final SongFiles files;
  private final SweptSongs songs;
  private final Clock clock;
  private final boolean wanted;

  Sweeper(SongFiles files, SweptSongs songs, Clock clock, SonglensProperties properties) {
    this.files = files;
    this.songs = songs;
    this.clock = clock;
    this.wanted = properties.retention().sweep();
  }

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    Look look = new Look(clock.instant().minus(SETTLED));
    files.visit(look::see);
    look.end();
    List<String> spared = wanted && !look.isDoubtful() ? List.of() : look.unknown;
    if (wanted && !spared.isEmpty()) {
      LOG.error(
          "{} of {} songs in the store are unknown to the database. Nothing of them is deleted:"
              + " see to it that database and store belong together.",
          spared.size(),
          look.seen.size());
    }
    if (spared.isEmpty()) {
      delete(look.unknown, mustStop);
    }
    delete(look.over, mustStop);
    songs.note(look.incomplete, spared.size());
  }

  private void delete(List<String> ids, BooleanSupplier mustStop) {
    for (String id : ids) {
      if (!mustStop.getAsBoolean()) {
        files.deleteAll(id, Deletion.Why.LEFTOVER);
        LOG.info("What was left of song {} is deleted", id);
      }
    }
  }

  /** One look through the store. */
  private final class Look {
    private final Instant settled;
    private final Set<String> seen = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private int incomplete;
    private final List<SongFolder> batch = new ArrayList<>();
    private @Nullable SongFolder now;

    Look(Instant settled) {
      this.settled = settled;
    }

    boolean isDoubtful() {
      boolean noneIsKnown = !seen.isEmpty() && unknown.size() == seen.size();
      return noneIsKnown || (unknown.size() > FEW && unknown.size() * 2 > seen.size());
    }

    /** Objects of one song come one after another. */
    void see(String id, ListedObject object) {
      if (now == null || !now.id.equals(id)) {
        now = new SongFolder(id);
        seen.add(id);
        batch.add(now);
        if (batch.size() > AT_ONCE) {
          judge(batch.subList(0, AT_ONCE)); // but not the one that is still being seen
        }
      }
      now.add(object.key().value(), object.storedAt());
    }

    void end() {
      judge(batch);
      List<String> lost = new ArrayList<>(songs.doneBefore(settled));
      lost.removeAll(seen);
      for (int from = 0; from < lost.size(); from += AT_ONCE) {
        int to = Math.min(lost.size(), from + AT_ONCE);
        songs.find(lost.subList(from, to)).values().forEach(this::report);
      }
    }

    private void judge(List<SongFolder> folders) {
      Map<String, SweptSongs.Known> known =
          songs.find(folders.stream().map(folder -> folder.id).toList());
      for (SongFolder folder : folders) {
        SweptSongs.Known song = known.get(folder.id);
        if (song == null || song.isOver()) {
          if (folder.newest.isBefore(settled)) {
            (song == null ? unknown : over).add(folder.id);
          }
        } else if (song.isDone() && !holdsAll(folder, song)) {
          report(song);
        }
      }
      folders.clear();
    }

    private static boolean holdsAll(SongFolder folder, SweptSongs.Known song) {
      return song.artifacts().stream()
          .allMatch(artifact -> folder.names.contains(SongFiles.key(song.id(), artifact).value()));
    }

    /** Looks again, as a file may have come since its folder was listed. */
    private void report(SweptSongs.Known song) {
      List<String> missing =
          song.artifacts().stream().filter(name -> !files.has(song.id(), name)).toList();
      if (song.isDone() && !missing.isEmpty()) {
        incomplete++;
        LOG.error("Song {} is done, but files of it are gone: {}", song.id(), missing);
      }
    }
  }
}

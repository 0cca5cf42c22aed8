package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a song is on its way, and which ways there are. */
public enum SongState {
  /** Waits for a worker, for the first time or again. */
  QUEUED,
  ANALYSING,
  PLANNING,
  WRITING,
  COMPOSING,
  RENDERING,
  MASTERING,
  STORING,
  /** Finished; its files can be fetched. */
  DONE,
  /** Given up; the row says why. */
  FAILED,
  /** No longer wanted; its row and files are about to go. */
  CANCELLED;

  private static final Set<SongState> WORKING = EnumSet.range(ANALYSING, STORING);
  private static final Map<SongState, Set<SongState>> ALLOWED = allowed();

  private static Map<SongState, Set<SongState>> allowed() {
    Map<SongState, Set<SongState>> table = new EnumMap<>(SongState.class);
    table.put(QUEUED, EnumSet.of(ANALYSING, FAILED, CANCELLED));
    for (SongState state : WORKING) {
      // Forwards, skipping what a song does without; or back to the queue for another attempt.
      Set<SongState> next = EnumSet.range(state, STORING);
      next.addAll(EnumSet.of(QUEUED, FAILED, CANCELLED));
      table.put(state, next);
    }
    table.put(STORING, EnumSet.of(STORING, DONE, QUEUED, FAILED, CANCELLED));
    // Deleting a song marks it first, so that one whose files are half gone is not seen.
    table.put(DONE, EnumSet.of(CANCELLED));
    table.put(FAILED, EnumSet.of(CANCELLED));
    table.put(CANCELLED, EnumSet.noneOf(SongState.class));
    return table;
  }

  /** The state of a song at that stage. */
  public static SongState of(Stage stage) {
    return valueOf(stage.name());
  }

  /** Whether a song in this state may go into that one. */
  public boolean mayBecome(SongState next) {
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }

  /** The states that may go into this one. */
  public List<SongState> predecessors() {
    return Arrays.stream(values()).filter(state -> state.mayBecome(this)).toList();
  }

  /** Whether nothing more will happen, unless somebody deletes the song. */
  public boolean isFinal() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  /** Whether a worker is at it. */
  public boolean isWorking() {
    return WORKING.contains(this);
  }

  /** The word for it in the database and in answers: "rendering". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SongState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

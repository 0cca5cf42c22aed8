package io.songlens.api.label;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What comes of verifying a file. */
public enum Verdict {
  /** Signed with a known key, and the sound is the one that was signed. */
  INTACT(0),
  /** Has a manifest, but the sound is another one, or the manifest's signature does not fit. */
  CHANGED(3),
  /** Signed with a key that is not known here; the sound is the one that was signed. */
  OTHER_KEY(4),
  /** Has no manifest. */
  FOREIGN(5),
  /** No sound file that can be read. */
  UNREADABLE(6);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What {@code ./songlens verify} ends with; of several files, the first of these decides. */
  public int exitCode() {
    return exitCode;
  }

  /** The stable word: "other-key". */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

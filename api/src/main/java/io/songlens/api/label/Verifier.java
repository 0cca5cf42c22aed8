package io.songlens.api.label;

import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.label.SoundFile;
import io.songlens.composer.audio.label.UnreadableSoundException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a file is a song that was signed with a known key, and whether it still sounds so.
 *
 * @param keys the ids of the known keys
 */
public record Verifier(Set<String> keys) {
  private static final int MOST_TITLE = 200;
  private static final int MOST_AIGC = 4096;

  public Verifier {
    keys = Set.copyOf(keys);
  }

  /** Knows one key only. */
  public static Verifier of(PublicSigningKey key) {
    return new Verifier(Set.of(key.id()));
  }

  /**
   * Verifies a file, whatever it holds.
   *
   * @throws IOException only if its bytes cannot be got at
   */
  public Verification verify(AudioBytes bytes) throws IOException {
    SoundFile file;
    try {
      file = SoundFile.read(bytes);
    } catch (UnreadableSoundException e) {
      String message = "Not a song that can be verified. " + e.getMessage();
      return new Verification(Verdict.UNREADABLE, message, null, null, null, null, null, null);
    }
    String field = file.field(SoundFile.MANIFEST);
    if (field == null) {
      return foreign(file);
    }
    SignedManifest signed = SignedManifest.read(field);
    if (signed == null) {
      return told(
          Verdict.CHANGED,
          "The manifest was altered: its signature does not fit, so nothing that it says counts.",
          file,
          null);
    }
    boolean sameSound = signed.manifest().soundSha256().equals(file.soundSha256());
    boolean known = keys.contains(signed.key().id());
    String signer = known ? "A song of ours" : "A song signed with another key";
    if (!sameSound) {
      return told(
          Verdict.CHANGED,
          signer + ", but its sound was changed or encoded anew after signing.",
          file,
          signed);
    }
    return known
        ? told(Verdict.INTACT, signer + ", and intact: it sounds as it was signed.", file, signed)
        : told(
            Verdict.OTHER_KEY,
            signer + ": it sounds as it was signed, but who signed it is not known here.",
            file,
            signed);
  }

  private static Verification foreign(SoundFile file) {
    String message =
        file.field(SoundFile.AIGC) == null
            ? "Foreign: the file has no manifest and no AI label. Labels can be removed, so this"
                + " does not say who made it."
            : "Foreign: the file has no manifest. It has an AI label (GB 45438-2025).";
    return told(Verdict.FOREIGN, message, file, null);
  }

  private static Verification told(
      Verdict verdict, String message, SoundFile file, @Nullable SignedManifest signed) {
    return new Verification(
        verdict,
        message,
        file.format().name(),
        file.soundSha256(),
        signed == null ? null : signed.key().id(),
        signed == null ? null : signed.manifest(),
        cut(file.field("TITLE"), MOST_TITLE),
        cut(file.field(SoundFile.AIGC), MOST_AIGC));
  }

  private static @Nullable String cut(@Nullable String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}

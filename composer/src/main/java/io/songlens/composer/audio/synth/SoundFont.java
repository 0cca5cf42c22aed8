package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.soundfont.Bank;
import io.songlens.composer.audio.soundfont.BankException;
import io.songlens.composer.audio.soundfont.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A General MIDI sound bank as a SoundFont 2 or 3. It reads its table of contents when opened (some
 * ms) and a recording when it is first played; both are then shared by all songs. Thread-safe.
 */
public final class SoundFont {
  /** The environment variable that names the SoundFont to use. */
  public static final String ENVIRONMENT_VARIABLE = "SONGLENS_SOUNDFONT";

  private static final List<Path> SYSTEM_FOLDERS =
      List.of(Path.of("/usr/share/sounds/sf2"), Path.of("/usr/share/soundfonts"));
  private static final List<String> KNOWN_NAMES =
      List.of("FluidR3_GM.sf2", "MuseScore_General.sf2", "MuseScore_General_Full.sf2");

  private final Path path;
  private final Bank bank;

  private SoundFont(Path path, Bank bank) {
    this.path = path;
    this.bank = bank;
  }

  /**
   * The SoundFont named by {@value #ENVIRONMENT_VARIABLE}, else the system's FluidR3 or MuseScore
   * General.
   *
   * @throws SoundFontException if the named file is no SoundFont 2, or if there is none at all
   */
  public static SoundFont locate() {
    return locate(System.getenv(), SYSTEM_FOLDERS);
  }

  static SoundFont locate(Map<String, String> environment, List<Path> folders) {
    String named = environment.get(ENVIRONMENT_VARIABLE);
    if (named != null && !named.isBlank()) {
      return open(Path.of(named));
    }
    for (String name : KNOWN_NAMES) {
      for (Path folder : folders) {
        Path candidate = folder.resolve(name);
        if (Files.isReadable(candidate)) {
          return open(candidate);
        }
      }
    }
    throw new SoundFontException(
        "No SoundFont found. Install the package fluid-soundfont-gm (Debian, Ubuntu: apt-get"
            + " install fluid-soundfont-gm), or set "
            + ENVIRONMENT_VARIABLE
            + " to the path of a General MIDI SoundFont 2 file (.sf2). Searched: "
            + folders
            + " for "
            + KNOWN_NAMES);
  }

  /**
   * Opens a SoundFont.
   *
   * @throws SoundFontException if the file is missing, or is not a SoundFont 2
   */
  public static SoundFont open(Path path) {
    if (!Files.isReadable(path)) {
      throw new SoundFontException("The SoundFont " + path + " does not exist or is not readable");
    }
    try {
      return new SoundFont(path, Bank.open(path));
    } catch (BankException e) {
      throw new SoundFontException(
          "The file %s cannot be played as a SoundFont: %s".formatted(path, e.getMessage()), e);
    } catch (IOException e) {
      throw new SoundFontException("The SoundFont " + path + " cannot be read", e);
    }
  }

  /** Where it was found. */
  public Path path() {
    return path;
  }

  /** The name that its makers gave it. */
  public String name() {
    return bank.name();
  }

  /** Bytes of its recordings in memory; they go where memory is short, and are read again. */
  public long keptBytes() {
    return bank.keptBytes();
  }

  /**
   * What sounds when a key is struck.
   *
   * @throws SoundFontException if the SoundFont lacks the instrument, or a recording is damaged
   */
  List<Channels> layers(int program, boolean percussion, int key, int velocity) {
    if (!bank.has(program, percussion)) {
      throw new SoundFontException(
          "The SoundFont %s has no %s %d"
              .formatted(path, percussion ? "drum kit" : "program", program));
    }
    try {
      return bank.layers(program, percussion, key, velocity);
    } catch (BankException e) {
      throw new SoundFontException(
          "The SoundFont %s is damaged: %s".formatted(path, e.getMessage()), e);
    }
  }
}

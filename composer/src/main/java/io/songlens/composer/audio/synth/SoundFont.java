package io.songlens.composer.audio.synth;

import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2Soundbank;
import com.sun.media.sound.SoftSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sound.midi.Instrument;

/**
 * A General MIDI sound bank in SoundFont 2 form. It reads its table of contents when opened (some
 * ms) and an instrument's samples when that instrument is first played; both are then shared by all
 * songs. Thread-safe.
 */
public final class SoundFont {
  /** The environment variable that names the SoundFont to use. */
  public static final String ENVIRONMENT_VARIABLE = "SONGLENS_SOUNDFONT";

  private static final List<Path> SYSTEM_FOLDERS =
      List.of(Path.of("/usr/share/sounds/sf2"), Path.of("/usr/share/soundfonts"));
  private static final List<String> KNOWN_NAMES =
      List.of("FluidR3_GM.sf2", "MuseScore_General.sf2", "MuseScore_General_Full.sf2");

  private final Path path;
  private final SF2Soundbank bank;

  private SoundFont(Path path, SF2Soundbank bank) {
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
    SF2Soundbank bank;
    try {
      bank = new SF2Soundbank(path.toFile());
    } catch (IOException | RuntimeException e) {
      throw new SoundFontException("The file " + path + " is not a SoundFont 2", e);
    }
    if (!bank.getVersion().startsWith("2.")) {
      throw new SoundFontException(
          "The file %s is a SoundFont %s (SF3 holds compressed samples). Songlens needs a"
                  .formatted(path, bank.getVersion())
              + " SoundFont 2, such as the package fluid-soundfont-gm installs");
    }
    return new SoundFont(path, bank);
  }

  /** Where it was found. */
  public Path path() {
    return path;
  }

  /** The name that its makers gave it. */
  public String name() {
    return bank.getName();
  }

  /**
   * Hands an instrument to a synthesizer.
   *
   * @throws SoundFontException if the SoundFont lacks the instrument
   */
  void load(SoftSynthesizer synthesizer, int program, boolean percussion) {
    Instrument instrument = bank.getInstrument(new ModelPatch(0, program, percussion));
    if (instrument == null) {
      throw new SoundFontException(
          "The SoundFont %s has no %s %d"
              .formatted(path, percussion ? "drum kit" : "program", program));
    }
    // Reads the samples on first use, which must not happen twice at once.
    synchronized (bank) {
      if (!synthesizer.loadInstrument(instrument)) {
        throw new SoundFontException("Cannot read the samples of " + instrument + " from " + path);
      }
    }
  }
}

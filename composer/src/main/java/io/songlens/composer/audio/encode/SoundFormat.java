package io.songlens.composer.audio.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that a song can be had in; all of them carry the same tags. */
public enum SoundFormat {
  /** 192 kbit/s, played everywhere. */
  MP3,
  /** Opus in Ogg at 160 kbit/s: smaller, and nearer to the master. */
  OPUS,
  /** The master itself, 24 bits, at about half the size of WAV. */
  FLAC,
  /** The master itself, 24 bits, for programs that read nothing else. */
  WAV;

  /** The word for it in options, and the ending of its files: "mp3". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word, in whatever case. */
  public static Optional<SoundFormat> ofWord(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All words: "mp3, opus, flac, wav". */
  public static String words() {
    return words(List.of(values()));
  }

  /** The words of some formats: "mp3, flac". */
  public static String words(List<SoundFormat> formats) {
    return formats.stream().map(SoundFormat::word).collect(Collectors.joining(", "));
  }

  /** Writes it. */
  public AudioEncoder encoder() {
    return switch (this) {
      case MP3 -> Mp3Encoder.standard();
      case OPUS -> OpusEncoder.standard();
      case FLAC -> new FlacEncoder();
      case WAV -> WavEncoder.of24Bits();
    };
  }

  /** Writes tags into what {@link #encoder} wrote. */
  public Tagger tagger() {
    return switch (this) {
      case MP3 -> new Mp3Tagger();
      case OPUS -> new OpusTagger();
      case FLAC -> new FlacTagger();
      case WAV -> new WavTagger();
    };
  }
}

package io.songlens.api.generation;

import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.master.LoudnessPreset;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.wish.WishReading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a song besides its photos. What is null is left to the planner.
 * Style, wish and mood can also do without photos: see {@link #sayEnough}.
 *
 * @param style a style's id
 * @param voice a voice's id; the style's own sings otherwise
 * @param instrumental true for a song without words
 * @param language language of the words
 * @param seconds exact duration of the song in seconds, 6..360
 * @param seed where all chance comes from: the same photos, options and seed give the same song
 * @param title the song's title
 * @param wish a free wish in the user's words: data, never instructions
 * @param brand a name to sing as it is written
 * @param slogan a sentence to sing as it is written
 * @param avoid words that must not be sung in any form
 * @param format words of the formats to write the song in, at least one, as {@link
 *     SoundFormat#word} has them
 * @param loudness word of a {@link LoudnessPreset}; null for the style's own loudness
 * @param extras what it is to come with; they change nothing in the song itself
 * @param mood the mood it is to have, whatever its photos say
 * @param brandSound what it shares with the other songs of a campaign
 */
public record SongOptions(
    @Nullable String style,
    @Nullable String voice,
    boolean instrumental,
    Language language,
    @Nullable Integer seconds,
    long seed,
    @Nullable String title,
    @Nullable String wish,
    @Nullable String brand,
    @Nullable String slogan,
    List<String> avoid,
    List<String> format,
    @Nullable String loudness,
    Set<Extra> extras,
    @Nullable Affect mood,
    @Nullable BrandSound brandSound) {
  /** What is written unless another format is asked for. */
  public static final List<String> DEFAULT_FORMAT = List.of(SoundFormat.MP3.word());

  // Orders of earlier versions, which the database may hold, say nothing of formats, extras and
  // words.
  @SuppressWarnings("ConstantValue")
  public SongOptions {
    format = format == null || format.isEmpty() ? DEFAULT_FORMAT : List.copyOf(format);
    avoid = avoid == null ? List.of() : List.copyOf(avoid);
    extras = extras == null ? Set.of() : Set.copyOf(extras);
  }

  /** Options that leave format and loudness as they usually are, without extras or other words. */
  public SongOptions(
      @Nullable String style,
      boolean instrumental,
      Language language,
      @Nullable Integer seconds,
      long seed,
      @Nullable String title,
      @Nullable String wish) {
    this(
        style,
        null,
        instrumental,
        language,
        seconds,
        seed,
        title,
        wish,
        null,
        null,
        List.of(),
        DEFAULT_FORMAT,
        null,
        Set.of(),
        null,
        null);
  }

  /** Options of a song that belongs to no campaign. */
  public SongOptions(
      @Nullable String style,
      @Nullable String voice,
      boolean instrumental,
      Language language,
      @Nullable Integer seconds,
      long seed,
      @Nullable String title,
      @Nullable String wish,
      @Nullable String brand,
      @Nullable String slogan,
      List<String> avoid,
      List<String> format,
      @Nullable String loudness,
      Set<Extra> extras,
      @Nullable Affect mood) {
    this(
        style,
        voice,
        instrumental,
        language,
        seconds,
        seed,
        title,
        wish,
        brand,
        slogan,
        avoid,
        format,
        loudness,
        extras,
        mood,
        null);
  }

  /** The same options with other extras. */
  public SongOptions with(Set<Extra> others) {
    return new SongOptions(
        style,
        voice,
        instrumental,
        language,
        seconds,
        seed,
        title,
        wish,
        brand,
        slogan,
        avoid,
        format,
        loudness,
        others,
        mood,
        brandSound);
  }

  /** The same options with what is wished of the song now. */
  public SongOptions wishing(Wishes wishes) {
    Duration duration = wishes.duration();
    return new SongOptions(
        wishes.styleId(),
        wishes.voice(),
        instrumental,
        wishes.language(),
        duration == null ? null : (int) duration.toSeconds(),
        seed,
        wishes.title(),
        wishes.text(),
        wishes.brand(),
        wishes.slogan(),
        wishes.avoid(),
        format,
        loudness,
        extras,
        mood,
        brandSound);
  }

  /** Whether they tell enough of a song to make it without photos. */
  public boolean sayEnough() {
    return style != null || wish != null || mood != null;
  }

  /** The same wishes in the composer's words; the seed travels separately. */
  public Wishes wishes() {
    Duration duration = seconds == null ? null : Duration.ofSeconds(seconds);
    String named = title == null ? WishReading.of(wish).title() : title;
    return new Wishes(
        style, language, instrumental, duration, named, wish, brand, slogan, avoid, voice);
  }

  /** The formats to write the song in. */
  List<SoundFormat> formats() {
    return format.stream().map(word -> SoundFormat.ofWord(word).orElseThrow()).toList();
  }

  /**
   * How loud the master is to be.
   *
   * @param usual what the style aims at
   */
  MasterTarget target(MasterTarget usual) {
    return loudness == null ? usual : LoudnessPreset.ofWord(loudness).orElseThrow().target();
  }
}

package io.songlens.api.generation;

import io.songlens.api.label.Licence;
import io.songlens.api.label.Manifest;
import io.songlens.api.label.SignedManifest;
import io.songlens.api.label.SigningKey;
import io.songlens.composer.audio.encode.AigcLabel;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.label.SoundFile;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SyllableTiming;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a song's file says about itself: title and words, and that a machine made it. */
final class Labels {
  private static final String NOTICE =
      "AI-generated song, made from a photo by Songlens %s (style %s, seed %d).";

  private Labels() {}

  /**
   * The tags of one file of a song, with the manifest that is signed for it.
   *
   * @param timings when each syllable is heard; empty for a file without timed words
   * @param encoded the file before it is tagged, or after: only its sound counts
   */
  static SongTags of(SongDraft song, List<SyllableTiming> timings, AudioBytes encoded)
      throws IOException {
    return signed(unsigned(song, timings), Licences.of(song), song.labels().signingKey(), encoded);
  }

  /**
   * Tags with the manifest that is signed for a file.
   *
   * @param key what it is signed with; null for tags without a manifest
   */
  static SongTags signed(
      SongTags tags, List<Licence> licences, @Nullable SigningKey key, AudioBytes encoded)
      throws IOException {
    if (key == null) {
      return tags;
    }
    SoundFile file = SoundFile.read(encoded);
    Manifest manifest =
        new Manifest(
            Manifest.GENERATOR,
            tags.engineVersion(),
            tags.provenance().produceId(),
            Long.toString(tags.seed()),
            tags.title(),
            file.format().name(),
            file.soundSha256(),
            true,
            licences);
    return tags.withManifest(SignedManifest.of(manifest, key));
  }

  /** The tags of any file of a song, before they are signed. */
  static SongTags unsigned(SongDraft song, List<SyllableTiming> timings) {
    SongPlan plan = song.plan();
    long seed = song.request().options().seed();
    Lyric lyric = song.lyric();
    return new SongTags(
        song.title(),
        SongTags.DEFAULT_ARTIST,
        null,
        plan.language(),
        Duration.ofMillis(Math.round(1000 * plan.durationSeconds())),
        plan.bpm(),
        plan.key(),
        lyric == null ? null : LyricSheet.text(lyric, plan),
        lyric == null || timings.isEmpty() ? List.of() : SungLines.of(lyric, song.score(), timings),
        song.art().jpeg(),
        seed,
        EngineVersion.CURRENT,
        NOTICE.formatted(EngineVersion.CURRENT, plan.styleId(), seed),
        Licences.of(song).stream().map(Licence::line).toList(),
        new AigcLabel(Manifest.GENERATOR, SongId.of(song)));
  }
}

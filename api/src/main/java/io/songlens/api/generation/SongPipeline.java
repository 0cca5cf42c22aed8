package io.songlens.api.generation;

import io.songlens.api.conversation.PlainMessageReader;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.conversation.WishedSound;
import io.songlens.api.picture.Cover;
import io.songlens.api.picture.CoverPainter;
import io.songlens.api.picture.Fonts;
import io.songlens.api.picture.Images;
import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.label.MorseLabel;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.master.Mastering;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.SoundFontException;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.listen.Sound;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.voice.BackingSingers;
import io.songlens.composer.voice.SungPart;
import io.songlens.composer.voice.SungVocal;
import io.songlens.composer.voice.VocalAssembly;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import io.songlens.composer.voice.VocalPlanner;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.decode.Refusal;
import io.songlens.image.encoder.UnusableModelException;
import io.songlens.lyrics.WritingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes songs, one arrow of the architecture's picture after the other. Thread-safe. */
public final class SongPipeline implements SongGenerator {
  /** The longer side of a photo that a language model is shown, if it may be. */
  private static final int MODELS_PHOTO_PIXELS = 512;

  private final Studio studio;
  private final PhotoChecks checks;
  private final LabelSettings labels;

  /** A pipeline of songs without a manifest, on the given engines. */
  public SongPipeline(Studio studio) {
    this(studio, LabelSettings.UNSIGNED);
  }

  /** A pipeline on the given engines, which stay the caller's to close. */
  public SongPipeline(Studio studio, LabelSettings labels) {
    this.studio = studio;
    this.labels = labels;
    this.checks = new PhotoChecks(studio.photoLimits());
  }

  @Override
  public List<StyleInfo> styles() {
    return studio.styles().styles().stream()
        .map(style -> new StyleInfo(style.id(), style.name(), Studio.described(style)))
        .toList();
  }

  @Override
  public List<VoiceInfo> voices() {
    return VoiceInfo.of(studio.styles());
  }

  @Override
  public WishedSound wished(@Nullable String wish) {
    return WishedSound.of(wish, studio.styles());
  }

  /** Without a language model, so that the same change is always the same. */
  @Override
  public SongDialogue dialogue() {
    StyleCatalog styles = studio.styles();
    return new SongDialogue(new PlainMessageReader(styles), styles, studio.bank());
  }

  @Override
  public PhotoCheck check(byte[] photo) {
    PhotoCheck check = checks.of(photo);
    return check instanceof PhotoCheck.Fine && isExplicit(photo)
        ? new PhotoCheck.Refused(PhotoCheck.Reason.EXPLICIT, Refusal.EXPLICIT.advice())
        : check;
  }

  @Override
  public @Nullable String whyNot(Extra extra) {
    return extra.whyNot();
  }

  private boolean isExplicit(byte[] photo) {
    try {
      return studio.photos().refusesContent(photo);
    } catch (UnusableModelException unusable) {
      return false; // the song itself will tell that, and why
    }
  }

  @Override
  public GeneratedSong generate(SongRequest request, Progress progress, Checkpoints checkpoints) {
    try {
      return make(request, new StageClock(progress, checkpoints));
    } catch (SoundFontException e) {
      throw new GenerationException(
          "soundfont-missing",
          "There is no SoundFont to play with. Install the package fluid-soundfont-gm, or set"
              + " SONGLENS_SOUNDFONT to a General MIDI SoundFont 2 file.",
          false,
          e);
    } catch (UnusableModelException e) {
      throw new GenerationException(
          "vision-model-unusable",
          "The vision model that this service is set to use cannot be used; its log says why.",
          false,
          e);
    }
  }

  private GeneratedSong make(SongRequest request, StageClock clock) {
    Seed seed = new Seed(request.options().seed());
    StyleCatalog styles = studio.styles();
    KeptTake again = request.take();
    Origin origin = again == null ? origin(request, styles, clock) : again.origin();
    Composition composition =
        again == null ? planned(request, origin, styles, clock) : again.composition();
    Origin.Picture art = origin.cover();
    Lyric lyric = composition.lyric();
    Score score =
        clock.run(
            Stage.COMPOSING,
            14,
            StageResult.SCORE,
            () -> new SongComposer(styles).compose(composition));
    Style style = styles.style(score.plan().styleId());
    Cover cover =
        new CoverPainter(Fonts.installed())
            .paint(art.jpeg(), art.focus(), SongDraft.title(lyric, score), style.name());
    SongDraft draft =
        new SongDraft(
            request,
            origin,
            composition.brief(),
            lyric,
            score,
            style,
            studio.soundFontName(),
            labels,
            cover);
    MasterTarget target = request.options().target(target(style));
    SongSound sound =
        request.needsStems()
            ? sound(draft, target, seed, clock)
            : clock.keep(StageResult.SOUND, () -> sound(draft, target, seed, clock));
    SongParts parts = new SongParts(draft, sound, target, clock);
    List<Artifact> artifacts =
        new ArrayList<>(clock.run(Stage.MASTERING, 80, () -> Artifacts.of(parts)));
    if (request.keepMaster()) {
      artifacts.add(KeptTake.of(origin, composition).artifact());
    }
    return new GeneratedSong(
        artifacts, Summaries.of(draft), Features.of(draft, Sound.of(sound.master().audio())));
  }

  private Origin origin(SongRequest request, StyleCatalog styles, StageClock clock) {
    if (!request.photos().isEmpty()) {
      return clock.run(Stage.ANALYSING, 0, StageResult.PHOTOS, () -> read(request));
    }
    SongOptions options = request.options();
    return PaintedMood.of(
        WishBriefing.brief(options, styles).affect(), new Seed(options.seed()).fork("picture"));
  }

  private static SongBrief brief(SongOptions options, Origin origin, StyleCatalog styles) {
    return origin instanceof SeenPhotos photos
        ? WishBriefing.withMoodOf(
            options,
            Briefing.brief(
                photos.readings(), photos.album(), options.wishes(), new Seed(options.seed())))
        : WishBriefing.brief(options, styles);
  }

  /** What a new song is composed from. */
  private Composition planned(
      SongRequest request, Origin origin, StyleCatalog styles, StageClock clock) {
    Seed seed = new Seed(request.options().seed());
    SongBrief brief =
        brief(request.options(), origin, styles).sounding(request.options().brandSound());
    SongPlan plan =
        clock.run(
            Stage.PLANNING,
            10,
            StageResult.PLAN,
            () -> new SongPlanner(styles).plan(brief, seed.fork("plan")));
    Lyric lyric =
        plan.instrumental()
            ? null
            : clock.run(
                Stage.WRITING,
                11,
                StageResult.LYRIC,
                () ->
                    studio.words().write(writing(origin, clock), brief, plan, seed.fork("lyric")));
    return new Composition(plan, lyric, brief, seed.fork("score"));
  }

  /** A painted picture is shown to nobody: it tells no more than the wish it was painted after. */
  private static WritingSession writing(Origin origin, StageClock clock) {
    return new WritingSession(
        new WritingProgress(clock),
        origin instanceof SeenPhotos photos
            ? () -> Images.within(photos.moving().coverJpeg(), MODELS_PHOTO_PIXELS)
            : null);
  }

  private SongSound sound(SongDraft song, MasterTarget target, Seed seed, StageClock clock) {
    Score score = song.score();
    VocalPlan sung =
        song.lyric() == null ? null : new VocalPlanner().plan(score, seed.fork("voice"));
    if (clock.progress().wantsOpening() && Opening.isWorthwhile(song.plan())) {
      clock.progress().opening(clock.run(Stage.RENDERING, 15, () -> opening(song, sung, target)));
    }
    SungVocal vocal =
        sung == null
            ? null
            : clock.run(Stage.RENDERING, 17, () -> sing(sung, score.voice(), clock));
    List<SyllableTiming> timings = vocal == null ? List.of() : vocal.timings();
    Singing singing =
        vocal == null ? null : singing(vocal.samples(), score, seed.fork("backing"), clock);
    boolean stems = song.request().needsStems();
    Mix mix =
        clock.run(
            Stage.RENDERING,
            25,
            () -> new Mixer().mix(score, studio.instruments(), singing, stems));
    if (labels.audible()) {
      MorseLabel.addTo(mix.audio());
    }
    // Without its stems nobody asks for the mix again.
    StereoAudio toMaster = stems ? mix.audio().copy() : mix.audio();
    Mastered master =
        clock.run(Stage.MASTERING, 70, () -> new Mastering().master(toMaster, target));
    return new SongSound(timings, stems ? mix : null, master);
  }

  private Artifact opening(SongDraft song, @Nullable VocalPlan sung, MasterTarget target) {
    long frames = Opening.frames(song.plan());
    float[] lead = null;
    if (sung != null) {
      List<VocalPhrase> begun =
          sung.phrases().stream().filter(phrase -> phrase.startFrame() < frames).toList();
      lead = studio.voice().render(new VocalPlan(frames, begun), song.score().voice()).samples();
    }
    return Opening.of(song, studio.instruments(), lead, target);
  }

  private SeenPhotos read(SongRequest request) {
    List<PhotoOutcome.Read> read = new ArrayList<>();
    for (byte[] photo : request.photos()) {
      PhotoOutcome outcome = studio.photos().read(photo);
      if (outcome instanceof PhotoOutcome.Refused refused) {
        throw new GenerationException("photo-refused", refused.message(), false, null);
      }
      read.add((PhotoOutcome.Read) outcome);
    }
    return SeenPhotos.of(read, request.keepAll());
  }

  private SungVocal sing(VocalPlan plan, VoiceStyle style, StageClock clock) {
    VocalAssembly assembly = new VocalAssembly(plan);
    int phrases = plan.phrases().size();
    AtomicInteger sung = new AtomicInteger();
    studio
        .voice()
        .sing(
            plan,
            style,
            phrase -> {
              clock.goOn(Stage.RENDERING, () -> 17 + 8.0 * sung.getAndIncrement() / phrases);
              assembly.add(phrase);
            });
    return assembly.vocal();
  }

  private Singing singing(float[] lead, Score score, Seed seed, StageClock clock) {
    BackingSingers singers = new BackingSingers(studio.voice());
    int parts = score.backing().size();
    AtomicInteger sungParts = new AtomicInteger();
    return new Singing(
        lead,
        part -> {
          clock.goOn(Stage.RENDERING, () -> 25 + 15.0 * sungParts.getAndIncrement() / parts);
          SungPart sung = singers.sing(score.plan(), part, seed);
          return new Stem(sung.partId(), new StereoAudio(sung.left(), sung.right()));
        });
  }

  private static MasterTarget target(Style style) {
    return new MasterTarget(style.loudness().lufs(), style.loudness().truePeakDb());
  }
}

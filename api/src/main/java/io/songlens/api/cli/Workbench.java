package io.songlens.api.cli;

import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.LabelSettings;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.util.function.Consumer;

/** What a command makes songs with: the engines, as the environment sets them up. */
final class Workbench implements AutoCloseable {
  private final Studio studio;
  private final SongPipeline pipeline;

  private Workbench(Studio studio, SongPipeline pipeline) {
    this.studio = studio;
    this.pipeline = pipeline;
  }

  /**
   * Opens it.
   *
   * @param files within whose limits photos are
   * @param check says what is wrong with the songs to make, before any engine is opened
   * @param audibleLabel whether a label is heard in the songs
   * @throws UsageException if an option is out of its range
   */
  static Workbench open(PhotoFiles files, Consumer<StyleCatalog> check, boolean audibleLabel)
      throws IOException {
    StudioSettings settings =
        StudioSettings.fromEnvironment(System.getenv(), files.limits())
            .keepingLyricsIn(KeyFiles.dataFolder(System.getenv()).resolve(StudioSettings.LYRICS));
    StyleCatalog styles = StyleCatalog.load(settings.styleFolders());
    check.accept(styles);
    LabelSettings labels = new LabelSettings(KeyFiles.own(System.getenv()), audibleLabel);
    Studio studio = new Studio(settings, styles);
    return new Workbench(studio, new SongPipeline(studio, labels));
  }

  SongPipeline pipeline() {
    return pipeline;
  }

  /** Makes a song and shows how far it is. */
  GeneratedSong make(SongRequest request) {
    ConsoleProgress progress =
        new ConsoleProgress(System.err, Boolean.getBoolean("songlens.terminal"));
    try {
      return pipeline.generate(request, progress);
    } finally {
      progress.done();
    }
  }

  @Override
  public void close() {
    studio.close();
  }
}

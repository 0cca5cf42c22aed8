package io.songlens.api.cli;

import io.songlens.api.generation.Extra;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the files go that a song comes with only when asked for. */
final class ExtraArguments {
  @Option(
      names = "--stems",
      paramLabel = "FILE.zip",
      description = "Also leave every part as WAV, and their sum, here (with --each: a folder).")
  private @Nullable Path stems;

  @Option(
      names = "--video",
      paramLabel = "FILE.mp4",
      description = "Also make a karaoke video (needs ffmpeg; with --each: a folder).")
  private @Nullable Path video;

  /** What is asked for, and where it goes. */
  Map<Extra, Path> files() {
    Map<Extra, Path> files = new EnumMap<>(Extra.class);
    if (stems != null) {
      files.put(Extra.STEMS, stems);
    }
    if (video != null) {
      files.put(Extra.VIDEO, video);
    }
    return files;
  }

  /**
   * Says before the work, not after it, what cannot be had here.
   *
   * @throws UsageException if one of those asked for cannot
   */
  void requireAvailable() {
    for (Extra extra : files().keySet()) {
      String reason = extra.whyNot();
      if (reason != null) {
        throw new UsageException(reason);
      }
    }
  }

  /** What is asked for, and where it goes for one of several songs: each place is a folder. */
  Map<Extra, Path> filesInFolders(String song) {
    Map<Extra, Path> files = files();
    files.replaceAll(
        (extra, folder) -> {
          String file = extra.file();
          return folder.resolve(song + file.substring(file.lastIndexOf('.')));
        });
    return files;
  }
}

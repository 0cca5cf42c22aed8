package io.songlens.api.song;

/** File names that a person recognises in a folder full of downloads. */
final class DownloadName {
  private static final int MAX_TITLE = 80;

  private DownloadName() {}

  /** "Golden Shore.mp3" for the song itself, "Golden Shore - cover.jpg" for what goes with it. */
  static String of(String title, String artifact) {
    String name =
        title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").replaceAll("\\s+", " ").strip();
    // A leading dot hides a file; cut by code points, not through the middle of one.
    name = name.replaceAll("^\\.+", "");
    if (name.isEmpty()) {
      name = "Song";
    }
    if (name.codePointCount(0, name.length()) > MAX_TITLE) {
      name = name.substring(0, name.offsetByCodePoints(0, MAX_TITLE)).strip();
    }
    String file = artifact.substring(artifact.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    String extension = dot < 0 ? "" : file.substring(dot);
    return stem.equals("song") ? name + extension : name + " - " + stem + extension;
  }
}

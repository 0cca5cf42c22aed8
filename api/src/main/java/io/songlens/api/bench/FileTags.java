package io.songlens.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What FFprobe reads in a sound file.
 *
 * @param tags by their names in lower case
 * @param hasCover whether a picture is attached
 */
record FileTags(Map<String, String> tags, boolean hasCover) {
  private static final long TIMEOUT_MINUTES = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a file.
   *
   * @throws BenchToolException if FFprobe is not installed, or cannot read it
   */
  static FileTags of(Path file) throws IOException, InterruptedException {
    String printed =
        BenchTool.printed(
            "ffprobe",
            List.of(
                "ffprobe",
                "-v",
                "error",
                "-show_format",
                "-show_streams",
                "-of",
                "json",
                file.toString()),
            TIMEOUT_MINUTES);
    return read(JSON.readTree(printed));
  }

  private static FileTags read(JsonNode probed) {
    Map<String, String> tags = new TreeMap<>();
    boolean hasCover = false;
    add(probed.path("format").path("tags"), tags);
    for (JsonNode stream : probed.path("streams")) {
      if (stream.path("codec_type").asString("").equals("audio")) {
        add(stream.path("tags"), tags);
      }
      hasCover |= stream.path("disposition").path("attached_pic").asInt(0) == 1;
    }
    return new FileTags(tags, hasCover);
  }

  private static void add(JsonNode from, Map<String, String> tags) {
    for (Map.Entry<String, JsonNode> tag : from.properties()) {
      tags.put(tag.getKey().toLowerCase(Locale.ROOT), tag.getValue().asString(""));
    }
  }

  /** What of a song's labels is not there, or does not say what it should. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    require("title", "Labelled", missing);
    require("artist", "Songlens", missing);
    require("comment", "AI-generated", missing);
    require("aigc", "\"Label\":\"1\"", missing);
    require("syncedlyrics", "[00:", missing);
    require("licenses", "licence", missing);
    require("songlens_seed", "1", missing);
    require("songlens_manifest", ".", missing);
    boolean hasWords =
        tags.entrySet().stream()
            .anyMatch(tag -> tag.getKey().startsWith("lyrics") && tag.getValue().contains("["));
    if (!hasWords) {
      missing.add("lyrics");
    }
    if (!hasCover) {
      missing.add("cover");
    }
    return missing;
  }

  private void require(String name, String part, List<String> missing) {
    if (!tags.getOrDefault(name, "").contains(part)) {
      missing.add(name);
    }
  }

  /** The same sound encoded by FFmpeg, without tags, beside the file. */
  static Path encodedAnew(Path file) throws IOException, InterruptedException {
    Path copy = file.resolveSibling("foreign-" + file.getFileName());
    BenchTool.printed(
        "ffmpeg",
        List.of(
            "ffmpeg",
            "-nostdin",
            "-y",
            "-v",
            "error",
            "-i",
            file.toString(),
            "-map",
            "0:a",
            "-map_metadata",
            "-1",
            copy.toString()),
        TIMEOUT_MINUTES);
    return copy;
  }
}

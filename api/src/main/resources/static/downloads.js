// A song's files to take away.
import { go, hasKey } from "./access.js";
import { $, element } from "./dom.js";
import { t } from "./speech.js";

const FORMATS = ["song.mp3", "song.opus", "song.flac", "song.wav"];

const NAMES = {
  "song.mp3": t("Song (MP3)"),
  "song.opus": t("Song (Opus)"),
  "song.flac": t("Song (FLAC)"),
  "song.wav": t("Song (WAV)"),
  "lyric.txt": t("Words (text)"),
  "song.lrc": t("Timed words (LRC)"),
  "karaoke.json": t("Timed syllables (JSON)"),
  "score.mid": t("Notes (MIDI)"),
  "score.musicxml": t("Sheet music (MusicXML)"),
  "cover.jpg": t("Cover"),
  "waveform.png": t("Waveform"),
  "waveform.json": t("Waveform (JSON)"),
  "song.mp4": t("Video (MP4)"),
  "stems.zip": t("Every part (WAV)"),
  "trace.json": t("Why, in full (JSON)"),
};

/** The link to a song's sound. */
export function soundOf(links) {
  return links[FORMATS.find((name) => links[name])];
}

/** All files; a format of the song that is not there yet is made when it is asked for. */
export function showDownloads({ id, links }) {
  const sounds = FORMATS.map((name) => [name, links[name] ?? `/v1/songs/${id}/${name}`]);
  const others = Object.entries(links).filter(([name]) => !FORMATS.includes(name));
  $("downloads").replaceChildren(
    ...[...sounds, ...others].map(([name, href]) => element("li", {}, download(name, href))),
  );
}

function download(name, href) {
  const link = element("a", { href, download: "" }, NAMES[name] ?? name);
  if (hasKey() && href.startsWith("/v1/")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(href).catch((problem) => alert(problem.message));
    });
  }
  return link;
}

// A song's files to take away.
import { go, hasKey } from "./access.js";
import { $, element } from "./dom.js";

export const FORMATS = ["song.mp3", "song.opus", "song.flac", "song.wav"];

const NAMES = {
  "song.mp3": "Song (MP3)",
  "song.opus": "Song (Opus)",
  "song.flac": "Song (FLAC)",
  "song.wav": "Song (WAV)",
  "lyric.txt": "Words (text)",
  "song.lrc": "Timed words (LRC)",
  "karaoke.json": "Timed syllables (JSON)",
  "score.mid": "Notes (MIDI)",
  "score.musicxml": "Sheet music (MusicXML)",
  "cover.jpg": "Cover",
  "waveform.png": "Waveform",
  "waveform.json": "Waveform (JSON)",
  "song.mp4": "Video (MP4)",
  "stems.zip": "Every part (WAV)",
  "trace.json": "Why, in full (JSON)",
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

// The booth's screen of a finished song: it is heard, its words follow it, and a code takes it home.
import { isBroken, keepPicture, keepSound, patiently } from "./booth-patience.js";
import { say } from "./booth-words.js";
import { $ } from "./dom.js";
import { soundOf } from "./downloads.js";
import { send } from "./service.js";
import { keyName, named } from "./speech.js";
import { initWords, showWords } from "./words.js";

let shown = null; // the id of the song on the screen
let days = 7; // how long the link works that visitors take home

/**
 * Gets the screen ready.
 *
 * @param {number} linkDays how long the link works, 1 to 7
 * @param {{changed: Function, broken: Function}} told that the song begins to be heard or is paused,
 *     and that its sound cannot be had, which comes again every few seconds
 */
export function initSong(linkDays, { changed, broken }) {
  days = linkDays;
  const audio = $("audio");
  initWords(audio);
  keepSound(audio);
  keepPicture($("cover"));
  keepPicture($("code"));
  audio.addEventListener("playing", changed);
  audio.addEventListener("pause", () => (isBroken(audio) ? broken() : changed()));
  audio.addEventListener("error", broken);
}

/** Shows a song and plays it on from that second. */
export async function showSong({ id, summary, links }, second) {
  shown = id;
  $("song-title").textContent = summary.title;
  const style = named("style", summary.style, summary.styleName);
  $("facts").textContent = `${style} · ${keyName(summary.key)} · ${Math.round(summary.tempoBpm)} bpm`;
  $("cover").src = links["cover.jpg"] ?? "";
  $("audio").src = soundOf(links);
  $("audio").currentTime = second;
  $("audio").play().catch(() => {}); // the controls are there
  await Promise.allSettled([
    patiently(isHere(id), () => showWords({ lrc: links["song.lrc"], karaoke: links["karaoke.json"] })),
    showCode(id),
  ]);
}

function isHere(id) {
  return () => shown === id;
}

/** Without a code the song is heard here all the same, and the page says why there is none. */
async function showCode(id) {
  $("code").hidden = true;
  try {
    const { qrCode, expiresAt } = await patiently(isHere(id), () => send(`/v1/songs/${id}/share`, { days }));
    if (shown !== id) {
      return;
    }
    $("code").src = qrCode;
    $("code").hidden = false;
    $("until").textContent = say("until")(
      new Date(expiresAt).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }),
    );
  } catch (problem) {
    if (shown === id) {
      $("until").textContent = problem.message;
    }
  }
}

/** Whether the song on the screen is heard: neither paused, nor at its end, nor without sound. */
export function isHeard() {
  return !$("audio").paused && !isBroken($("audio"));
}

export function pauseSong() {
  $("audio").pause();
}

/** Nothing of the song stays on the page. */
export function forgetSong() {
  shown = null;
  pauseSong();
  $("audio").removeAttribute("src");
  $("audio").load();
  showWords({});
  for (const picture of [$("cover"), $("code")]) {
    picture.removeAttribute("src");
  }
  for (const text of ["song-title", "facts", "until"]) {
    $(text).textContent = "";
  }
}

// A finished song: what it is, how it sounds, what it says, why, and what can be done with it.
import { $, duration } from "./dom.js";
import { showDownloads, soundOf } from "./downloads.js";
import { changedLine, editButton, editLinesOf } from "./line.js";
import { initMixer, showMixer } from "./mixer.js";
import { initNotes, showNotes } from "./notes.js";
import { initPlayer, showPlayer } from "./player.js";
import { goOnFromOpening } from "./progress.js";
import { initShare, showShare } from "./share.js";
import { play, seek } from "./sound.js";
import { counted, keyName, named, t } from "./speech.js";
import { initTakes, showTakes } from "./takes.js";
import { showWhy } from "./why.js";
import { initWords, secondOf, showWords } from "./words.js";

const LEAD_SECONDS = 1.5; // a changed line is heard from a little before

export function initSong() {
  initPlayer($("audio"));
  initWords($("audio"));
  initMixer($("audio"));
  initNotes($("audio"));
  initTakes();
  initShare();
}

export async function showSong(song) {
  const { id, summary, links } = song;
  showHead(song);
  $("song-problem").hidden = true;
  $("audio").src = soundOf(links);
  goOnFromOpening($("audio"));
  showWriter(summary.lyricOrigin);
  showDownloads(song);
  showShare(id);
  showMixer(links["stems.zip"] ?? null);
  showNotes(links["score.musicxml"] ?? null);
  editLinesOf(id);
  $("song-title").focus();
  const words = { lrc: summary.lyricOrigin ? links["song.lrc"] : null, karaoke: links["karaoke.json"] };
  const shown = await Promise.allSettled([
    showPlayer(summary.seconds, links["waveform.json"]),
    showWhy(song),
    showTakes(id),
    showWords(words, editButton).then(() => playFromChange(id)),
  ]);
  const fault = shown.find(({ status }) => status === "rejected");
  $("song-problem").hidden = !fault;
  $("song-problem").textContent = fault ? t("Not all of the song can be shown: {why}", { why: fault.reason.message }) : "";
}

export function hideSong() {
  $("audio").pause();
  $("audio").removeAttribute("src");
  showMixer(null);
}

function showHead({ summary, links, options }) {
  $("song-title").textContent = summary.title;
  $("facts").textContent = [
    named("style", summary.style, summary.styleName),
    keyName(summary.key),
    t("{bpm} beats a minute", { bpm: Math.round(summary.tempoBpm) }),
    duration(summary.seconds),
    t("seed {seed}", { seed: options.seed }),
  ].join(" · ");
  for (const picture of [$("cover"), $("backdrop")]) {
    picture.src = links["cover.jpg"] ?? "";
    picture.hidden = !links["cover.jpg"];
  }
}

/** Who has changed a line wants to hear it. */
function playFromChange(id) {
  const place = changedLine(id);
  if (place) {
    const second = secondOf(place);
    seek($("audio"), second === undefined ? 0 : Math.max(0, second - LEAD_SECONDS));
    play($("audio"));
  }
}

function showWriter(origin) {
  const parts = [];
  if (origin?.fallbackReason) {
    parts.push(t("Written from the built-in bank: {why}", { why: origin.fallbackReason }));
  } else if (origin) {
    parts.push(origin.writer === "bank" ? t("Written from the built-in bank.") : t("Written by {writer}.", { writer: origin.writer }));
  }
  if (origin?.repairedLines) {
    parts.push(t("Lines repaired: {count}.", { count: origin.repairedLines }));
  }
  if (origin?.usage) {
    parts.push(usageText(origin.usage));
  }
  $("writer").textContent = parts.join(t(" "));
}

function usageText({ calls, inputTokens, outputTokens, cost }) {
  const costs = cost == null ? "" : t(", cost {cost}", { cost: cost.toFixed(4) });
  return counted(
    calls,
    "Asked of language models: {count} call, {inputTokens} tokens in, {outputTokens} out{costs}.",
    "Asked of language models: {count} calls, {inputTokens} tokens in, {outputTokens} out{costs}.",
    { inputTokens, outputTokens, costs },
  );
}

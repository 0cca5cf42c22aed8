// The page behind a link that shows a song: its title, cover, player and words, and nothing else.
import { $, duration } from "./dom.js";
import { soundOf } from "./downloads.js";
import { initPlayer, showPlayer } from "./player.js";
import { file } from "./service.js";
import { named } from "./speech.js";
import { initWords, showWords } from "./words.js";

async function show() {
  const { title, style, styleName, seconds, links } = await (await file(`${location.pathname}/song${location.search}`)).json();
  $("song-title").textContent = title;
  $("facts").textContent = `${named("style", style, styleName)} · ${duration(seconds)}`;
  for (const picture of [$("cover"), $("backdrop")]) {
    picture.src = links["cover.jpg"] ?? "";
    picture.hidden = !links["cover.jpg"];
  }
  $("audio").src = soundOf(links);
  await Promise.all([
    showPlayer(seconds, links["waveform.json"]),
    showWords({ lrc: links["song.lrc"], karaoke: null }, null),
  ]);
}

initPlayer($("audio"));
initWords($("audio"));
show().catch(() => ($("song-problem").hidden = false));

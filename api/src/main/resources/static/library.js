// The library: songs found by words, and by what they are like. Talks to /v1 only; no library.
import { isLost, whenBack } from "./connection.js";
import { $, duration, element, percentage } from "./dom.js";
import { ask, isLocked } from "./service.js";
import { counted, keyName, named, t } from "./speech.js";

const PER_PAGE = 20;
const PAUSE_MS = 250;

let asked = 0; // counts searches, so that a late answer does not replace a newer one
let cursor = null;
let waiting = 0;

$("search").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
$("q").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE_MS);
});
$("more").addEventListener("click", () => list($("q").value.trim(), cursor));

$("q").value = new URLSearchParams(location.search).get("q") ?? "";
search();

function search() {
  clearTimeout(waiting);
  const words = $("q").value.trim();
  const address = words ? `?${new URLSearchParams({ q: words })}` : location.pathname;
  history.replaceState(null, "", address);
  list(words, null);
}

async function list(words, after) {
  const mine = ++asked;
  const query = new URLSearchParams({ limit: PER_PAGE });
  if (words) {
    query.set("q", words);
  }
  if (after) {
    query.set("cursor", after);
  }
  try {
    const { songs, nextCursor } = await ask(`/v1/songs?${query}`);
    if (mine !== asked) {
      return;
    }
    $("problem").hidden = true;
    const entries = songs.map(entry);
    if (after) {
      $("songs").append(...entries);
      entries[0]?.querySelector("a").focus();
    } else {
      $("songs").replaceChildren(...entries);
    }
    cursor = nextCursor ?? null;
    $("more").hidden = !cursor;
    tell(words);
  } catch (problem) {
    if (mine === asked) {
      tellProblem(problem);
      if (isLost(problem)) {
        whenBack().then(() => mine === asked && list(words, after));
      }
    }
  }
}

function tell(words) {
  const count = $("songs").childElementCount;
  const told = cursor ? t("{count} or more songs", { count }) : counted(count, "{count} song", "{count} songs");
  $("told").textContent =
    count === 0 ? (words ? t("No song of yours has all these words.") : t("There is no song yet.")) : told;
}

function entry(song) {
  const done = song.state === "done";
  const cover = song.links["cover.jpg"];
  const line = element(
    "div",
    { className: "entry" },
    cover
      ? element("img", { src: cover, alt: "", loading: "lazy" })
      : element("span", { className: "bare" }),
    element(
      "div",
      {},
      element("a", { className: "title", href: `/#${song.id}` }, title(song)),
      element("span", { className: "state" }, facts(song)),
    ),
  );
  const item = element("li", {}, line);
  if (done) {
    const button = element("button", { type: "button", className: "quiet" }, t("More like this"));
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", t("More like {title}", { title: title(song) }));
    button.addEventListener("click", () => toggle(song, item, button));
    line.append(button);
  }
  return item;
}

function title(song) {
  return song.summary?.title ?? song.options.title ?? t("A song without a title");
}

function facts(song) {
  if (!song.summary) {
    return song.state === "failed" ? t("No song came of it.") : t("Being made: {percent}", { percent: percentage(song.percent) });
  }
  const { style, styleName, key, tempoBpm, seconds, moodWords } = song.summary;
  const mood = moodWords.map((word) => named("mood", word)).join(t(", "));
  const tempo = t("{bpm} bpm", { bpm: Math.round(tempoBpm) });
  return [named("style", style, styleName), keyName(key), tempo, duration(seconds), mood]
    .filter(Boolean)
    .join(" · ");
}

async function toggle(song, item, button) {
  const open = item.querySelector(".alike");
  if (open) {
    open.remove();
    button.setAttribute("aria-expanded", "false");
    return;
  }
  button.disabled = true;
  try {
    item.append(alike(song, await ask(`/v1/songs/${encodeURIComponent(song.id)}/similar?limit=5`)));
    button.setAttribute("aria-expanded", "true");
  } catch (problem) {
    tellProblem(problem);
  } finally {
    button.disabled = false;
  }
}

function alike(song, { songs, note }) {
  const part = element("section", { className: "alike" });
  part.setAttribute("aria-label", t("More like {title}", { title: title(song) }));
  part.append(element("h3", {}, t("More like this")));
  if (songs.length > 0) {
    part.append(element("ol", {}, ...songs.map(neighbour)));
  } else if (!note) {
    part.append(element("p", { className: "hint" }, t("There is no other song of yours to compare it with.")));
  }
  if (note) {
    part.append(element("p", { className: "hint", lang: "en" }, note));
  }
  return part;
}

function neighbour({ song, reasons }) {
  return element(
    "li",
    {},
    element("a", { href: `/#${song.id}` }, title(song)),
    element("span", { className: "state" }, facts(song)),
    element("ul", { lang: "en" }, ...reasons.map((reason) => element("li", {}, reason))),
  );
}

function tellProblem(problem) {
  $("problem").replaceChildren(
    isLocked()
      ? t("This service needs a key: enter it on its first page, then come back in this tab.")
      : problem.message,
  );
  $("problem").hidden = false;
}

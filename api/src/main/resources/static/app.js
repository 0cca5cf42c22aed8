// The page: order a song, watch it being made, hear it. Talks to /v1 only. This part moves between
// the parts of the page; the address names the song.
import { keepKey } from "./access.js";
import { isLost, whenBack } from "./connection.js";
import { $, duration, element, percentage } from "./dom.js";
import { follow } from "./follow.js";
import { initOrder, showChoices, showShared } from "./order.js";
import { hideProblem, showProblem } from "./problem.js";
import { hideOpening, showProgress } from "./progress.js";
import { ask, isLocked, unlock, unreachable } from "./service.js";
import { named, t } from "./speech.js";

let current = null; // id of the song that is shown
let events = null;
let song = null; // a promise of what shows a finished song: who orders one does not wait for it

function songPart() {
  song ??= import("./song.js").then(
    (part) => {
      part.initSong();
      return part;
    },
    () => {
      song = null;
      throw unreachable();
    },
  );
  return song;
}

function show(part) {
  const shown = isLocked() ? "door" : part;
  for (const id of ["door", "order", "progress", "result"]) {
    $(id).hidden = id !== shown;
  }
  $("recent").hidden = shown !== "order" || $("songs").children.length === 0;
}

async function open(id) {
  events?.close();
  song?.then((part) => part.hideSong()).catch(() => {}); // without that part nothing is heard of it
  if (current !== id) {
    hideOpening();
  }
  current = id;
  document.title = "Songlens";
  if (!id) {
    await showRecent();
    show("order");
    return;
  }
  try {
    const found = await ask(`/v1/songs/${encodeURIComponent(id)}`);
    const part = found.state === "done" ? await songPart() : null;
    if (current !== id) {
      return; // another one was opened meanwhile
    }
    if (part) {
      document.title = `${found.summary.title} – Songlens`;
      show("result");
      await part.showSong(found);
    } else if (found.state === "failed") {
      giveUp(t("No song came of it: {why}", { why: found.message }));
    } else {
      showProgress(found);
      watch(id);
    }
  } catch (problem) {
    if (isLost(problem)) {
      whenBack().then(() => current === id && open(id));
    } else if (current === id) {
      giveUp(problem.message);
    }
  }
}

function watch(id) {
  show("progress");
  $("progress-title").focus();
  events = follow(id, showProgress, () => open(id));
  songPart().catch(() => {}); // it is asked for again, and missed, when there is a song to show
}

async function giveUp(message) {
  history.replaceState(null, "", location.pathname);
  await open("");
  showProblem(message);
}

async function remove(id) {
  try {
    await ask(`/v1/songs/${id}`, { method: "DELETE" });
    location.hash = "";
  } catch (problem) {
    location.hash = "";
    showProblem(problem.message);
  }
}

async function showRecent() {
  try {
    const { songs } = await ask("/v1/songs?limit=8");
    $("songs").replaceChildren(...songs.filter(({ state }) => state !== "failed").map(recentSong));
  } catch {
    $("songs").replaceChildren();
  }
}

function recentSong({ id, summary, options, percent }) {
  const title = summary?.title ?? options.title ?? t("Being made");
  const state = summary ? `${named("style", summary.style, summary.styleName)} · ${duration(summary.seconds)}` : percentage(percent);
  const texts = [element("span", { className: "title" }, title), element("span", { className: "state" }, state)];
  return element("li", {}, element("a", { href: `#${id}` }, ...texts));
}

async function start() {
  try {
    await showChoices();
  } catch (problem) {
    if (isLost(problem)) {
      whenBack().then(start);
      return;
    }
    showProblem(problem.message);
  }
  await open(location.hash.slice(1));
}

$("cancel").addEventListener("click", () => remove(current));
$("again").addEventListener("click", () => (location.hash = ""));
$("delete").addEventListener("click", () => {
  if (confirm(t("Delete this song and all its files?"))) {
    remove(current);
  }
});
$("door").addEventListener("submit", async (event) => {
  event.preventDefault();
  keepKey($("key").value.trim());
  $("key").value = "";
  unlock();
  hideProblem();
  await start();
  $("door-problem").hidden = !isLocked();
});
addEventListener("hashchange", async () => {
  hideProblem();
  await open(location.hash.slice(1));
  if (!current) {
    $("main").focus(); // what had the focus is hidden now
  }
});

initOrder();
showShared();
start();

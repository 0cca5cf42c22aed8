// What staff may do: see today's songs, show a song's code again, delete a song, pause the booth, close it.
import { isPaused, noteBooth } from "./booth-break.js";
import { deleteSong } from "./booth-deletion.js";
import { askAsStaff, isOver } from "./booth-session.js";
import { fillRow, songRow } from "./booth-staff-songs.js";
import { say } from "./booth-words.js";
import { $ } from "./dom.js";
import { send } from "./service.js";

const AGAIN_MS = 5000;
const CLOSING_MS = 500;

const rows = new Map(); // of the songs on the list, by id
let days = 7;
let tellOver = () => {};
let tellDeleted = () => {};
let again = 0;
let isOpen = false;
let failed = null; // the deed whose problem is told

/**
 * Gets the panel ready.
 *
 * @param {number} linkDays how long a code works, 1 to 7
 * @param {{over: Function, deleted: Function}} told that the session has ended, and the id of a song
 *     that was deleted
 */
export function initPanel(linkDays, { over, deleted }) {
  days = linkDays;
  tellOver = over;
  tellDeleted = deleted;
  $("pause").addEventListener("click", () => attempt(pause));
  $("close-booth").addEventListener("click", closeBooth);
}

export function showPanel() {
  isOpen = true;
  $("panel").hidden = false;
  namePause();
  attempt(refresh);
  $("pause").focus();
}

/** Nothing of the songs stays on the page. */
export function hidePanel() {
  isOpen = false;
  clearTimeout(again);
  $("panel").hidden = true;
  $("staff-songs").replaceChildren();
  rows.clear();
  hideCode();
  tell("");
  failed = null;
  tellProblem("");
}

async function attempt(deed) {
  try {
    await deed();
    settle(deed, "");
  } catch (problem) {
    if (isOpen && isOver(problem)) {
      tellOver();
    } else if (isOpen) {
      settle(deed, problem.message);
    }
  }
}

/** What comes of the refresh, which nobody pressed, leaves the problem of another deed where it is. */
function settle(deed, problem) {
  if (deed !== refresh || failed === null || failed === refresh) {
    failed = problem ? deed : null;
    tellProblem(problem);
  }
}

async function refresh() {
  if (!isOpen) {
    return;
  }
  clearTimeout(again);
  again = setTimeout(() => attempt(refresh), AGAIN_MS);
  const day = new Date();
  day.setHours(0, 0, 0, 0);
  const { songs } = await askAsStaff(`/v1/booth/songs?since=${day.toISOString()}`);
  if (isOpen) {
    list(songs);
    namePause();
  }
}

/** Only what changes is touched, so that nobody's finger or focus loses its button. */
function list(songs) {
  $("no-songs").hidden = songs.length > 0;
  for (const [id, row] of rows) {
    if (!songs.some((song) => song.id === id)) {
      row.remove();
      rows.delete(id);
    }
  }
  for (const song of songs.toReversed()) {
    if (!rows.has(song.id)) {
      rows.set(song.id, songRow(song.id, { code: (id) => attempt(() => showCode(id)), remove }));
      $("staff-songs").prepend(rows.get(song.id));
    }
    fillRow(rows.get(song.id), song);
  }
}

async function showCode(id) {
  const { qrCode, expiresAt } = await send(`/v1/songs/${id}/share`, { days });
  if (!isOpen) {
    return; // they have left meanwhile
  }
  const until = new Date(expiresAt).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  $("staff-qr").src = qrCode;
  $("staff-until").textContent = say("until")(until);
  $("staff-code").hidden = false;
  $("staff-code").dataset.song = id;
}

function hideCode() {
  $("staff-qr").removeAttribute("src");
  $("staff-code").hidden = true;
}

async function remove(id, title) {
  await attempt(async () => {
    const receipt = await deleteSong(id, () => isOpen);
    tellDeleted(id);
    if (!isOpen) {
      return;
    }
    if ($("staff-code").dataset.song === id) {
      hideCode();
    }
    tell(say("staffDeleted")(title, receipt));
    $("staff-told").focus();
  });
  await attempt(refresh);
}

async function pause() {
  const options = {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ paused: !isPaused() }),
  };
  noteBooth(await askAsStaff("/v1/booth/pause", options));
  namePause();
  tell(say(isPaused() ? "isPaused" : "isOpen"));
}

function namePause() {
  $("pause").textContent = say(isPaused() ? "resume" : "pause");
}

/** Browsers let a page close its window where nothing else was shown in it before. */
function closeBooth() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  }
  window.close();
  setTimeout(() => tell(say("cannotClose")), CLOSING_MS);
}

function tell(text) {
  $("staff-told").textContent = text;
}

function tellProblem(text) {
  $("staff-problem").textContent = text;
  $("staff-problem").hidden = !text;
}

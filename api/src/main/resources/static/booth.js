// The booth: one visitor after the other takes a photo, hears the song and takes it home. Nothing is
// fetched from elsewhere. The address sets it up: /booth?seconds=45&styles=reggae,bright-pop&lang=zh
import { listen } from "./access.js";
import { closeCamera, openCamera, shoot } from "./booth-camera.js";
import { chosenStyle, showStyles, showWall } from "./booth-offers.js";
import { isBroken, keepPicture, keepSound, patiently } from "./booth-patience.js";
import { say, speak, spoken } from "./booth-words.js";
import { insist } from "./connection.js";
import { $ } from "./dom.js";
import { soundOf } from "./downloads.js";
import { ask, orderKey, place, send } from "./service.js";
import { initWords, showWords } from "./words.js";

const SCREENS = ["attract", "camera", "making", "song", "gone"];
const KEPT = "songlens-booth-song"; // so that a visitor's song is still theirs after a power cut
const IDLE_MS = 60_000;
const AGAIN_MS = 2000;

const settings = new URLSearchParams(location.search);
const seconds = Number(settings.get("seconds")) || 45;
const days = Math.min(7, Math.max(1, Math.round(Number(settings.get("days")) || 7)));

let photo = null;
let order = ""; // names the photo's order, so that it can be sent again
let song = null; // its id
let events = null;
let idle = 0;
let retry = 0;
let sending = new AbortController();

function show(screen) {
  for (const id of SCREENS) {
    $(id).hidden = id !== screen;
  }
  $(screen).querySelector("[tabindex]")?.focus();
  stayAwake();
}

/** Who goes away without a word makes room for the next one. */
function stayAwake() {
  clearTimeout(idle);
  idle = 0;
  rest();
}

/** Waits for the visitor from now on, or still; a song that is made or heard goes on. */
function rest() {
  const leaves = !$("camera").hidden || !$("gone").hidden || (!$("song").hidden && ($("audio").paused || isBroken($("audio"))));
  if (leaves && idle === 0) {
    idle = setTimeout(attract, IDLE_MS);
  }
}

for (const kind of ["pointerdown", "keydown"]) {
  document.addEventListener(kind, stayAwake);
}

// ---- until somebody comes

async function attract() {
  forget();
  sending.abort(); // who has gone away orders nothing any more
  closeCamera();
  photo = null;
  show("attract");
  await showWall();
}

/** Nothing of a visitor's song stays on the page. */
function forget() {
  events?.close();
  clearTimeout(retry);
  localStorage.removeItem(KEPT);
  song = null;
  hush();
  $("audio").pause();
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

$("begin").addEventListener("click", aim);
$("english").addEventListener("click", () => speak("en"));
$("chinese").addEventListener("click", () => speak("zh"));

// ---- the photo

async function aim() {
  photo = null;
  $("problem").hidden = true;
  show("camera");
  choose(false);
  const opened = await openCamera();
  if (opened !== null) {
    $("shoot").hidden = !opened;
  }
}

function choose(taken) {
  $("styles").hidden = !taken;
  $("use").hidden = !taken;
  $("retake").hidden = !taken;
  $("shoot").hidden = taken;
}

$("shoot").addEventListener("click", async () => {
  $("shoot").disabled = true;
  const taken = await shoot();
  $("shoot").disabled = false;
  if (taken) {
    choosePhoto(taken);
  }
});
$("file").addEventListener("change", () => {
  const [chosen] = $("file").files;
  $("file").value = "";
  if (chosen) {
    choosePhoto(chosen);
  }
});

function choosePhoto(taken) {
  photo = taken;
  order = orderKey();
  choose(true);
}

$("retake").addEventListener("click", aim);
$("leave").addEventListener("click", attract);

$("use").addEventListener("click", async () => {
  $("use").disabled = true;
  const form = new FormData();
  form.append("photo", photo, "visitor.jpg");
  form.append("seconds", seconds);
  form.append("loudness", "booth");
  form.append("queue", "live");
  form.append("language", spoken());
  const style = chosenStyle();
  if (style) {
    form.append("style", style);
  }
  if (settings.get("wish")) {
    form.append("wish", settings.get("wish"));
  }
  sending = new AbortController();
  try {
    const key = [order, spoken(), style].join("-"); // pressed twice, it is one song
    const made = await place("/v1/songs", form, sending.signal, key);
    localStorage.setItem(KEPT, made.id);
    closeCamera();
    follow(made.id);
  } catch (problem) {
    $("problem").textContent = problem.message;
    $("problem").hidden = problem.name === "AbortError";
  } finally {
    $("use").disabled = false;
  }
});

// ---- while it is made

function follow(id) {
  song = id;
  showProgress({ state: "queued", percent: 0 });
  show("making");
  events = listen(`/v1/songs/${id}/events`);
  events.addEventListener("progress", (event) => showProgress(JSON.parse(event.data)));
  for (const end of ["done", "failed", "cancelled"]) {
    events.addEventListener(end, () => {
      events.close();
      open(id);
    });
  }
  const mine = events;
  mine.addEventListener("error", () => {
    if (mine.readyState === EventSource.CLOSED) {
      openLater(id); // after some answers a browser's listener does not try again
    }
  });
}

function showProgress({ state, percent, etaSeconds, opening }) {
  $("stage").textContent = say("stages")[state] ?? state;
  $("bar").value = percent;
  $("percent").textContent = `${Math.round(percent)} %`;
  $("eta").textContent = etaSeconds ? say("eta")(Math.round(etaSeconds)) : "";
  if (opening && !$("opening").src) {
    $("opening").src = opening;
    $("opening").play().catch(() => {}); // where a browser wants a touch first, the song is heard later
  }
}

$("stop").addEventListener("click", remove);

/** A song that was being made when the power went is asked for until the service is back. */
async function open(id) {
  song = id;
  let made;
  try {
    made = await ask(`/v1/songs/${encodeURIComponent(id)}`);
  } catch (problem) {
    if (song === id && problem.cause?.status === 404) {
      attract();
    } else if (song === id) {
      show("making");
      openLater(id);
    }
    return;
  }
  if (song !== id) {
    return; // the visitor has left meanwhile
  }
  if (made.state === "done") {
    await play(made);
  } else if (made.state === "failed" || made.state === "cancelled") {
    end(say("failedTitle"), made.message ?? "");
  } else {
    follow(id);
  }
}

function openLater(id) {
  clearTimeout(retry);
  retry = setTimeout(() => open(id), AGAIN_MS);
}

// ---- the song

async function play({ id, summary, links }) {
  const heard = $("opening").paused ? 0 : $("opening").currentTime;
  $("song-title").textContent = summary.title;
  $("facts").textContent = `${summary.styleName} · ${summary.key} · ${Math.round(summary.tempoBpm)} bpm`;
  $("cover").src = links["cover.jpg"] ?? "";
  $("audio").src = soundOf(links);
  show("song");
  $("audio").currentTime = heard;
  hush();
  $("audio").play().catch(() => {}); // the controls are there
  await Promise.allSettled([
    patiently(isHere(id), () => showWords({ lrc: links["song.lrc"], karaoke: links["karaoke.json"] })),
    showCode(id),
  ]);
}

function isHere(id) {
  return () => song === id;
}

/** Without a code the song is heard here all the same, and the page says why there is none. */
async function showCode(id) {
  $("code").hidden = true;
  try {
    const { qrCode, expiresAt } = await patiently(isHere(id), () => send(`/v1/songs/${id}/share`, { days }));
    if (song !== id) {
      return;
    }
    $("code").src = qrCode;
    $("code").hidden = false;
    $("until").textContent = say("until")(
      new Date(expiresAt).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }),
    );
  } catch (problem) {
    if (song === id) {
      $("until").textContent = problem.message;
    }
  }
}

/** The opening is no longer heard, and the next visitor's can be. */
function hush() {
  $("opening").pause();
  $("opening").removeAttribute("src");
}

keepSound($("audio"));
keepPicture($("cover"));
keepPicture($("code"));
$("audio").addEventListener("playing", stayAwake);
$("audio").addEventListener("pause", () => (isBroken($("audio")) ? rest() : stayAwake()));
$("audio").addEventListener("error", rest); // it comes again and again, whether anybody is there or not
$("next").addEventListener("click", attract);
$("delete").addEventListener("click", remove);

async function remove() {
  const id = song;
  events?.close();
  clearTimeout(retry);
  hush();
  $("audio").pause();
  try {
    await patiently(() => true, () => ask(`/v1/songs/${id}`, { method: "DELETE" })).catch(unlessGone);
    const { song: receipt } = await patiently(isHere(id), () => ask(`/v1/receipts/${id}`));
    endOf(id, say("goneTitle"), say("goneText")(receipt));
  } catch (problem) {
    endOf(id, say("failedTitle"), problem.message);
  }
}

/** Of a song that is asked to go twice, as the first answer was lost, the second answer is that there is none. */
function unlessGone(problem) {
  if (problem.cause?.status !== 404) {
    throw problem;
  }
}

function endOf(id, title, text) {
  if (song === id) {
    end(title, text);
  }
}

function end(title, text) {
  forget();
  $("gone-title").textContent = title;
  $("gone-text").textContent = text;
  show("gone");
}

$("again").addEventListener("click", attract);

speak(settings.get("lang") ?? "en");
initWords($("audio"));
const offered = (settings.get("styles") ?? "").split(",");
insist(() => showStyles(offered)).catch(() => {}); // without styles the photo decides
const kept = localStorage.getItem(KEPT);
if (kept) {
  open(kept);
} else {
  attract();
}

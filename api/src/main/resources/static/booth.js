// The booth: one visitor after the other takes a photo, hears the song and takes it home. Nothing is
// fetched from elsewhere. The address sets it up: /booth?seconds=45&styles=reggae,bright-pop&lang=zh
import { listen } from "./access.js";
import { closeCamera, openCamera, shoot } from "./booth-camera.js";
import { say, speak, spoken } from "./booth-words.js";
import { $, element } from "./dom.js";
import { ask, send } from "./service.js";
import { initWords, showWords } from "./words.js";

const SCREENS = ["attract", "camera", "making", "song", "gone"];
const KEPT = "songlens-booth-song"; // so that a visitor's song is still theirs after a power cut
const IDLE_MS = 60_000;
const WALL = 12;
const FORMATS = ["song.mp3", "song.opus", "song.flac", "song.wav"];

const settings = new URLSearchParams(location.search);
const seconds = Number(settings.get("seconds")) || 45;
const days = Math.min(7, Math.max(1, Math.round(Number(settings.get("days")) || 7)));

let photo = null;
let song = null; // its id
let events = null;
let idle = 0;
let retry = 0;

function show(screen) {
  for (const id of SCREENS) {
    $(id).hidden = id !== screen;
  }
  $(screen).querySelector("[tabindex]")?.focus();
  stayAwake();
}

/** Who goes away without a word makes room for the next one; a song that is made or heard goes on. */
function stayAwake() {
  clearTimeout(idle);
  const leaves = !$("camera").hidden || !$("gone").hidden || (!$("song").hidden && $("audio").paused);
  if (leaves) {
    idle = setTimeout(attract, IDLE_MS);
  }
}

for (const kind of ["pointerdown", "keydown"]) {
  document.addEventListener(kind, stayAwake);
}

// ---- until somebody comes

async function attract() {
  events?.close();
  clearTimeout(retry);
  closeCamera();
  $("audio").pause();
  hush();
  localStorage.removeItem(KEPT);
  song = null;
  photo = null;
  show("attract");
  try {
    const { songs } = await ask(`/v1/songs?limit=${WALL}`);
    $("wall").replaceChildren(
      ...songs
        .filter(({ state, links }) => state === "done" && links["cover.jpg"])
        .map(({ links, summary }) => element("li", {}, element("img", { src: links["cover.jpg"], alt: summary.title }))),
    );
  } catch {
    $("wall").replaceChildren(); // without the service the next order will say so
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
  $("shoot").hidden = !(await openCamera());
}

function choose(taken) {
  $("styles").hidden = !taken;
  $("use").hidden = !taken;
  $("retake").hidden = !taken;
  $("shoot").hidden = taken;
}

$("shoot").addEventListener("click", async () => {
  $("shoot").disabled = true;
  photo = await shoot();
  $("shoot").disabled = false;
  choose(true);
});
$("file").addEventListener("change", () => {
  photo = $("file").files[0] ?? null;
  $("file").value = "";
  choose(photo !== null);
});
$("retake").addEventListener("click", aim);
$("leave").addEventListener("click", attract);

async function showStyles() {
  const wanted = (settings.get("styles") ?? "").split(",").filter(Boolean);
  const styles = await ask("/v1/styles");
  const offered = styles.filter(({ id }) => wanted.includes(id));
  $("styles").replaceChildren(
    chip("", say("surprise"), true),
    ...offered.map(({ id, name }) => chip(id, name, false)),
  );
}

function chip(value, name, checked) {
  const input = element("input", { type: "radio", name: "style", value, checked });
  return element("label", {}, input, element("span", {}, name));
}

$("use").addEventListener("click", async () => {
  $("use").disabled = true;
  const form = new FormData();
  form.append("photo", photo, "visitor.jpg");
  form.append("seconds", seconds);
  form.append("loudness", "booth");
  form.append("queue", "live");
  form.append("language", spoken());
  const style = document.querySelector("input[name=style]:checked")?.value;
  if (style) {
    form.append("style", style);
  }
  if (settings.get("wish")) {
    form.append("wish", settings.get("wish"));
  }
  try {
    const made = await ask("/v1/songs", { method: "POST", body: form });
    localStorage.setItem(KEPT, made.id);
    closeCamera();
    follow(made.id);
  } catch (problem) {
    $("problem").textContent = problem.message;
    $("problem").hidden = false;
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
    if (problem.cause?.status === 404) {
      attract();
    } else {
      show("making");
      retry = setTimeout(() => open(id), 2000);
    }
    return;
  }
  if (made.state === "done") {
    await play(made);
  } else if (made.state === "failed" || made.state === "cancelled") {
    end(say("failedTitle"), made.message ?? "");
  } else {
    follow(id);
  }
}

// ---- the song

async function play({ id, summary, links }) {
  const heard = $("opening").paused ? 0 : $("opening").currentTime;
  $("song-title").textContent = summary.title;
  $("facts").textContent = `${summary.styleName} · ${summary.key} · ${Math.round(summary.tempoBpm)} bpm`;
  $("cover").src = links["cover.jpg"];
  $("audio").src = links[FORMATS.find((name) => links[name])];
  show("song");
  $("audio").currentTime = heard;
  hush();
  $("audio").play().catch(() => {}); // the controls are there
  await Promise.allSettled([
    showWords({ lrc: links["song.lrc"], karaoke: links["karaoke.json"] }),
    showCode(id),
  ]);
}

/** Without a code the song is heard here all the same, and the page says why there is none. */
async function showCode(id) {
  $("code").hidden = true;
  try {
    const { qrCode, expiresAt } = await send(`/v1/songs/${id}/share`, { days });
    $("code").src = qrCode;
    $("code").hidden = false;
    $("until").textContent = say("until")(
      new Date(expiresAt).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }),
    );
  } catch (problem) {
    $("until").textContent = problem.message;
  }
}

/** The opening is no longer heard, and the next visitor's can be. */
function hush() {
  $("opening").pause();
  $("opening").removeAttribute("src");
}

$("audio").addEventListener("pause", stayAwake);
$("next").addEventListener("click", attract);
$("delete").addEventListener("click", remove);

async function remove() {
  events?.close();
  try {
    await ask(`/v1/songs/${song}`, { method: "DELETE" });
    $("audio").pause();
    const { song: receipt } = await ask(`/v1/receipts/${song}`);
    end(say("goneTitle"), say("goneText")(receipt));
  } catch (problem) {
    end(say("failedTitle"), problem.message);
  }
}

function end(title, text) {
  hush();
  localStorage.removeItem(KEPT);
  $("gone-title").textContent = title;
  $("gone-text").textContent = text;
  show("gone");
}

$("again").addEventListener("click", attract);

speak(settings.get("lang") ?? "en");
initWords($("audio"));
await showStyles().catch(() => {}); // without styles the photo decides
const kept = localStorage.getItem(KEPT);
if (kept) {
  open(kept);
} else {
  attract();
}

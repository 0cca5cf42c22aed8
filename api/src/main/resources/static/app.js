// The page: order a song, watch it being made, hear it. Talks to /v1 only; no library.
import { parseLrc, indexAt } from "./lrc.js";
import { initTakes, showTakes } from "./takes.js";
import { addWay, isSent, missing, takesPhotos } from "./ways.js";
import { go, hasKey, keepKey, listen, withKey } from "./access.js";

const $ = (id) => document.getElementById(id);
const MAX_PHOTOS = 8;

const STAGES = {
  queued: "Waiting for its turn",
  analysing: "Looking at the photo",
  planning: "Choosing style, key and tempo",
  writing: "Writing the words",
  composing: "Composing the music",
  rendering: "Playing and singing it",
  mastering: "Mixing and mastering",
  storing: "Almost there",
};

const DOWNLOADS = {
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
  "song.mp4": "Video (MP4)",
  "stems.zip": "Every part (WAV)",
  "trace.json": "Why, in full (JSON)",
};

const FORMATS = ["song.mp3", "song.opus", "song.flac", "song.wav"];

let photos = []; // { file, url }
let current = null; // id of the song that is shown
let events = null;
let lines = [];
let sung = { line: -1, word: -1 }; // what is highlighted
let frame = 0;
let locked = false; // whether the service waits for a key

// ---- choosing photos

function addPhotos(files) {
  for (const file of files) {
    if (photos.length === MAX_PHOTOS) {
      showProblem(`A song is made of up to ${MAX_PHOTOS} photos.`);
      break;
    }
    photos.push({ file, url: URL.createObjectURL(file) });
  }
  showPhotos();
}

function removePhoto(index) {
  URL.revokeObjectURL(photos[index].url);
  photos.splice(index, 1);
  showPhotos();
  $("photo").focus();
}

function showPhotos() {
  $("drop").classList.toggle("filled", photos.length > 0);
  $("previews").replaceChildren(
    ...photos.map(({ file, url }, index) => {
      const image = element("img", { src: url, alt: file.name });
      const remove = element("button", { type: "button", ariaLabel: `Remove ${file.name}` }, "×");
      remove.addEventListener("click", () => removePhoto(index));
      return element("li", {}, image, remove);
    }),
  );
}

$("photo").addEventListener("change", (event) => {
  hideProblem();
  addPhotos(event.target.files);
  event.target.value = ""; // so that the same file can be chosen again
});

for (const choice of document.querySelectorAll("input[name=way]")) {
  choice.addEventListener("change", hideProblem);
}

for (const kind of ["dragenter", "dragover"]) {
  $("drop").addEventListener(kind, (event) => {
    event.preventDefault();
    $("drop").classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  $("drop").addEventListener(kind, () => $("drop").classList.remove("over"));
}
$("drop").addEventListener("drop", (event) => {
  event.preventDefault();
  hideProblem();
  addPhotos(event.dataTransfer.files);
});

// ---- ordering

$("order").addEventListener("submit", async (event) => {
  event.preventDefault();
  hideProblem();
  const lack = missing(photos.length);
  if (lack) {
    showProblem(lack[0]);
    $(lack[1]).focus();
    return;
  }
  const form = new FormData();
  if (takesPhotos()) {
    photos.forEach(({ file }) => form.append("photo", file, file.name));
  }
  for (const name of ["style", "voice", "seconds", "loudness", "seed", "title", "wish", "brand", "slogan", "avoid"]) {
    if (isSent(name) && $(name).value.trim() !== "") {
      form.append(name, $(name).value);
    }
  }
  for (const name of ["stems", "video"]) {
    form.append(name, $(name).checked);
  }
  addWay(form);
  $("make").disabled = true;
  try {
    const song = await ask("/v1/songs", { method: "POST", body: form });
    location.hash = song.id;
  } catch (problem) {
    showProblem(problem.message);
  } finally {
    $("make").disabled = false;
  }
});

// ---- watching

function watch(id) {
  show("progress");
  $("progress-title").focus();
  events = listen(`/v1/songs/${id}/events`);
  events.addEventListener("progress", (event) => showProgress(JSON.parse(event.data)));
  for (const end of ["done", "failed", "cancelled"]) {
    events.addEventListener(end, () => {
      events.close();
      open(id);
    });
  }
}

function showProgress({ state, percent, etaSeconds, opening, message }) {
  if (!opening) {
    hideOpening();
  } else if ($("opening-part").hidden) {
    $("opening").src = opening;
    $("opening-part").hidden = false;
  }
  $("stage").textContent = (state === "queued" && message) || STAGES[state] || state;
  $("bar").value = percent;
  $("percent").textContent = `${Math.round(percent)} %`;
  $("eta").textContent = etaSeconds ? `about ${duration(etaSeconds)} to go` : "";
}

function hideOpening() {
  $("opening").pause();
  $("opening").removeAttribute("src");
  $("opening-part").hidden = true;
}

/** Who listens to the opening when the song is done goes on listening, at the same place. */
function goOnFromOpening() {
  const { paused, ended, currentTime } = $("opening");
  if (!$("opening-part").hidden && !paused && !ended) {
    $("audio").currentTime = currentTime;
    $("audio").addEventListener("playing", hideOpening, { once: true });
    $("audio").play();
  } else {
    hideOpening();
  }
}

$("cancel").addEventListener("click", () => remove(current));

// ---- the finished song

async function showSong(song) {
  show("result");
  const { summary, links, options } = song;
  $("song-title").textContent = summary.title;
  $("facts").textContent = [
    summary.styleName,
    summary.key,
    `${Math.round(summary.tempoBpm)} beats a minute`,
    duration(summary.seconds),
    `seed ${options.seed}`,
  ].join(" · ");
  $("cover").src = links["cover.jpg"] ?? "";
  $("cover").hidden = !links["cover.jpg"];
  $("audio").src = links[FORMATS.find((name) => links[name])];
  goOnFromOpening();
  $("saw").replaceChildren(
    ...[...summary.saw, ...summary.moodWords].map((word) => element("li", {}, word)),
  );
  $("why").replaceChildren(
    ...summary.decisions.flatMap(({ what, choice, because }) => [
      element("dt", {}, capital(what)),
      element(
        "dd",
        {},
        choice,
        because.length ? element("span", { className: "because" }, ` — ${because.join(", ")}`) : "",
      ),
    ]),
  );
  $("downloads").replaceChildren(
    ...downloads(song.id, links).map(([name, href]) =>
      element("li", {}, download(name, href)),
    ),
  );
  showWriter(summary.lyricOrigin);
  $("song-title").focus();
  await showTakes(song.id);
  await showLyrics(summary.lyricOrigin ? links["song.lrc"] : null);
}

/** All files; a format of the song that is not there yet is made when it is asked for. */
function downloads(id, links) {
  const sounds = FORMATS.map((name) => [name, links[name] ?? `/v1/songs/${id}/${name}`]);
  return [...sounds, ...Object.entries(links).filter(([name]) => !FORMATS.includes(name))];
}

function download(name, href) {
  const link = element("a", { href, download: "" }, DOWNLOADS[name] ?? name);
  if (hasKey() && href.startsWith("/v1/")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(href).catch((problem) => alert(problem.message));
    });
  }
  return link;
}

function showWriter(origin) {
  const parts = [];
  if (origin?.fallbackReason) {
    parts.push(`Written from the built-in bank: ${origin.fallbackReason}`);
  } else if (origin) {
    parts.push(origin.writer === "bank" ? "Written from the built-in bank." : `Written by ${origin.writer}.`);
  }
  if (origin?.repairedLines) {
    parts.push(`Lines repaired: ${origin.repairedLines}.`);
  }
  if (origin?.usage) {
    parts.push(usageText(origin.usage));
  }
  $("writer").textContent = parts.join(" ");
}

function usageText({ calls, inputTokens, outputTokens, cost }) {
  const costs = cost == null ? "" : `, cost ${cost.toFixed(4)}`;
  return `Asked of language models: ${calls} calls, ${inputTokens} tokens in, ${outputTokens} out${costs}.`;
}

async function showLyrics(link) {
  lines = [];
  sung = { line: -1, word: -1 };
  $("lyrics-part").hidden = !link;
  if (link) {
    const answer = await fetch(link);
    lines = answer.ok ? parseLrc(await answer.text()) : [];
    $("lyrics-part").hidden = lines.length === 0;
  }
  $("lyrics").replaceChildren(...lines.map(lyricLine));
}

function lyricLine({ seconds, text, words }) {
  if (!text) {
    return element("li", { className: "gap" });
  }
  const spans = words.filter((word) => word.text).map((word) => element("span", {}, word.text));
  const content = spans.flatMap((span, index) => (index ? [" ", span] : [span]));
  const jump = element("button", { type: "button" }, ...(spans.length ? content : [text]));
  jump.addEventListener("click", () => {
    $("audio").currentTime = seconds;
    $("audio").play();
  });
  return element("li", {}, jump);
}

/** Only what changes is touched, and a word only in its looks: screen readers are not disturbed. */
function highlight() {
  const second = $("audio").currentTime;
  const line = indexAt(lines, second);
  const word = line < 0 ? -1 : indexAt(lines[line].words, second);
  const items = $("lyrics").children;
  if (line !== sung.line || word !== sung.word) {
    wordOf(items[sung.line], sung.word)?.classList.remove("sung");
    wordOf(items[line], word)?.classList.add("sung");
  }
  if (line !== sung.line) {
    items[sung.line]?.classList.remove("now");
    items[sung.line]?.removeAttribute("aria-current");
    const item = items[line];
    if (item) {
      $("lyrics").scrollTop = item.offsetTop - $("lyrics").clientHeight / 2 + item.clientHeight;
      item.classList.add("now");
      item.setAttribute("aria-current", "true");
    }
  }
  sung = { line, word };
}

function wordOf(item, index) {
  return item?.querySelectorAll("span")[index];
}

/** While it plays, words are followed picture by picture: "timeupdate" comes too seldom for them. */
function follow() {
  cancelAnimationFrame(frame);
  highlight();
  if (!$("audio").paused) {
    frame = requestAnimationFrame(follow);
  }
}

for (const kind of ["playing", "timeupdate", "seeked"]) {
  $("audio").addEventListener(kind, follow);
}
$("again").addEventListener("click", () => (location.hash = ""));
$("delete").addEventListener("click", () => {
  if (confirm("Delete this song and all its files?")) {
    remove(current);
  }
});

async function remove(id) {
  try {
    await ask(`/v1/songs/${id}`, { method: "DELETE" });
    location.hash = "";
  } catch (problem) {
    location.hash = "";
    showProblem(problem.message);
  }
}

// ---- moving between the parts of the page; the address names the song

function show(part) {
  const shown = locked ? "door" : part;
  for (const id of ["door", "order", "progress", "result"]) {
    $(id).hidden = id !== shown;
  }
  $("recent").hidden = shown !== "order" || $("songs").children.length === 0;
}

$("door").addEventListener("submit", async (event) => {
  event.preventDefault();
  keepKey($("key").value.trim());
  $("key").value = "";
  locked = false;
  hideProblem();
  await start();
  $("door-problem").hidden = !locked;
});

async function open(id) {
  events?.close();
  $("audio").pause();
  $("audio").removeAttribute("src");
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
    const song = await ask(`/v1/songs/${encodeURIComponent(id)}`);
    if (song.state === "done") {
      document.title = `${song.summary.title} – Songlens`;
      await showSong(song);
    } else if (song.state === "failed") {
      giveUp(`No song came of it: ${song.message}`);
    } else {
      showProgress(song);
      watch(id);
    }
  } catch (problem) {
    giveUp(problem.message);
  }
}

async function giveUp(message) {
  history.replaceState(null, "", location.pathname);
  await open("");
  showProblem(message);
}

async function showRecent() {
  try {
    const { songs } = await ask("/v1/songs?limit=8");
    $("songs").replaceChildren(
      ...songs
        .filter((song) => song.state !== "failed")
        .map((song) =>
          element(
            "li",
            {},
            element(
              "a",
              { href: `#${song.id}` },
              element("span", { className: "title" }, song.summary?.title ?? song.options.title ?? "Being made"),
              element(
                "span",
                { className: "state" },
                song.summary ? `${song.summary.styleName} · ${duration(song.summary.seconds)}` : `${Math.round(song.percent)} %`,
              ),
            ),
          ),
        ),
    );
  } catch {
    $("songs").replaceChildren();
  }
}

addEventListener("hashchange", async () => {
  hideProblem();
  await open(location.hash.slice(1));
  if (!current) {
    $("main").focus(); // what had the focus is hidden now
  }
});

// ---- small helpers

/** Asks the service; throws an Error with the problem's words. */
async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, withKey(options));
  } catch {
    throw new Error("The service cannot be reached. Is it running?");
  }
  const body = answer.status === 204 ? null : await answer.json();
  locked ||= answer.status === 401;
  if (!answer.ok) {
    throw new Error(body.detail ?? body.title);
  }
  return body;
}

function showProblem(message) {
  $("problem").textContent = message;
  $("problem").hidden = false;
}

function hideProblem() {
  $("problem").hidden = true;
}

/** An element whose children are elements or text; text is never read as HTML. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60
    ? `${whole} s`
    : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")} min`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

$("instrumental").addEventListener("change", (event) => {
  $("voice").value = "";
  $("voice").disabled = event.target.checked;
});

async function start() {
  try {
    const [styles, voices, { unavailable }] = await Promise.all(
      ["/v1/styles", "/v1/voices", "/v1/limits"].map((path) => ask(path)),
    );
    $("style").replaceChildren(
      $("style").options[0],
      ...styles.map(({ id, name, description }) =>
        element("option", { value: id, title: description }, name),
      ),
    );
    $("voice").replaceChildren(
      $("voice").options[0],
      ...voices.map(({ id, name, lowest, highest }) =>
        element("option", { value: id, title: `${lowest} to ${highest}` }, name),
      ),
    );
    for (const [name, reason] of Object.entries(unavailable)) {
      if (!$(name).disabled) {
        $(name).disabled = true;
        $(name).parentElement.append(element("span", { className: "hint" }, reason));
      }
    }
  } catch (problem) {
    showProblem(problem.message);
  }
  await open(location.hash.slice(1));
}

initTakes({ ask, element });
start();

// A song's melody in notation, drawn when somebody opens it; the bar that is heard is marked, and a
// bar is heard when it is clicked.
import { $ } from "./dom.js";
import { file } from "./service.js";
import { placeIn, seek } from "./sound.js";
import { named, t } from "./speech.js";

let audio = null;
let link = null;
let score = null;
let staves = null; // the module that draws
let shownWidth = 0;

/** @param {HTMLAudioElement} sound what the bars are heard in */
export function initNotes(sound) {
  audio = sound;
  $("notes-part").addEventListener("toggle", load);
  $("notes").addEventListener("click", (event) => {
    const bar = event.target.closest("[data-bar]");
    if (bar) {
      seek(audio, (bar.dataset.bar - 1) * score.secondsPerBar);
      mark();
    }
  });
  for (const kind of ["timeupdate", "seeked"]) {
    audio.addEventListener(kind, mark);
  }
  new ResizeObserver(draw).observe($("notes"));
}

/** @param {?string} musicXml link to the score; null if the song has none */
export function showNotes(musicXml) {
  link = musicXml;
  score = null;
  shownWidth = 0;
  $("notes").replaceChildren();
  $("notes-part").hidden = !musicXml;
  $("notes-part").open = false;
}

async function load() {
  if (!$("notes-part").open || score) {
    return;
  }
  const wanted = link;
  $("notes-state").textContent = t("Fetching the notes");
  try {
    const [reader, drawer, text] = await Promise.all([
      import("./score.js"),
      import("./staff.js"),
      file(wanted).then((answer) => answer.text()),
    ]);
    if (wanted === link) {
      staves = drawer;
      score = reader.readScore(new DOMParser().parseFromString(text, "application/xml"));
      $("notes-state").textContent = t("{part}. Click a bar to hear it.", { part: named("staff", score.name) });
      draw();
    }
  } catch (problem) {
    $("notes-state").textContent = problem.message;
  }
}

/** As many bars in a row as there is room for; on a phone the drawing is smaller, too. */
function draw() {
  const width = $("notes").clientWidth;
  if (score && width && width !== shownWidth) {
    shownWidth = width;
    const drawn = staves.drawStaves(score, Math.max(430, width * 1.05));
    $("notes").replaceChildren(...drawn);
    mark();
  }
}

function mark() {
  if (score && $("notes-part").open) {
    const bar = String(Math.floor((placeIn(audio) + 0.03) / score.secondsPerBar) + 1);
    $("notes").querySelector(".bar.now")?.classList.remove("now");
    $("notes").querySelector(`[data-bar="${bar}"]`)?.classList.add("now");
  }
}

// Why a song is what it is: what was seen and where on its cover, and the choices it led to.
// Whoever picks what was seen sees which choices name it.
import { $, capital, element, toggle } from "./dom.js";
import { file } from "./service.js";
import { counted, named, t } from "./speech.js";

const SMALLEST = 0.004; // share of the cover's area that can be pointed at

let decisions = [];
let picked = null;
let turn = 0; // of the songs shown: files of an earlier one may come late

/** Shows a song's reasons; those of an older song without "cover" in its trace have no places. */
export async function showWhy({ summary, links }) {
  const mine = ++turn;
  decisions = summary.decisions;
  picked = null;
  $("saw").replaceChildren(
    ...summary.saw.map((text) => element("li", {}, sightOf(text))),
    ...summary.moodWords.map((word) => element("li", {}, element("span", { className: "mood" }, named("mood", word)))),
  );
  $("why").replaceChildren(...decisions.flatMap(decision));
  $("named").textContent = summary.saw.length ? t("Pick what was seen to find the choices that name it.") : "";
  $("regions").replaceChildren();
  $("seen").hidden = !links["cover.jpg"];
  if (links["cover.jpg"] && links["trace.json"]) {
    $("seen-photo").src = links["cover.jpg"];
    const trace = await (await file(links["trace.json"])).json();
    if (mine !== turn) {
      return;
    }
    $("regions").replaceChildren(...regionsOf(trace).map(region));
    $("seen").hidden = $("regions").children.length === 0;
  }
}

function decision({ what, choice, because }) {
  const reasons = because.length ? [element("span", { className: "because" }, ` — ${because.join(", ")}`)] : [];
  return [element("dt", {}, capital(what)), element("dd", {}, choice, ...reasons)];
}

/** @param {string} text as "beach (91 %)" */
function sightOf(text) {
  const [, id, percent] = /^(.*) \((\d+) %\)$/.exec(text) ?? [null, text, null];
  return tag(id, percent === null ? named("tag", id) : sure(id, percent));
}

function sure(id, percent) {
  return t("{what} ({percent} %)", { what: named("tag", id), percent });
}

function tag(id, text) {
  const button = toggle({}, text);
  button.dataset.tag = id;
  button.addEventListener("click", () => pick(id));
  return button;
}

/** What was seen in the part of the photo that is the cover, largest first: smaller ones lie above. */
function regionsOf({ readings, cover, brief }) {
  if (!cover) {
    return [];
  }
  const { objects, scenes, faces } = readings[cover.photo];
  const people = brief.topics.find(({ kind }) => kind === "PEOPLE")?.id ?? "person";
  const found = [
    ...scenes.filter((scene) => scene.region).map((scene) => ({ ...scene, box: scene.region })),
    ...objects.map((object) => ({ ...object, id: object.label === "person" ? people : object.label })),
    ...faces.map((face) => ({ ...face, id: people })),
  ];
  return found
    .map(({ id, confidence, box }) => ({ id, confidence, box: onCover(box, cover.part) }))
    .filter(({ box }) => box.width * box.height > SMALLEST)
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

function onCover(box, part) {
  const inside = (value) => Math.max(0, Math.min(1, value));
  const x = inside((box.x - part.x) / part.width);
  const y = inside((box.y - part.y) / part.height);
  return {
    x,
    y,
    width: inside((box.x + box.width - part.x) / part.width) - x,
    height: inside((box.y + box.height - part.y) / part.height) - y,
  };
}

function region({ id, confidence, box }) {
  const text = sure(id, Math.round(100 * confidence));
  const button = toggle({ title: text }, element("span", {}, text));
  button.dataset.tag = id;
  button.classList.toggle("right", box.x > 0.55);
  button.addEventListener("click", () => pick(id));
  for (const [side, share] of [["left", box.x], ["top", box.y], ["width", box.width], ["height", box.height]]) {
    button.style[side] = `${100 * share}%`;
  }
  return button;
}

/** Picks what was seen, or lets go of it. */
function pick(id) {
  picked = picked === id ? null : id;
  for (const button of document.querySelectorAll("#saw [data-tag], #regions [data-tag]")) {
    button.setAttribute("aria-pressed", String(button.dataset.tag === picked));
  }
  let count = 0;
  const rows = [...$("why").children]; // a name and what was chosen, in turn
  decisions.forEach((one, index) => {
    const isNamed = picked !== null && names(one, picked);
    count += isNamed ? 1 : 0;
    for (const row of [rows[2 * index], rows[2 * index + 1]]) {
      row.classList.toggle("named", isNamed);
      row.classList.toggle("other", picked !== null && !isNamed);
    }
  });
  const first = $("why").querySelector(".named");
  if (first) {
    $("choices").scrollTop = first.offsetTop;
  }
  $("named").textContent = picked === null ? "" : told(count, named("tag", picked));
}

function told(count, what) {
  return count === 0
    ? t("No choice names {what}.", { what })
    : counted(count, "{count} choice names {what}.", "{count} choices name {what}.", { what });
}

/** Whether a choice names something: as a whole word, since a cat is not in "category". */
function names({ what, because }, id) {
  const text = id.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const word = new RegExp(`(^|[^\\p{L}\\p{N}-])${text}($|[^\\p{L}\\p{N}-])`, "u");
  return [what, ...because].some((reason) => word.test(reason));
}

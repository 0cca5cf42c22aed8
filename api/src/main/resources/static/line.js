// Changing one line: while it is written, the service says whether it can be sung, and offers lines
// of its own. What is saved becomes a new take, which is then played from that line.
import { element, percentage, whenQuiet } from "./dom.js";
import { send } from "./service.js";
import { counted, t } from "./speech.js";

const QUIET_MS = 350;
const MOST_CHARACTERS = 200;

let song = null;
let asking = new AbortController();

/** Names the song whose lines are edited. */
export function editLinesOf(id) {
  song = id;
}

/** The button that opens the editor of a line; see showWords. */
export function editButton(place, text, item) {
  const button = element(
    "button",
    { type: "button", className: "edit", title: t("Change this line"), ariaLabel: t("Change the line “{line}”", { line: text }) },
    "✎",
  );
  button.addEventListener("click", () => openEditor(place, text, item, button));
  return button;
}

async function openEditor(place, text, item, button) {
  document.querySelector(".line-editor")?.querySelector(".close").click();
  const editor = buildEditor(place);
  editor.close.addEventListener("click", () => {
    asking.abort();
    editor.form.remove();
    item.classList.remove("edited");
    button.focus();
  });
  editor.form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      editor.close.click();
    }
  });
  editor.field.addEventListener("input", () => {
    editor.save.disabled = true;
    checkSoon(editor, place);
  });
  editor.form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(editor, place);
  });
  item.append(editor.form);
  item.classList.add("edited");
  editor.field.value = text;
  editor.first = text;
  editor.field.focus();
  await check(editor, place, null);
}

function buildEditor() {
  const field = element("input", { maxLength: MOST_CHARACTERS, autocomplete: "off", ariaLabel: t("The line’s words") });
  const report = element("div", { className: "report" });
  report.setAttribute("role", "status");
  const offers = element("div", { className: "offers" });
  const save = element("button", { type: "submit", className: "primary", disabled: true }, t("Sing it"));
  const close = element("button", { type: "button", className: "quiet close" }, t("Cancel"));
  const buttons = element("div", { className: "buttons" }, save, close);
  const form = element("form", { className: "line-editor" }, field, report, buttons, offers);
  return { form, field, report, offers, save, close, first: "" };
}

const checkSoon = whenQuiet((editor, place) => check(editor, place, editor.field.value), QUIET_MS);

/** @param {?string} text null for the words that are there, which the service has with their commas */
async function check(editor, place, text) {
  asking.abort();
  asking = new AbortController();
  try {
    const found = await send(
      `/v1/songs/${song}/lyric/check`,
      { ...place, ...(text === null ? {} : { text }) },
      { signal: asking.signal },
    );
    if (text === null) {
      if (editor.field.value === editor.first) {
        editor.field.value = found.text; // unless there is something of one's own already
      }
      editor.first = found.text;
    }
    showReport(editor, place, found);
  } catch (problem) {
    if (problem.name !== "AbortError") {
      editor.report.replaceChildren(element("p", { className: "bad" }, problem.message));
    }
  }
}

function showReport(editor, place, found) {
  const { singable, faults, remarks, rhymesWith, alternatives } = found;
  const isNew = editor.field.value.trim() !== editor.first;
  editor.save.disabled = !singable || !isNew;
  const verdict = singable ? (remarks.length ? t("It can be sung.") : t("It sings well.")) : t("It cannot be sung.");
  editor.report.replaceChildren(
    element("p", { className: singable ? "good" : "bad" }, verdict + t(" ") + measure(found)),
    ...[...faults, ...remarks].map((text) => element("p", { lang: "en" }, text)),
    ...(rhymesWith.length ? [element("p", {}, t("Its rhyme: {lines}", { lines: rhymesWith.map((line) => `“${line}”`).join(t(", ")) }))] : []),
  );
  editor.offers.replaceChildren(
    ...(alternatives.length ? [element("p", { className: "hint" }, t("Lines that fit here"))] : []),
    ...alternatives.map((text) => offer(editor, place, text)),
  );
}

function measure({ syllables, minSyllables, maxSyllables, stressFit }) {
  const takes = minSyllables === maxSyllables ? minSyllables : t("{least} to {most}", { least: minSyllables, most: maxSyllables });
  const stresses = syllables ? t(", {percent} of its stresses on the beat", { percent: percentage(100 * stressFit) }) : "";
  return counted(
    syllables,
    "{count} syllable where the tune takes {takes}{stresses}.",
    "{count} syllables where the tune takes {takes}{stresses}.",
    { takes, stresses },
  );
}

function offer(editor, place, text) {
  const button = element("button", { type: "button", className: "offer" }, text);
  button.addEventListener("click", () => {
    editor.field.value = text;
    editor.field.focus();
    check(editor, place, text);
  });
  return button;
}

async function save(editor, place) {
  editor.save.disabled = true;
  try {
    const take = await send(`/v1/songs/${song}/revisions`, { lines: [{ ...place, text: editor.field.value }] });
    asking.abort();
    playWhenDone = { song: take.song.id, place };
    location.hash = take.song.id;
  } catch (problem) {
    editor.report.replaceChildren(element("p", { className: "bad" }, problem.message));
  }
}

let playWhenDone = null;

/** The line that a new take was made for, once, when it is there; null for any other song. */
export function changedLine(id) {
  const place = playWhenDone?.song === id ? playWhenDone.place : null;
  playWhenDone = place ? null : playWhenDone;
  return place;
}

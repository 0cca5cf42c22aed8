// A row for each of the booth's songs, as staff see them.
import { say } from "./booth-words.js";
import { element } from "./dom.js";

const SURE_MS = 5000; // how long one has to press again

/**
 * A row, still empty.
 *
 * @param {{code: Function, remove: Function}} called with the song's id; remove with its title, too
 */
export function songRow(id, { code, remove }) {
  const show = element("button", { type: "button", className: "quiet show" }, say("showCode"));
  show.addEventListener("click", () => code(id));
  const row = element(
    "li",
    {},
    element("span", { className: "when" }),
    element("span", { className: "title" }),
    element("span", { className: "state" }),
    show,
    deleteButton((title) => remove(id, title)),
  );
  return row;
}

/** A button that deletes when it is pressed twice. */
function deleteButton(remove) {
  const button = element("button", { type: "button", className: "quiet delete" }, say("deleteIt"));
  let sure = 0;
  button.addEventListener("click", () => {
    clearTimeout(sure);
    if (!button.classList.toggle("sure")) {
      button.textContent = say("deleteIt");
      button.disabled = true;
      remove(button.dataset.title).finally(() => (button.disabled = false));
      return;
    }
    button.textContent = say("reallyDelete");
    sure = setTimeout(() => {
      button.classList.remove("sure");
      button.textContent = say("deleteIt");
    }, SURE_MS);
  });
  return button;
}

/** Writes into a row how its song is now. */
export function fillRow(row, { state, title, createdAt }) {
  const when = new Date(createdAt).toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const name = title ?? say("untitled");
  row.querySelector(".when").textContent = when;
  row.querySelector(".title").textContent = name;
  row.querySelector(".state").textContent = say("ends")[state] ?? say("stages")[state] ?? state;
  row.querySelector(".show").hidden = state !== "done";
  row.querySelector(".delete").dataset.title = name;
  for (const button of row.querySelectorAll("button")) {
    button.setAttribute("aria-description", `${name}, ${when}`);
  }
}

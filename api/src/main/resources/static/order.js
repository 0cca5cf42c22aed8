// Choosing photos, and ordering a song of them.
import { $, element } from "./dom.js";
import { ask } from "./service.js";
import { named, t } from "./speech.js";
import { hideProblem, showProblem } from "./problem.js";
import { addWay, isSent, missing, takesPhotos } from "./ways.js";

const MAX_PHOTOS = 8;
const TEXTS = ["style", "voice", "language", "seconds", "loudness", "seed", "title", "wish", "brand", "slogan", "avoid"];
const CHECKS = ["stems", "video"];

let photos = []; // { file, url }

export function initOrder() {
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
  $("instrumental").addEventListener("change", (event) => {
    $("voice").value = "";
    $("voice").disabled = event.target.checked;
  });
  $("order").addEventListener("submit", order);
}

/** Fills the lists with what can be ordered here. */
export async function showChoices() {
  const [styles, voices, { unavailable }] = await Promise.all(
    ["/v1/styles", "/v1/voices", "/v1/limits"].map((path) => ask(path)),
  );
  fill("style", styles, ({ description }) => description);
  fill("voice", voices, ({ lowest, highest }) => t("{lowest} to {highest}", { lowest, highest }));
  for (const [name, reason] of Object.entries(unavailable)) {
    if (!$(name).disabled) {
      $(name).disabled = true;
      $(name).parentElement.append(element("span", { className: "hint" }, reason));
    }
  }
}

function fill(id, choices, title) {
  $(id).replaceChildren(
    $(id).options[0],
    ...choices.map((choice) => element("option", { value: choice.id, title: title(choice) }, named(id, choice.id, choice.name))),
  );
}

function addPhotos(files) {
  for (const file of files) {
    if (photos.length === MAX_PHOTOS) {
      showProblem(t("A song is made of up to {count} photos.", { count: MAX_PHOTOS }));
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
      const remove = element("button", { type: "button", ariaLabel: t("Remove {name}", { name: file.name }) }, "×");
      remove.addEventListener("click", () => removePhoto(index));
      return element("li", {}, image, remove);
    }),
  );
}

async function order(event) {
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
  for (const name of TEXTS.filter(isSent).filter((name) => $(name).value.trim() !== "")) {
    form.append(name, $(name).value);
  }
  CHECKS.forEach((name) => form.append(name, $(name).checked));
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
}

// Choosing photos, and ordering a song of them.
import { $, element } from "./dom.js";
import { ask, place } from "./service.js";
import { named, t } from "./speech.js";
import { hideProblem, showProblem } from "./problem.js";
import { takeShared } from "./shared-photos.js";
import { areLarge, upload } from "./upload.js";
import { addWay, isSent, missing, takesPhotos } from "./ways.js";

const MAX_PHOTOS = 8;
const TEXTS = ["style", "voice", "language", "seconds", "loudness", "seed", "title", "wish", "brand", "slogan", "avoid"];
const CHECKS = ["stems", "video"];

let photos = []; // { file, url, upload: id of what was sent ahead of an order }
let sending = new AbortController();

export function initOrder() {
  for (const source of [$("photo"), $("camera")]) {
    source.addEventListener("change", () => {
      hideProblem();
      addPhotos(source.files);
      source.value = ""; // so that the same file can be chosen again
    });
  }
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
  $("unsend").addEventListener("click", () => sending.abort());
  $("order").addEventListener("submit", order);
}

/** Chooses the photos that another app shared with this page. */
export async function showShared() {
  const announced = new URLSearchParams(location.search).get("shared");
  const shared = await takeShared();
  if (announced !== null) {
    history.replaceState(null, "", `/${location.hash}`);
    document.querySelector("input[name=way][value=photos]").click();
    $("wish").value = shared.words.slice(0, $("wish").maxLength);
    if (shared.photos.length === 0) {
      showProblem(
        announced === "lost" // as in the service worker
          ? t("The photo that was shared could not be taken. Choose it here.")
          : t("No photo came along. Choose it here."),
      );
    }
  }
  addPhotos(shared.photos);
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
  if (lacksSomething()) {
    return;
  }
  const form = new FormData();
  for (const name of TEXTS.filter(isSent).filter((name) => $(name).value.trim() !== "")) {
    form.append(name, $(name).value);
  }
  CHECKS.forEach((name) => form.append(name, $(name).checked));
  addWay(form);
  sending = new AbortController();
  showSending(true);
  try {
    if (takesPhotos()) {
      await addTo(form);
      if (lacksSomething()) {
        return; // the last photo was removed while it was sent
      }
    }
    const song = await place("/v1/songs", form, sending.signal);
    forgetUploads(); // they are used up
    location.hash = song.id;
  } catch (problem) {
    if (problem.cause?.code === "upload-not-found") {
      forgetUploads();
    }
    if (problem.name !== "AbortError") {
      showProblem(problem.message);
    }
  } finally {
    showSending(false);
  }
}

/** Whether the order cannot be sent yet; says why. */
function lacksSomething() {
  const lack = missing(photos.length);
  if (lack) {
    showProblem(lack[0]);
    $(lack[1]).focus();
  }
  return lack !== null;
}

/**
 * Large photos are sent ahead, in pieces; where no more may be, all come with the order. Of those
 * that were chosen, the order has what has not been removed meanwhile.
 */
async function addTo(form) {
  const chosen = [...photos];
  try {
    if (areLarge(chosen.map(({ file }) => file))) {
      await sendAhead(chosen);
      stillThere(chosen).forEach((photo) => form.append("upload", photo.upload));
      return;
    }
  } catch (problem) {
    if (problem.cause?.code !== "too-many-uploads") {
      throw problem;
    }
  }
  stillThere(chosen).forEach(({ file }) => form.append("photo", file));
}

function stillThere(chosen) {
  return chosen.filter((photo) => photos.includes(photo));
}

async function sendAhead(chosen) {
  const total = chosen.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  $("sent").hidden = false;
  for (const photo of chosen) {
    if (photos.includes(photo)) {
      const told = (bytes) => ($("sent").value = (before + bytes) / total);
      photo.upload ??= await upload(photo.file, told, sending.signal);
    }
    before += photo.file.size;
  }
}

function forgetUploads() {
  photos.forEach((photo) => (photo.upload = null));
}

function showSending(isSending) {
  $("make").disabled = isSending;
  $("unsend").hidden = !isSending;
  $("sent").hidden = true;
  $("sent").value = 0;
}

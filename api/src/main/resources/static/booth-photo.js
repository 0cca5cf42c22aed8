// A visitor's photo: taken or chosen, looked at, and sent to become a song.
import { closeCamera, openCamera, shoot } from "./booth-camera.js";
import { chosenStyle } from "./booth-offers.js";
import { spoken } from "./booth-words.js";
import { $ } from "./dom.js";
import { orderKey, place } from "./service.js";

let photo = null;
let order = ""; // names the photo's order, so that it can be sent again
let sending = new AbortController();

/**
 * Gets the screen ready.
 *
 * @param {{seconds: number, wish: ?string}} wishes of every song
 * @param {{show: Function, ordered: Function}} told that the camera's screen is to be seen, and the
 *     id of a song that was ordered
 */
export function initPhoto(wishes, { show, ordered }) {
  const aimAgain = () => aim(show);
  $("begin").addEventListener("click", aimAgain);
  $("retake").addEventListener("click", aimAgain);
  $("shoot").addEventListener("click", takePhoto);
  $("file").addEventListener("change", () => {
    const [chosen] = $("file").files;
    $("file").value = "";
    if (chosen) {
      choosePhoto(chosen);
    }
  });
  $("use").addEventListener("click", () => send(wishes, ordered));
}

/** Who has gone away orders nothing any more. */
export function dropPhoto() {
  sending.abort();
  closeCamera();
  photo = null;
}

async function aim(show) {
  photo = null;
  $("problem").hidden = true;
  show();
  offer(false);
  const opened = await openCamera();
  if (opened !== null) {
    $("shoot").hidden = !opened;
  }
}

function offer(taken) {
  $("styles").hidden = !taken;
  $("use").hidden = !taken;
  $("retake").hidden = !taken;
  $("shoot").hidden = taken;
}

async function takePhoto() {
  $("shoot").disabled = true;
  const taken = await shoot();
  $("shoot").disabled = false;
  if (taken) {
    choosePhoto(taken);
  }
}

function choosePhoto(taken) {
  photo = taken;
  order = orderKey();
  offer(true);
}

async function send(wishes, ordered) {
  $("use").disabled = true;
  sending = new AbortController();
  try {
    const key = [order, spoken(), chosenStyle()].join("-"); // pressed twice, it is one song
    const { id } = await place("/v1/songs", form(wishes), sending.signal, key);
    closeCamera();
    ordered(id);
  } catch (problem) {
    $("problem").textContent = problem.message;
    $("problem").hidden = problem.name === "AbortError";
  } finally {
    $("use").disabled = false;
  }
}

function form({ seconds, wish }) {
  const made = new FormData();
  made.append("photo", photo, "visitor.jpg");
  made.append("seconds", seconds);
  made.append("loudness", "booth");
  made.append("queue", "live");
  made.append("language", spoken());
  for (const [name, value] of Object.entries({ style: chosenStyle(), wish })) {
    if (value) {
      made.append(name, value);
    }
  }
  return made;
}

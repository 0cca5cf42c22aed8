// The booth's camera: what it sees, a countdown, and the photo as a JPEG.
import { $ } from "./dom.js";
import { say } from "./booth-words.js";

const COUNT = 3;
const LONG_SIDE = 1600;

let stream = null;
let counting = 0;
let broken = null; // ends a countdown that nobody waits for any more
let turn = 0; // of the visitors: a camera may open after one has left

/** Opens the camera; where there is none, says so and offers a file. Null if the visitor left meanwhile. */
export async function openCamera() {
  closeCamera();
  const mine = turn;
  $("shot").hidden = true;
  $("view").hidden = false;
  $("no-camera").hidden = true;
  try {
    const opened = await navigator.mediaDevices.getUserMedia({
      video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: "user" },
    });
    if (mine !== turn) {
      stop(opened);
      return null;
    }
    stream = opened;
    $("view").srcObject = stream;
    return true;
  } catch {
    if (mine !== turn) {
      return null;
    }
    $("view").hidden = true;
    $("camera-reason").textContent = say("noCamera");
    $("no-camera").hidden = false;
    return false;
  }
}

/** Lets go of the camera, and of what it took. */
export function closeCamera() {
  turn++;
  clearInterval(counting);
  broken?.(null);
  $("count").hidden = true;
  stop(stream);
  stream = null;
  $("view").srcObject = null;
  $("shot").width = $("shot").height = 0;
}

function stop(some) {
  some?.getTracks().forEach((track) => track.stop());
}

/** Counts down and takes the photo; null if the visitor leaves before. */
export function shoot() {
  return new Promise((taken) => {
    broken = taken;
    let left = COUNT;
    const count = () => {
      $("count").hidden = left === 0;
      $("count").textContent = left;
      if (left-- === 0) {
        clearInterval(counting);
        taken(shot());
      }
    };
    count();
    counting = setInterval(count, 1000);
  });
}

function shot() {
  const view = $("view");
  const scale = Math.min(1, LONG_SIDE / Math.max(view.videoWidth, view.videoHeight));
  const canvas = $("shot");
  canvas.width = Math.round(view.videoWidth * scale);
  canvas.height = Math.round(view.videoHeight * scale);
  canvas.getContext("2d").drawImage(view, 0, 0, canvas.width, canvas.height);
  canvas.hidden = false;
  view.hidden = true;
  return new Promise((made) => canvas.toBlob(made, "image/jpeg", 0.92));
}

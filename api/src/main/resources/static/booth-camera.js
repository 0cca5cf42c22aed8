// The booth's camera: what it sees, a countdown, and the photo as a JPEG.
import { $ } from "./dom.js";
import { say } from "./booth-words.js";

const COUNT = 3;
const LONG_SIDE = 1600;

let stream = null;
let counting = 0;

/** Opens the camera; where there is none, says so and offers a file. */
export async function openCamera() {
  $("shot").hidden = true;
  $("view").hidden = false;
  $("no-camera").hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: "user" },
    });
    $("view").srcObject = stream;
    return true;
  } catch {
    $("view").hidden = true;
    $("camera-reason").textContent = say("noCamera");
    $("no-camera").hidden = false;
    return false;
  }
}

export function closeCamera() {
  clearInterval(counting);
  $("count").hidden = true;
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  $("view").srcObject = null;
}

/** Counts down and takes the photo. */
export function shoot() {
  return new Promise((taken) => {
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

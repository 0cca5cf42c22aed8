// What goes wrong before a song is there, told above the button that orders one.
import { $ } from "./dom.js";

export function showProblem(message) {
  $("problem").textContent = message;
  $("problem").hidden = false;
}

export function hideProblem() {
  $("problem").hidden = true;
}

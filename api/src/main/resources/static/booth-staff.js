// Staff at the booth: a corner of the screen leads to the PIN, and the PIN to what staff may do.
import { initPanel, hidePanel, showPanel } from "./booth-panel.js";
import { hidePad, initPad, showPad } from "./booth-pin.js";
import { endSession, staySignedIn } from "./booth-session.js";
import { say, speakAgain } from "./booth-words.js";
import { $ } from "./dom.js";

const PRESS_MS = 1200; // by accident nobody stays on the corner for so long
const IDLE_MS = 120_000;

let idle = 0;

/**
 * Gets the corner ready.
 *
 * @param {number} linkDays how long a code works, 1 to 7
 * @param {Function} deleted told the id of a song that was deleted
 */
export function initStaff(linkDays, deleted) {
  initCorner();
  initPad(letIn);
  initPanel(linkDays, { over: () => comeIn(say("sessionOver")), deleted });
  $("staff-leave").addEventListener("click", () => $("staff").close());
  $("staff").addEventListener("close", leave);
  for (const kind of ["pointerdown", "keydown"]) {
    $("staff").addEventListener(kind, stay);
  }
}

/** A long press, or a key where somebody has got to it by keyboard or screen reader. */
function initCorner() {
  let press = 0;
  $("corner").addEventListener("pointerdown", () => {
    press = setTimeout(() => comeIn(), PRESS_MS);
  });
  for (const kind of ["pointerup", "pointerleave", "pointercancel"]) {
    $("corner").addEventListener(kind, () => clearTimeout(press));
  }
  $("corner").addEventListener("contextmenu", (event) => event.preventDefault());
  $("corner").addEventListener("click", ({ detail }) => detail === 0 && comeIn());
}

function comeIn(problem) {
  endSession();
  hidePanel();
  speakAgain();
  if (!$("staff").open) {
    $("staff").showModal();
  }
  showPad(problem);
  stay();
}

function letIn() {
  if ($("staff").open) {
    hidePad();
    showPanel();
    stay();
  } else {
    endSession(); // the answer came after they had left
  }
}

/** Who does not touch the screen for two minutes has left. */
function stay() {
  clearTimeout(idle);
  idle = setTimeout(() => $("staff").close(), IDLE_MS);
  staySignedIn().catch(() => {}); // the next thing they do tells why
}

function leave() {
  clearTimeout(idle);
  endSession();
  hidePad();
  hidePanel();
}

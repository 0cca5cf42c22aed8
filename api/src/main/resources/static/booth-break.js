// Whether the booth takes visitors: its staff may pause it, on this screen or on another one.
import { ask } from "./service.js";

const SOON_MS = 5000;
const LATER_MS = 60_000;

let booth = { paused: false, staff: false };
let changed = () => {};

/** Whether visitors are to come back later. */
export function isPaused() {
  return booth.paused;
}

/** Whether there is a PIN for staff. */
export function hasStaff() {
  return booth.staff;
}

/** Takes note of how the booth is, as the service has told. */
export function noteBooth(told) {
  const isNews = told.paused !== booth.paused || told.staff !== booth.staff;
  booth = told;
  if (isNews) {
    changed();
  }
}

/** Asks how the booth is, again and again, and calls whenever that is another. */
export async function watchBooth(whenChanged) {
  changed = whenChanged;
  for (;;) {
    let wait = SOON_MS;
    try {
      noteBooth(await ask("/v1/booth"));
      wait = hasStaff() ? SOON_MS : LATER_MS;
    } catch (problem) {
      wait = problem.cause?.status < 500 ? LATER_MS : SOON_MS; // until then it stays as it was
    }
    await new Promise((later) => setTimeout(later, wait));
  }
}

// A session of staff. What lets them in is held here alone: a reload ends it.
import { ask, send } from "./service.js";

const RENEW_MS = 60_000;

let token = null;
let renewedAt = 0;

/** Lets in whoever knows the PIN; throws the problem of whoever does not. */
export async function beginSession(pin) {
  hold(await send("/v1/booth/session", { pin }));
}

export function endSession() {
  token = null;
}

/** Whoever still touches the screen stays in; once a minute is enough to say so. */
export async function staySignedIn() {
  const mine = token;
  if (mine === null || Date.now() - renewedAt < RENEW_MS) {
    return;
  }
  renewedAt = Date.now();
  const renewed = await askAsStaff("/v1/booth/session/renewal", { method: "POST" });
  if (token === mine) {
    hold(renewed); // else they have left meanwhile
  }
}

function hold(session) {
  token = session.token;
  renewedAt = Date.now();
}

/** As ask of service.js. */
export function askAsStaff(path, options = {}) {
  return ask(path, { ...options, headers: { ...options.headers, "Booth-Staff": token ?? "" } });
}

/** Whether a request failed because the session is over. */
export function isOver(problem) {
  return problem.cause?.code === "staff-only";
}

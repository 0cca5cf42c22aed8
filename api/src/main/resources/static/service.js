// Asks the service under /v1, and fetches files by their links.
import { withKey } from "./access.js";
import { insist, lost } from "./connection.js";
import { problemText, t } from "./speech.js";

const NOBODY = [502, 503, 504]; // what a proxy says in the place of a service that is not there

let refused = false; // whether the service waits for a key

export function isLocked() {
  return refused;
}

export function unlock() {
  refused = false;
}

/** Asks the service; throws an Error with the problem's words, and the problem as its cause. */
export async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, withKey(options));
  } catch (trouble) {
    if (trouble.name === "AbortError") {
      throw trouble;
    }
    throw unreachable();
  }
  if (NOBODY.includes(answer.status) && !answer.headers.get("Content-Type")?.includes("json")) {
    throw unreachable();
  }
  const body = answer.status === 204 ? null : await answer.json();
  refused ||= answer.status === 401;
  if (!answer.ok) {
    throw new Error(problemText(body), { cause: body });
  }
  return body;
}

function unreachable() {
  lost();
  return new Error(t("The service cannot be reached. Is it running?"), { cause: { unreachable: true } });
}

/** Sends JSON. */
export function send(path, body, options = {}) {
  return ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...options,
  });
}

/** A key under which an order is one order, however often it is sent. */
export function orderKey() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

/** Orders. An order that nobody heard is sent again once the service is back, and counts once. */
export function place(path, form, signal, key = orderKey()) {
  const options = { method: "POST", body: form, headers: { "Idempotency-Key": key }, signal };
  return insist(() => ask(path, options), signal);
}

/** A file by its link, which needs no key. */
export async function file(link) {
  const answer = await fetch(link);
  if (!answer.ok) {
    throw new Error(t("The file cannot be had."), { cause: { status: answer.status } });
  }
  return answer;
}

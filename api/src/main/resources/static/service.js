// Asks the service under /v1, and fetches files by their links.
import { withKey } from "./access.js";
import { insist, lost } from "./connection.js";
import { problemText, t } from "./speech.js";

const NOBODY = [502, 503, 504]; // what a proxy says in the place of a service that is not there

let refused = false; // whether the service waits for a key
let unsure = {}; // the order of which nobody knows whether it was heard: { said, key }

export function isLocked() {
  return refused;
}

export function unlock() {
  refused = false;
}

/** What the service answers, as JSON; null for nothing. Throws as request does. */
export async function ask(path, options) {
  const answer = await request(path, options);
  return answer.status === 204 ? null : answer.json();
}

/** Asks the service; throws an Error with the problem's words, and the problem as its cause. */
export async function request(path, options) {
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
  refused ||= answer.status === 401;
  if (!answer.ok) {
    const problem = await (options?.method === "HEAD" ? wordless(answer) : answer.json());
    throw new Error(problemText(problem), { cause: problem });
  }
  return answer;
}

/** A problem of a request whose answer has no words. */
function wordless({ status }) {
  return { status, code: status === 404 ? "upload-not-found" : null, title: t("The service answered {status}.", { status }) };
}

/** What is thrown where there is no service to hear a request; the page is told. */
export function unreachable() {
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

/**
 * Orders. An order that nobody heard is sent again once the service is back, and counts once; so does
 * one that failed and is sent again unchanged, as it may have been heard all the same.
 */
export async function place(path, form, signal, key = keyOf(path, form)) {
  const options = { method: "POST", body: form, headers: { "Idempotency-Key": key }, signal };
  const placed = await insist(() => ask(path, options), signal);
  unsure = {};
  return placed;
}

function keyOf(path, form) {
  const said = JSON.stringify([path, ...[...form].map(([name, value]) => [name, ...marks(value)])]);
  if (unsure.said !== said) {
    unsure = { said, key: orderKey() };
  }
  return unsure.key;
}

/** What tells a text, or a file, from another. */
function marks(value) {
  return value instanceof File ? [value.name, value.size, value.lastModified] : [value];
}

/** A file by its link, which needs no key. */
export async function file(link) {
  let answer;
  try {
    answer = await fetch(link);
  } catch {
    throw noFile({ unreachable: true });
  }
  if (!answer.ok) {
    throw noFile({ status: answer.status, unreachable: NOBODY.includes(answer.status) });
  }
  return answer;
}

function noFile(cause) {
  return new Error(t("The file cannot be had."), { cause });
}

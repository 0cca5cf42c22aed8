// Asks the service under /v1, and fetches files by their links.
import { withKey } from "./access.js";
import { problemText, t } from "./speech.js";

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
    throw new Error(t("The service cannot be reached. Is it running?"));
  }
  const body = answer.status === 204 ? null : await answer.json();
  refused ||= answer.status === 401;
  if (!answer.ok) {
    throw new Error(problemText(body), { cause: body });
  }
  return body;
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

/** A file by its link, which needs no key. */
export async function file(link) {
  const answer = await fetch(link);
  if (!answer.ok) {
    throw new Error(t("The file cannot be had."), { cause: { status: answer.status } });
  }
  return answer;
}

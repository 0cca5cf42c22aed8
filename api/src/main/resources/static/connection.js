// Whether the service can be reached. Where it cannot, the page says so and asks until it is back.
import { $ } from "./dom.js";
import { t } from "./speech.js";

const ASK_AGAIN_MS = 3000;
const QUICK_MS = 1000;
const MOST_VAIN = 3;

let back = null; // a promise while the service is looked for
let foundAt = -Infinity; // when it was found last, in ms

/** Says that a request found no service. */
export function lost() {
  back ??= find(performance.now() - foundAt < QUICK_MS).then((wasAway) => {
    back = null;
    foundAt = performance.now();
    setTimeout(() => back ?? tell(false), QUICK_MS); // not if it is lost again at once
    return wasAway;
  });
}

/** Waits until the service can be reached; tells whether it could not. */
export function whenBack() {
  return back ?? Promise.resolve(false);
}

/** Whether a request failed because there was no service to hear it. */
export function isLost(problem) {
  return Boolean(problem.cause?.unreachable);
}

/** Asks for something again and again until the service was there to hear it, or that is called off. */
export async function insist(attempt, signal) {
  for (let vain = 0; ; ) {
    try {
      return await attempt();
    } catch (problem) {
      if (!isLost(problem)) {
        throw problem;
      }
      vain = (await Promise.race([whenBack(), calledOff(signal)])) ? 0 : vain + 1;
      if (vain === MOST_VAIN) {
        throw problem; // the service is there: it is this request that does not get through
      }
    }
  }
}

function calledOff(signal) {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}

/**
 * @param {boolean} again whether it was there a moment ago; then nobody asks at once
 * @returns {Promise<boolean>} whether it had to be waited for
 */
async function find(again) {
  if (again) {
    tell(true);
    await pause();
  }
  for (let wasAway = false; ; wasAway = true) {
    if (await answers()) {
      return wasAway;
    }
    tell(true);
    await pause();
  }
}

/** Whatever it says, as long as it is not a proxy that says that there is nobody. */
async function answers() {
  try {
    return (await fetch("/actuator/health/liveness", { cache: "no-store" })).status < 500;
  } catch {
    return false;
  }
}

function pause() {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
    addEventListener("online", resolve, { once: true });
  });
}

/** Screen readers tell what is put into a place that they know; the booth has words of its own there. */
function tell(isAway) {
  const place = $("unreachable");
  if (place?.dataset.text) {
    place.hidden = !isAway;
  } else if (place) {
    place.textContent = isAway ? t("The service cannot be reached. This page goes on by itself as soon as it is back.") : "";
  }
}

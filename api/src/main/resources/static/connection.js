// Whether the service can be reached. Where it cannot, the page says so and asks until it is back.
import { $ } from "./dom.js";

const ASK_AGAIN_MS = 3000;
const QUICK_MS = 1000;
const MOST_QUICK = 3;

let back = null; // a promise while the service is looked for

/** Says that a request found no service. */
export function lost() {
  back ??= find().then(() => {
    back = null;
    tell(false);
  });
}

/** Waits until the service can be reached. */
export function whenBack() {
  return back ?? Promise.resolve();
}

/** Whether a request failed because there was no service to hear it. */
export function isLost(problem) {
  return Boolean(problem.cause?.unreachable);
}

/** Asks for something again and again until the service was there to hear it, or that is called off. */
export async function insist(attempt, signal) {
  for (let quick = 0; ; ) {
    try {
      return await attempt();
    } catch (problem) {
      const since = Date.now();
      if (!isLost(problem)) {
        throw problem;
      }
      await Promise.race([whenBack(), calledOff(signal)]);
      quick = Date.now() - since < QUICK_MS ? quick + 1 : 0;
      if (quick === MOST_QUICK) {
        throw problem; // the service is there: it is this request that does not get through
      }
    }
  }
}

function calledOff(signal) {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}

async function find() {
  while (!(await answers())) {
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

function tell(isAway) {
  if ($("unreachable")) {
    $("unreachable").hidden = !isAway;
  }
}

// What the booth does while the network, or the machine behind it, is gone: it tries again.
import { isLost } from "./connection.js";

const AGAIN_MS = 2000;

/** Asks until there is an answer, be it "no"; gives up once nobody wants it any more. */
export async function patiently(isWanted, request) {
  for (;;) {
    try {
      return await request();
    } catch (problem) {
      if ((problem.cause && !isLost(problem)) || !isWanted()) {
        throw problem;
      }
      await new Promise((later) => setTimeout(later, AGAIN_MS));
    }
  }
}

/** A picture that did not come is fetched again for as long as it is the one to be seen. */
export function keepPicture(image) {
  image.addEventListener("error", () => {
    const src = image.getAttribute("src");
    setTimeout(() => {
      if (src && image.getAttribute("src") === src) {
        image.src = src;
      }
    }, AGAIN_MS);
  });
}

/** Sound that broke off goes on from where it was; what the visitor paused stays so. */
export function keepSound(audio) {
  let wanted = false;
  audio.addEventListener("play", () => (wanted = true));
  audio.addEventListener("pause", () => (wanted &&= isBroken(audio)));
  audio.addEventListener("error", () => {
    const { src, currentTime } = audio;
    setTimeout(() => {
      if (audio.error && audio.src === src) {
        audio.load();
        audio.currentTime = currentTime;
        if (wanted) {
          audio.play().catch(() => {}); // the controls are there
        }
      }
    }, AGAIN_MS);
  });
}

/** Whether a sound cannot be had just now: browsers pause it then, which nobody asked for. */
export function isBroken(audio) {
  return audio.error !== null;
}

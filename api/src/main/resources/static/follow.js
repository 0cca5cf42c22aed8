// Hears how a song gets on while it is made.
import { listen } from "./access.js";

const AGAIN_MS = 2000;

/**
 * Follows a song.
 *
 * @param {function(object)} progress hears where it is
 * @param {function()} look is called when it is over, and where listening ended for another reason, as
 *     behind a proxy that found nobody: who looks at the song knows how to go on
 * @returns what is closed by whoever does not want to hear any more; nothing is called after that
 */
export function follow(id, progress, look) {
  const events = listen(`/v1/songs/${encodeURIComponent(id)}/events`);
  let later = 0;
  events.addEventListener("progress", (event) => progress(JSON.parse(event.data)));
  for (const end of ["done", "failed", "cancelled"]) {
    events.addEventListener(end, () => {
      events.close();
      look();
    });
  }
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      later = setTimeout(look, AGAIN_MS); // after some answers a browser's listener does not try again
    }
  });
  return {
    close() {
      clearTimeout(later);
      events.close();
    },
  };
}

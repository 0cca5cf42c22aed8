// A song while it is being made, and its opening, which is heard before the rest is there.
import { $, duration } from "./dom.js";
import { play } from "./sound.js";

const STAGES = {
  queued: "Waiting for its turn",
  analysing: "Looking at the photo",
  planning: "Choosing style, key and tempo",
  writing: "Writing the words",
  composing: "Composing the music",
  rendering: "Playing and singing it",
  mastering: "Mixing and mastering",
  storing: "Almost there",
};

export function showProgress({ state, percent, etaSeconds, opening, message }) {
  if (!opening) {
    hideOpening();
  } else if ($("opening-part").hidden) {
    $("opening").src = opening;
    $("opening-part").hidden = false;
  }
  $("stage").textContent = (state === "queued" && message) || STAGES[state] || state;
  $("bar").value = percent;
  $("percent").textContent = `${Math.round(percent)} %`;
  $("eta").textContent = etaSeconds ? `about ${duration(etaSeconds)} to go` : "";
}

export function hideOpening() {
  $("opening").pause();
  $("opening").removeAttribute("src");
  $("opening-part").hidden = true;
}

/** Who listens to the opening when the song is done goes on listening, at the same place. */
export function goOnFromOpening(audio) {
  const { paused, ended, currentTime } = $("opening");
  if (!$("opening-part").hidden && !paused && !ended) {
    audio.currentTime = currentTime;
    audio.addEventListener("playing", hideOpening, { once: true });
    play(audio);
  } else {
    hideOpening();
  }
}

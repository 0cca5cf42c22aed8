// A song while it is being made, and its opening, which is heard before the rest is there.
import { $, duration, percentage } from "./dom.js";
import { play } from "./sound.js";
import { t } from "./speech.js";

const STAGES = {
  queued: t("Waiting for its turn"),
  analysing: t("Looking at the photo"),
  planning: t("Choosing style, key and tempo"),
  writing: t("Writing the words"),
  composing: t("Composing the music"),
  rendering: t("Playing and singing it"),
  mastering: t("Mixing and mastering"),
  storing: t("Almost there"),
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
  $("percent").textContent = percentage(percent);
  $("eta").textContent = etaSeconds ? t("about {time} to go", { time: duration(etaSeconds) }) : "";
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

// The ways to a song: which parts of the form are there, and what of them is sent.
import { $ } from "./dom.js";
import { isChinese, t } from "./speech.js";

const WAYS = {
  photos: {
    wish: t("What should the song be like?"),
    placeholder: t("Happier, and mention the sea"),
    optional: true,
  },
  words: { wish: t("What is it about?"), placeholder: t("A rainy evening in the city, missing grandma") },
  chat: {
    wish: t("Tell me about your song"),
    placeholder: t("A slow waltz about our dog Rex at the sea, sung by a child"),
  },
  music: {
    wish: t("What should the music be like?"),
    placeholder: t("Calm, for a morning in the mountains"),
    optional: true,
  },
};

/** The way that is chosen: "photos", "words", "chat" or "music". */
export function way() {
  return document.querySelector("input[name=way]:checked").value;
}

function showWay() {
  const chosen = way();
  const { wish, placeholder, optional } = WAYS[chosen];
  $("wish-label").textContent = wish;
  $("wish-optional").hidden = !optional;
  $("wish").placeholder = placeholder;
  $("order").dataset.way = chosen;
  $("mood-on").checked = chosen === "music" || (chosen !== "chat" && $("mood-on").checked);
  showMood();
}

function showMood() {
  $("mood").hidden = !$("mood-on").checked;
}

/** Puts the mood into words for those who cannot see where the sliders stand. */
function tellMood(slider, low, high) {
  const value = Number($(slider).value);
  const mood = value < 0 ? low : high;
  const clear = Math.abs(value) > 0.6 ? t("very {mood}", { mood }) : mood;
  const faint = value === 0 ? t("in between") : t("rather {mood}", { mood });
  const word = Math.abs(value) > 0.2 ? clear : faint;
  $(slider).setAttribute("aria-valuetext", word);
  $(`${slider}-word`).textContent = word;
}

/** What of a field is sent on the chosen way. */
export function isSent(name) {
  const chosen = way();
  if (chosen === "chat") {
    return name === "wish";
  }
  return chosen !== "music" || !["voice", "language", "slogan", "brand", "avoid"].includes(name);
}

/** Adds what the way and the page's language say to an order; a wish tells its own language. */
export function addWay(form) {
  form.set("instrumental", way() === "music" || ($("instrumental").checked && way() !== "chat"));
  if (way() !== "chat" && $("mood-on").checked) {
    form.append("valence", $("valence").value);
    form.append("arousal", $("arousal").value);
  }
  if (isChinese && !form.has("language") && !form.has("wish")) {
    form.append("language", "zh");
  }
}

/** Why the order cannot be sent yet, with the field to go to; null if it can. */
export function missing(photos) {
  const says = (name) => $(name).value.trim() !== "";
  if (way() === "photos") {
    return photos === 0 ? [t("Choose a photo first."), "photo"] : null;
  }
  if (way() === "chat") {
    return says("wish") ? null : [t("Say in a sentence what the song is about."), "wish"];
  }
  return says("wish") || says("style") || photos > 0 || $("mood-on").checked
    ? null
    : [t("Say what the song is about, choose a style, or set a mood."), "wish"];
}

/** Whether photos go along. */
export function takesPhotos() {
  return way() === "photos" || way() === "music";
}

for (const choice of document.querySelectorAll("input[name=way]")) {
  choice.addEventListener("change", showWay);
}
$("mood-on").addEventListener("change", showMood);
for (const [slider, low, high] of [["valence", t("sad"), t("happy")], ["arousal", t("calm"), t("wild")]]) {
  $(slider).addEventListener("input", () => tellMood(slider, low, high));
  tellMood(slider, low, high);
}
showWay();

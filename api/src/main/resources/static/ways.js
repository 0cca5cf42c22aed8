// The ways to a song: which parts of the form are there, and what of them is sent.
import { $ } from "./dom.js";

const WAYS = {
  photos: {
    wish: "What should the song be like?",
    placeholder: "Happier, and mention the sea",
    optional: true,
  },
  words: { wish: "What is it about?", placeholder: "A rainy evening in the city, missing grandma" },
  chat: {
    wish: "Tell me about your song",
    placeholder: "A slow waltz about our dog Rex at the sea, sung by a child",
  },
  music: {
    wish: "What should the music be like?",
    placeholder: "Calm, for a morning in the mountains",
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
  const strength = Math.abs(value) > 0.6 ? "very " : Math.abs(value) > 0.2 ? "" : "rather ";
  const word = value === 0 ? "in between" : strength + (value < 0 ? low : high);
  $(slider).setAttribute("aria-valuetext", word);
  $(`${slider}-word`).textContent = word;
}

/** What of a field is sent on the chosen way. */
export function isSent(name) {
  const chosen = way();
  if (chosen === "chat") {
    return name === "wish";
  }
  return chosen !== "music" || !["voice", "slogan", "brand", "avoid"].includes(name);
}

/** Adds what the way itself says to an order. */
export function addWay(form) {
  form.set("instrumental", way() === "music" || ($("instrumental").checked && way() !== "chat"));
  if (way() !== "chat" && $("mood-on").checked) {
    form.append("valence", $("valence").value);
    form.append("arousal", $("arousal").value);
  }
}

/** Why the order cannot be sent yet, with the field to go to; null if it can. */
export function missing(photos) {
  const says = (name) => $(name).value.trim() !== "";
  if (way() === "photos") {
    return photos === 0 ? ["Choose a photo first.", "photo"] : null;
  }
  if (way() === "chat") {
    return says("wish") ? null : ["Say in a sentence what the song is about.", "wish"];
  }
  return says("wish") || says("style") || photos > 0 || $("mood-on").checked
    ? null
    : ["Say what the song is about, choose a style, or set a mood.", "wish"];
}

/** Whether photos go along. */
export function takesPhotos() {
  return way() === "photos" || way() === "music";
}

for (const choice of document.querySelectorAll("input[name=way]")) {
  choice.addEventListener("change", showWay);
}
$("mood-on").addEventListener("change", showMood);
$("valence").addEventListener("input", () => tellMood("valence", "sad", "happy"));
$("arousal").addEventListener("input", () => tellMood("arousal", "calm", "wild"));
tellMood("valence", "sad", "happy");
tellMood("arousal", "calm", "wild");
showWay();

// What the booth has to offer: songs that were made here, and styles to choose among.
import { speakAgain } from "./booth-words.js";
import { $, element } from "./dom.js";
import { ask } from "./service.js";

const WALL = 12;

/** Shows the covers of the latest songs. */
export async function showWall() {
  try {
    const { songs } = await ask(`/v1/songs?limit=${WALL}`);
    $("wall").replaceChildren(
      ...songs
        .filter(({ state, links }) => state === "done" && links["cover.jpg"])
        .map(({ links, summary }) => element("li", {}, element("img", { src: links["cover.jpg"], alt: summary.title }))),
    );
  } catch {
    $("wall").replaceChildren(); // without the service the next order will say so
  }
}

/** Offers those of the wanted styles that there are. */
export async function showStyles(wanted) {
  const styles = await ask("/v1/styles");
  const offered = styles.filter(({ id }) => wanted.includes(id));
  $("styles").replaceChildren(
    chip("", { text: "surprise" }),
    ...offered.map(({ id, name }) => chip(id, { style: id, name })),
  );
  $("styles").querySelector("input").checked = true;
  speakAgain();
}

/** A choice, whose name the page's language gives it. */
function chip(value, words) {
  const name = element("span", {});
  Object.assign(name.dataset, words);
  return element("label", {}, element("input", { type: "radio", name: "style", value }), name);
}

/** The id of the style that is chosen; without any, or where it is left to the photo, nothing. */
export function chosenStyle() {
  return document.querySelector("input[name=style]:checked")?.value;
}

// Changing a finished song in one's own words, and the takes that came of it. Nothing is
// overwritten: every take has an address of its own, so an earlier one is never further than a click.
import { $, element } from "./dom.js";
import { ask, send } from "./service.js";
import { t } from "./speech.js";

let song = null;

export function initTakes() {
  $("change").addEventListener("submit", change);
  $("say").addEventListener("input", () => ($("change-problem").hidden = true));
}

/** Shows what there is of a finished song. */
export async function showTakes(id) {
  song = id;
  $("say").value = "";
  $("change-problem").hidden = true;
  $("takes-part").hidden = true;
  try {
    const { revisions } = await ask(`/v1/songs/${id}/revisions`);
    if (song === id) {
      $("takes-part").hidden = revisions.length < 2;
      $("takes").replaceChildren(...revisions.map(take));
    }
  } catch (problem) {
    tell(t("Other takes cannot be shown: {why}", { why: problem.message }));
  }
}

function tell(problem) {
  $("change-problem").textContent = problem;
  $("change-problem").hidden = false;
}

async function change(event) {
  event.preventDefault();
  const wish = $("say").value.trim();
  if (!wish) {
    $("say").focus();
    return;
  }
  $("change-make").disabled = true;
  try {
    const take = await send(`/v1/songs/${song}/revisions`, { wish });
    location.hash = take.song.id;
  } catch (problem) {
    tell(problem.message);
  } finally {
    $("change-make").disabled = false;
  }
}

function take({ number, changes, song: { id, state } }) {
  const name = number === 0 ? t("The song from your photo") : t("Take {number}", { number });
  const link = element("a", { href: `#${id}` }, name);
  if (id === song) {
    link.setAttribute("aria-current", "true");
  }
  const told = state === "failed" ? t("No song came of it.") : changes.join(t("; "));
  return element("li", {}, link, element("span", { className: "hint" }, told));
}

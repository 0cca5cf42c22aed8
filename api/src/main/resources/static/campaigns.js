// The page of campaigns: order a family of songs, hear them, approve them, take them away.
import { hasKey, keepKey, withKey } from "./access.js";
import { isLost, whenBack } from "./connection.js";
import { $, element, percentage } from "./dom.js";
import { hideProblem, showProblem } from "./problem.js";
import { ask, isLocked, place, unlock } from "./service.js";
import { counted, isChinese, named, t } from "./speech.js";

const MAX_PHOTOS = 8;
const MOST_SONGS = 200;
const USUAL_STYLES = ["jingle"];
const LOOK_AGAIN_MS = 3000;

let products = []; // { file, url, slogan }
let current = null; // id of the campaign that is shown
let shownCuts = new Map(); // what the board shows, by id
let timer = 0;

// ---- ordering

$("photo").addEventListener("change", (event) => {
  hideProblem();
  for (const file of event.target.files) {
    if (products.length === MAX_PHOTOS) {
      showProblem(t("A campaign has up to {count} products.", { count: MAX_PHOTOS }));
      break;
    }
    products.push({ file, url: URL.createObjectURL(file), slogan: "" });
  }
  event.target.value = ""; // so that the same file can be chosen again
  showProducts();
});

function showProducts() {
  $("products").replaceChildren(...products.map(productRow));
  count();
}

function productRow(product, index) {
  const id = `slogan-${index}`;
  const slogan = element("input", { id, maxLength: 100, autocomplete: "off", placeholder: t("Slogan, sung as you write it"), value: product.slogan });
  slogan.addEventListener("input", () => (product.slogan = slogan.value));
  const remove = element("button", { type: "button", className: "quiet", ariaLabel: t("Remove {name}", { name: product.file.name }) }, "×");
  remove.addEventListener("click", () => {
    URL.revokeObjectURL(product.url);
    products.splice(index, 1);
    showProducts();
    $("photo").focus();
  });
  return element(
    "li",
    {},
    element("img", { src: product.url, alt: "" }),
    element("div", { className: "field" }, element("label", { htmlFor: id }, t("Slogan for {name}", { name: product.file.name })), slogan),
    remove,
  );
}

function chosen(name) {
  return [...document.querySelectorAll(`input[name=${name}]:checked`)].map(({ value }) => value);
}

function count() {
  const songs = products.length * chosen("duration").length * chosen("language").length * chosen("style").length;
  $("count").textContent = songs === 0 ? "" : counted(songs, "That is one song.", "These are {count} songs.");
  return songs;
}

$("order").addEventListener("change", count);

for (const choice of document.querySelectorAll("input[name=language]")) {
  choice.checked = choice.value === (isChinese ? "zh" : "en");
}

$("order").addEventListener("submit", async (event) => {
  event.preventDefault();
  hideProblem();
  const why = whyNot();
  if (why) {
    showProblem(why);
    return;
  }
  $("make").disabled = true;
  try {
    const { id } = await place("/v1/campaigns", form());
    location.hash = id;
  } catch (problem) {
    showProblem(problem.message);
  } finally {
    $("make").disabled = false;
  }
});

function whyNot() {
  const songs = count();
  if ($("brand").value.trim() === "") {
    return t("Say the brand first.");
  }
  if (products.length === 0) {
    return t("Choose a photo of a product first.");
  }
  if (songs === 0) {
    return t("Choose a length, a language and a style.");
  }
  return songs > MOST_SONGS ? t("Up to {count} songs are made at once.", { count: MOST_SONGS }) : null;
}

function form() {
  const form = new FormData();
  for (const { file, slogan } of products) {
    form.append("photo", file);
    form.append("slogan", slogan);
  }
  for (const name of ["brand", "wish", "seed"]) {
    if ($(name).value.trim() !== "") {
      form.append(name, $(name).value);
    }
  }
  form.append("durations", chosen("duration").join(","));
  form.append("languages", chosen("language").join(","));
  form.append("styles", chosen("style").join(","));
  if ($("logo").files.length > 0) {
    form.append("logo", $("logo").files[0]);
  }
  return form;
}

// ---- the board

async function look() {
  clearTimeout(timer);
  const id = current;
  try {
    const campaign = await ask(`/v1/campaigns/${encodeURIComponent(id)}`);
    if (current === id) {
      showCampaign(campaign);
      if (campaign.cuts.some(isUnfinished)) {
        timer = setTimeout(look, LOOK_AGAIN_MS);
      }
    }
  } catch (problem) {
    showProblem(problem.message);
    if ([401, 404].includes(problem.cause?.status)) {
      history.replaceState(null, "", location.pathname);
      await open("");
      showProblem(problem.message);
    } else {
      timer = setTimeout(look, LOOK_AGAIN_MS); // the board stays, and so does what is heard
    }
  }
}

function isUnfinished({ state }) {
  return !["done", "failed", "cancelled", "deleted"].includes(state);
}

function showCampaign({ brand, seed, cuts }) {
  const done = cuts.filter(({ state }) => state === "done").length;
  const approved = cuts.filter(({ review }) => review === "approved").length;
  document.title = `${brand} – Songlens`;
  $("board-title").textContent = brand;
  $("facts").textContent = [
    counted(cuts.length, "{count} song", "{count} songs"),
    t("{count} done", { count: done }),
    t("{count} approved", { count: approved }),
    t("seed {seed}", { seed }),
  ].join(" · ");
  $("bundle").disabled = !cuts.some(({ state, review }) => state === "done" && review === "approved");
  cuts.forEach(showCut);
}

/** Only what changed is made anew: a song that is being heard goes on. */
function showCut(cut) {
  const before = shownCuts.get(cut.id);
  const seen = JSON.stringify({ ...cut, audio: cut.audio ? cut.song : null });
  if (before?.seen === seen) {
    return;
  }
  const sameSong = before?.song === cut.song && before.player && cut.audio;
  const player = sameSong ? before.player : cut.audio ? playerOf(cut) : null;
  const item = before?.item ?? element("li", {});
  item.className = cut.review;
  fill(item, cut, player);
  if (!before) {
    $("cuts").append(item);
  }
  shownCuts.set(cut.id, { seen, song: cut.song, item, player });
}

function playerOf(cut) {
  return element("audio", { controls: true, preload: "none", src: cut.audio, ariaLabel: nameOf(cut) });
}

function nameOf(cut) {
  return featuresOf(cut).join(t(", "));
}

function featuresOf({ product, style, seconds, language }) {
  return [product, named("style", style), t("{seconds} s", { seconds }), named("language", language)];
}

function fill(item, cut, player) {
  const title = cut.title ?? cut.product;
  const parts = [
    element("h3", {}, title),
    element("p", { className: "facts" }, [...featuresOf(cut), t("take {number}", { number: cut.take })].join(" · ")),
  ];
  if (!player) {
    parts.push(element("p", { className: "facts" }, stateOf(cut)));
  }
  const actions = element("div", { className: "actions" }, ...(player ? reviews(cut) : []), again(cut));
  if (player && item.contains(player)) {
    // A player that is taken out of the page falls silent.
    [...item.children].filter((child) => child !== player).forEach((child) => child.remove());
    player.before(...parts);
    player.after(actions);
  } else {
    item.replaceChildren(...parts, ...(player ? [player] : []), actions);
  }
}

function stateOf({ state, percent, message }) {
  if (state === "failed") {
    return t("No song came of it: {why}", { why: message });
  }
  if (state === "deleted" || state === "cancelled") {
    return t("This song was deleted.");
  }
  return state === "queued" ? message ?? t("Waiting for its turn") : t("Being made: {percent}", { percent: percentage(percent) });
}

function reviews(cut) {
  return [
    [t("Approve"), t("Approve {song}", { song: nameOf(cut) }), "approved"],
    [t("Reject"), t("Reject {song}", { song: nameOf(cut) }), "rejected"],
  ].map(([name, label, review]) => {
    const pressed = cut.review === review;
    const button = element("button", { type: "button", className: "quiet", ariaPressed: String(pressed), ariaLabel: label }, name);
    button.addEventListener("click", () =>
      change(`/v1/cuts/${cut.id}/review`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ review: pressed ? "open" : review }),
      }),
    );
    return button;
  });
}

function again(cut) {
  const button = element("button", { type: "button", className: "quiet", ariaLabel: t("Make {song} again", { song: nameOf(cut) }) }, t("Again"));
  button.disabled = isUnfinished(cut);
  button.addEventListener("click", () => change(`/v1/cuts/${cut.id}/again`, { method: "POST" }));
  return button;
}

async function change(path, options) {
  $("board-problem").hidden = true;
  try {
    await ask(path, options);
  } catch (problem) {
    $("board-problem").textContent = problem.message;
    $("board-problem").hidden = false;
  }
  await look();
}

$("bundle").addEventListener("click", async () => {
  const path = `/v1/campaigns/${current}/bundle.zip`;
  if (!hasKey()) {
    location.assign(path);
    return;
  }
  const answer = await fetch(path, withKey());
  if (answer.ok) {
    const url = URL.createObjectURL(await answer.blob());
    element("a", { href: url, download: "campaign.zip" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
});
$("another").addEventListener("click", () => (location.hash = ""));
$("delete").addEventListener("click", async () => {
  if (confirm(t("Delete this campaign, its photos and its songs? Earlier takes of songs stay in the library."))) {
    try {
      await ask(`/v1/campaigns/${current}`, { method: "DELETE" });
      location.hash = "";
    } catch (problem) {
      $("board-problem").textContent = problem.message;
      $("board-problem").hidden = false;
    }
  }
});

// ---- moving between the parts of the page; the address names the campaign

function show(part) {
  const shown = isLocked() ? "door" : part;
  for (const id of ["door", "order", "board"]) {
    $(id).hidden = id !== shown;
  }
  $("recent").hidden = shown !== "order" || $("campaigns").children.length === 0;
}

async function open(id) {
  clearTimeout(timer);
  current = id;
  shownCuts = new Map();
  $("cuts").replaceChildren();
  $("board-problem").hidden = true;
  document.title = t("Campaigns – Songlens");
  if (!id) {
    await showRecent();
    show("order");
    return;
  }
  await look();
  if (current) {
    show("board");
    $("board-title").focus();
  }
}

async function showRecent() {
  try {
    const { campaigns } = await ask("/v1/campaigns");
    $("campaigns").replaceChildren(
      ...campaigns.slice(0, 8).map(({ id, brand, cuts, approved }) =>
        element(
          "li",
          {},
          element(
            "a",
            { href: `#${id}` },
            element("span", { className: "title" }, brand),
            element("span", { className: "state" }, `${counted(cuts, "{count} song", "{count} songs")} · ${t("{count} approved", { count: approved })}`),
          ),
        ),
      ),
    );
  } catch {
    $("campaigns").replaceChildren();
  }
}

addEventListener("hashchange", async () => {
  hideProblem();
  await open(location.hash.slice(1));
  if (!current) {
    $("main").focus(); // what had the focus is hidden now
  }
});

$("door").addEventListener("submit", async (event) => {
  event.preventDefault();
  keepKey($("key").value.trim());
  $("key").value = "";
  unlock();
  hideProblem();
  await start();
  $("door-problem").hidden = !isLocked();
});

async function start() {
  try {
    const styles = await ask("/v1/styles");
    const usual = styles.some(({ id }) => USUAL_STYLES.includes(id)) ? USUAL_STYLES : [styles[0].id];
    $("styles").replaceChildren(
      ...styles.map(({ id, name, description }) =>
        element(
          "label",
          { title: description },
          element("input", { type: "checkbox", name: "style", value: id, checked: usual.includes(id) }),
          ` ${named("style", id, name)}`,
        ),
      ),
    );
  } catch (problem) {
    if (isLost(problem)) {
      whenBack().then(start);
      return;
    }
    showProblem(problem.message);
  }
  await open(location.hash.slice(1));
}

start();

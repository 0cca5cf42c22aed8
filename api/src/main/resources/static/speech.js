// What the page says, in the language that language.js has chosen. English texts are the keys of the
// Chinese dictionary, which only a Chinese page and the booth load; what it lacks stays English.
const page = document.documentElement;
const wantsChinese = page.lang === "zh-CN";
const dictionary = wantsChinese ? await import("./zh.js").catch(() => null) : null;
const ENGLISH = { WORDS: {}, NAMES: {}, PROBLEMS: {} };

export const isChinese = dictionary !== null;

let { WORDS, NAMES, PROBLEMS } = dictionary ?? ENGLISH;

/** Goes on in Chinese by that dictionary, or in English by none: the booth changes while it is used. */
export function speakBy(otherDictionary) {
  ({ WORDS, NAMES, PROBLEMS } = otherDictionary ?? ENGLISH);
}

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
const UNTOLD = "script, style, noscript, [translate=no]";
const plural = new Intl.PluralRules("en");

/** A text in the page's language, with values in the place of their names: "Take {number}". */
export function t(text, values = {}) {
  return (WORDS[text] ?? text).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A text with a "{count}": English has another for one; the other one is the dictionary's key. */
export function counted(count, one, other, values = {}) {
  const text = !isChinese && plural.select(count) === "one" ? one : other;
  return t(text, { count, ...values });
}

/** What people call something that the service names: a "style", "voice", "mood", "tag" and others. */
export function named(kind, id, otherwise = id) {
  return NAMES[kind]?.[id] ?? otherwise;
}

/** "E♭ major" as people write it. */
export function keyName(key) {
  const [, tonic, sign, mode] = /^([A-G])(\S*) (.+)$/.exec(key) ?? [];
  const name = named("mode", mode, null);
  return name ? `${named("sign", sign)}${tonic}${name}` : key;
}

/** What a problem of RFC 9457 says: by its code, with the service's own words where these tell more. */
export function problemText({ code, title, detail = title }) {
  return (PROBLEMS[code] ?? "{detail}").replace("{detail}", () => detail);
}

/** For dates: the page's language, or English as the browser writes it. */
export const locale = isChinese ? page.lang : undefined;

/** Translates the page's own texts, once, before other modules change them. */
function translatePage() {
  const accept = (node) => (node.matches?.(UNTOLD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      for (const name of ATTRIBUTES.filter((attribute) => node.hasAttribute(attribute))) {
        node.setAttribute(name, t(node.getAttribute(name)));
      }
    }
  }
}

function translateText(node) {
  const [, before, text, after] = /^(\s*)(.*?)(\s*)$/s.exec(node.data);
  const key = text.replace(/\s+/g, " ");
  if (key in WORDS) {
    node.data = before + t(key) + after;
  }
}

function offerLanguages() {
  for (const button of document.querySelectorAll(".languages button")) {
    const isNow = button.lang === page.lang;
    button.setAttribute("aria-pressed", String(isNow));
    button.addEventListener("click", () => isNow || speak(button.value));
  }
}

function speak(language) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  location.replace(address);
}

/** Whoever wanted Chinese is told, in Chinese, why the page is in English; choosing it tries again. */
function goOnInEnglish() {
  page.lang = "en";
  const note = document.createElement("p");
  Object.assign(note, { className: "problem", role: "alert", lang: "zh-CN", textContent: "中文文本加载失败，本页暂时显示英文。" });
  document.querySelector("main").prepend(note);
}

if (isChinese) {
  translatePage();
  document.querySelectorAll('a[href="/booth"]').forEach((link) => (link.search = "?lang=zh"));
} else if (wantsChinese) {
  goOnInEnglish();
}
page.removeAttribute("data-untold");
offerLanguages();

// The language of the page, known before any of it is drawn: the address says it ("?lang=zh", kept
// for later visits), else the last choice, else the browser's languages, else it is English.
// A Chinese page is drawn once it is translated.
{
  const KEPT = "songlens-language";
  const spoken = (tag) => ["en", "zh"].find((language) => new RegExp(`^${language}\\b`, "i").test(tag));
  const asked = spoken(new URLSearchParams(location.search).get("lang"));
  let kept = null;
  try {
    kept = localStorage.getItem(KEPT);
    if (asked) {
      localStorage.setItem(KEPT, asked);
    }
  } catch {
    // A browser that keeps nothing is told the language by the address, or has its own.
  }
  const language = asked ?? spoken(kept) ?? navigator.languages.map(spoken).find(Boolean) ?? "en";
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.documentElement.toggleAttribute("data-untold", language === "zh");
}

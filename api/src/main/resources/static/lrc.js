// Timed words in the LRC format: "[mm:ss.xx]words", also with word times "<mm:ss.xx>" inside.

const STAMP = /\[(\d+):(\d+(?:[.:]\d+)?)\]/g;
const WORD_STAMP = /<(\d+):(\d+(?:[.:]\d+)?)>/;

/**
 * Lines with the second at which each begins, in order; an empty text is a pause. Where words have
 * their times, "words" has each with its second; an empty one at the end tells when the line ends.
 */
export function parseLrc(text) {
  const lines = [];
  for (const row of text.split(/\r?\n/)) {
    const stamps = [...row.matchAll(STAMP)];
    // What precedes the first word time, then minutes, seconds and text of each word.
    const [lead, ...timed] = row.replace(STAMP, "").split(WORD_STAMP);
    const words = [];
    for (let i = 0; i < timed.length; i += 3) {
      words.push({ seconds: toSeconds(timed[i], timed[i + 1]), text: tidy(timed[i + 2]) });
    }
    const whole = tidy([lead, ...timed.filter((_, i) => i % 3 === 2)].join(""));
    // A line that is sung several times has one set of word times, which fits only one of them.
    const itsWords = stamps.length === 1 && !lead.trim() ? words : [];
    for (const [, minutes, seconds] of stamps) {
      lines.push({ seconds: toSeconds(minutes, seconds), text: whole, words: itsWords });
    }
  }
  return lines.sort((a, b) => a.seconds - b.seconds);
}

/** Index of the line or word that is sung at that second; -1 before the first. */
export function indexAt(timed, second) {
  return timed.findLastIndex(({ seconds }) => seconds <= second + 0.05);
}

function toSeconds(minutes, seconds) {
  return 60 * minutes + Number(seconds.replace(":", "."));
}

function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}

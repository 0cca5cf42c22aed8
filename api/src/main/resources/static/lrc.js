// Timed words in the LRC format: "[mm:ss.xx]words", also with word times "<mm:ss.xx>" inside.

const STAMP = /\[(\d+):(\d+(?:[.:]\d+)?)\]/g;
const WORD_STAMP = /<\d+:\d+(?:[.:]\d+)?>/g;

/** Lines with the second at which each begins, in order; an empty text is a pause. */
export function parseLrc(text) {
  const lines = [];
  for (const row of text.split(/\r?\n/)) {
    const stamps = [...row.matchAll(STAMP)];
    const words = row.replace(STAMP, "").replace(WORD_STAMP, "").replace(/\s+/g, " ").trim();
    for (const [, minutes, seconds] of stamps) {
      lines.push({ seconds: 60 * minutes + Number(seconds.replace(":", ".")), text: words });
    }
  }
  return lines.sort((a, b) => a.seconds - b.seconds);
}

/** Index of the line that is sung at that second; -1 before the first. */
export function lineAt(lines, second) {
  let found = -1;
  lines.forEach((line, index) => {
    if (line.seconds <= second + 0.05) {
      found = index;
    }
  });
  return found;
}

// Draws a waveform on a canvas, in the page's colours: what was played is in the accent's.
const BAR = 4; // CSS pixels from one bar to the next
const GAP = 1.5;

/**
 * @param {{peaks: number[], levels: number[]}} shape 0..1000 each; null for a plain bar
 * @param {number} played share of the song that was played, 0..1
 */
export function drawWaveform(canvas, shape, played) {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = devicePixelRatio;
  if (width === 0) {
    return;
  }
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  const colours = ["--accent", "--wave"].map((name) => style.getPropertyValue(name));
  const loudest = shape ? Math.max(...shape.peaks, 1) : 1;
  const bars = Math.floor(width / BAR);
  for (let bar = 0; bar < bars; bar++) {
    const x = (bar * width) / bars;
    pen.fillStyle = colours[x + BAR / 2 <= played * width ? 0 : 1];
    pen.globalAlpha = 0.45;
    column(pen, x, height, shape ? highest(shape.peaks, bar, bars) / loudest : 0.06);
    pen.globalAlpha = 1;
    column(pen, x, height, shape ? highest(shape.levels, bar, bars) / loudest : 0.06);
  }
}

function highest(values, bar, bars) {
  const from = Math.floor((bar * values.length) / bars);
  const to = Math.max(from + 1, Math.floor(((bar + 1) * values.length) / bars));
  return Math.max(...values.slice(from, to));
}

function column(pen, x, height, share) {
  const tall = Math.max(2, share * (height - 2));
  pen.beginPath();
  pen.roundRect(x, (height - tall) / 2, BAR - GAP, tall, (BAR - GAP) / 2);
  pen.fill();
}

// Plays a sound, and moves in it one step at a time: a browser that is sent on before it has
// arrived may never arrive, so a later place waits until the earlier one is reached.
const next = new WeakMap(); // of a sound, the place to go on to, and whether to play there

/** @param {number} second 0 to the sound's length */
export function seek(audio, second) {
  if (!audio.seeking) {
    forget({ target: audio });
    audio.currentTime = second;
    return;
  }
  next.set(audio, { second, plays: next.get(audio)?.plays ?? false });
  audio.addEventListener("seeked", goOn);
  audio.addEventListener("emptied", forget);
}

/** Where the sound is, or will be once it has arrived, in seconds. */
export function placeIn(audio) {
  return next.get(audio)?.second ?? audio.currentTime;
}

/** Plays; where the browser does not let it, or another song comes first, the player says so itself. */
export function play(audio) {
  if (next.has(audio)) {
    next.get(audio).plays = true; // where it is now may be the end
  } else {
    audio.play().catch(() => {});
  }
}

export function pause(audio) {
  if (next.has(audio)) {
    next.get(audio).plays = false;
  }
  audio.pause();
}

/** Whether it plays, or will once it has arrived. */
export function isPlaying(audio) {
  return next.get(audio)?.plays || !(audio.paused || audio.ended);
}

function goOn({ target }) {
  if (!target.seeking) {
    const { second, plays } = next.get(target);
    forget({ target });
    target.currentTime = second;
    if (plays) {
      play(target);
    }
  }
}

/** What was asked of this sound is done, or was asked of another. */
function forget({ target }) {
  next.delete(target);
  target.removeEventListener("seeked", goOn);
  target.removeEventListener("emptied", forget);
}

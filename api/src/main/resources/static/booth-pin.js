// The pad on which staff type their PIN, by touch or by keyboard.
import { beginSession } from "./booth-session.js";
import { say } from "./booth-words.js";
import { $, element } from "./dom.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"];
const PIN = /^[0-9]{4,12}$/;
const PROBLEMS = {
  "pin-wrong": () => say("pinWrong"),
  "pin-wait": ({ waitSeconds }) => say("pinWait")(waitSeconds),
};

let isAsking = false;

/** Gets the pad ready; calls once the PIN was right. */
export function initPad(letIn) {
  $("pad").replaceChildren(...KEYS.map(key));
  $("pin-form").addEventListener("submit", (event) => {
    event.preventDefault();
    enter(letIn);
  });
}

function key(name) {
  if (name === "enter") {
    return named(element("button", { type: "submit", className: "primary" }), { text: "enter" });
  }
  if (name === "erase") {
    const erase = named(element("button", { type: "button", className: "quiet" }, "⌫"), { label: "erase" });
    erase.addEventListener("click", () => ($("pin").value = $("pin").value.slice(0, -1)));
    return erase;
  }
  const digit = element("button", { type: "button", className: "quiet" }, name);
  digit.addEventListener("click", () => {
    if ($("pin").value.length < $("pin").maxLength) {
      $("pin").value += name;
    }
  });
  return digit;
}

/** Leaves the words to the page's language. */
function named(button, words) {
  Object.assign(button.dataset, words);
  return button;
}

/** Shows the pad, empty, with what there is to be told of it. */
export function showPad(problem = "") {
  $("pin").value = "";
  tell(problem);
  $("pin-form").hidden = false;
  $("pin").focus();
}

export function hidePad() {
  $("pin").value = "";
  $("pin-form").hidden = true;
}

/** What can be no PIN is not sent, and nothing is while an answer is awaited: each wrong PIN counts. */
async function enter(letIn) {
  const pin = $("pin").value;
  if (isAsking || !PIN.test(pin)) {
    return;
  }
  isAsking = true;
  try {
    await beginSession(pin);
    letIn();
  } catch (problem) {
    const told = PROBLEMS[problem.cause?.code];
    showPad(told ? told(problem.cause) : problem.message);
  } finally {
    isAsking = false;
  }
}

function tell(problem) {
  $("pin-problem").textContent = problem;
  $("pin-problem").hidden = !problem;
}

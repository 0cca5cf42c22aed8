// Where the service needs a key: it is kept for this tab alone, and sent with every request.
import { t } from "./speech.js";

const KEPT = "songlens-key";
const AGAIN_MS = 2000;

export function hasKey() {
  return sessionStorage.getItem(KEPT) !== null;
}

export function keepKey(key) {
  sessionStorage.setItem(KEPT, key);
}

/** Options of a request, with the key if there is one. */
export function withKey(options = {}) {
  return hasKey()
    ? { ...options, headers: { ...options.headers, Authorization: `Bearer ${sessionStorage.getItem(KEPT)}` } }
    : options;
}

/** Goes where an address leads that asks for the key; the link that it leads to does not. */
export async function go(path) {
  const answer = await fetch(path, withKey());
  await answer.body?.cancel();
  if (!answer.ok) {
    throw new Error(t("The file cannot be had."));
  }
  location.assign(answer.url);
}

/** Server-sent events. The browser's own listener sends no key. */
export function listen(path) {
  return hasKey() ? new KeyedEvents(path) : new EventSource(path);
}

class KeyedEvents extends EventTarget {
  #closing = new AbortController();
  #lastId = "";

  constructor(path) {
    super();
    this.#follow(path);
  }

  close() {
    this.#closing.abort();
  }

  /** As of the browser's own listener. */
  get readyState() {
    return this.#closing.signal.aborted ? EventSource.CLOSED : EventSource.OPEN;
  }

  async #follow(path) {
    while (!this.#closing.signal.aborted) {
      try {
        await this.#read(path);
      } catch {
        // The connection broke, or was closed here: the loop's condition tells which.
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  async #read(path) {
    const headers = this.#lastId ? { "Last-Event-ID": this.#lastId } : {};
    const answer = await fetch(path, withKey({ headers, signal: this.#closing.signal }));
    if (!answer.ok) {
      if (answer.status < 500 && answer.status !== 429) {
        this.close(); // the song is gone, or the key: asking again would not help
        this.dispatchEvent(new Event("error"));
      }
      return;
    }
    let unread = "";
    for (const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const blocks = (unread + value).replaceAll("\r\n", "\n").split("\n\n");
      unread = blocks.pop();
      blocks.forEach((block) => this.#tell(block));
    }
  }

  #tell(block) {
    const fields = { event: "message", data: [] };
    for (const line of block.split("\n")) {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (name === "data") {
        fields.data.push(value);
      } else if (name) {
        fields[name] = value;
      }
    }
    this.#lastId = fields.id ?? this.#lastId;
    if (fields.data.length > 0) {
      this.dispatchEvent(new MessageEvent(fields.event, { data: fields.data.join("\n") }));
    }
  }
}

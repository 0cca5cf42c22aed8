// Runs beside the pages: keeps their files for times when the service cannot be reached, and takes
// photos that other apps share. Answers of the service and songs are never kept. The service puts
// VERSION and SHELL, the addresses of the pages and their files, before this.
const KEPT = "songlens-shell-";
const CACHE = KEPT + VERSION;
const SHARED = "songlens-shared"; // as in shared-photos.js
const PATIENCE_MS = 4000;

addEventListener("install", (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || /^\/(v1|files|actuator)(\/|$)/.test(pathname)) {
    return; // the browser asks for it as if there were no worker
  }
  if (request.method === "POST" && pathname === "/share-target" && !isForeign(request)) {
    event.respondWith(receive(request));
  } else if (request.method === "GET" && request.mode === "navigate") {
    event.respondWith(visit(event, pathname));
  } else if (request.method === "GET" && SHELL.includes(pathname)) {
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  }
});

/** All or nothing, so that pages and modules fit together. */
async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.map((address) => new Request(address, { cache: "no-cache" })));
}

async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith(KEPT) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

function kept(address) {
  return caches.match(address, { cacheName: CACHE, ignoreVary: true });
}

/** The page as the service has it now; without a network, or after a long wait, as it is kept. */
async function visit(event, pathname) {
  const page = await kept(pathname);
  const asked = fetch(event.request);
  try {
    const answer = await (page ? Promise.race([asked, late()]) : asked);
    if (page && answer.status >= 500) {
      return page;
    }
    await compare(event, answer.headers.get("Songlens-Page-Version"));
    return answer;
  } catch (trouble) {
    if (page) {
      return page;
    }
    throw trouble;
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("No answer yet")), PATIENCE_MS));
}

/** Where the service has other files than those kept, all come from it until the next worker has them. */
async function compare(event, version) {
  if (version && version !== VERSION) {
    await caches.delete(CACHE);
    event.waitUntil(registration.update());
  } else if (version && !(await caches.has(CACHE))) {
    event.waitUntil(fill());
  }
}

/**
 * Whether another web site sends it: the system that shares a photo comes from nowhere. A site that
 * hides where it is cannot be told from that; the page shows what it sent, and orders nothing.
 */
function isForeign({ referrer }) {
  return /^https?:/.test(referrer) && new URL(referrer).origin !== location.origin;
}

/** Where the device has no room for the photos, the page says that they could not be taken. */
async function receive(request) {
  try {
    await keepShared(await request.formData());
    return Response.redirect("/?shared", 303);
  } catch {
    await caches.delete(SHARED).catch(() => {}); // some of them are worse than none
    return Response.redirect("/?shared=lost", 303);
  }
}

/** Photos stay on this device: the page takes them from here, and deletes them. */
async function keepShared(form) {
  await caches.delete(SHARED); // what was shared before, and never taken
  const cache = await caches.open(SHARED);
  const photos = form.getAll("photo").filter((part) => part instanceof File);
  await Promise.all(
    photos.map((photo, index) => {
      const headers = { "Content-Type": photo.type, "X-Name": encodeURIComponent(photo.name) };
      return cache.put(`/shared/photo/${index}`, new Response(photo, { headers }));
    }),
  );
  const words = [form.get("title"), form.get("text")].filter(Boolean).join(" ");
  await cache.put("/shared/words", new Response(words));
}

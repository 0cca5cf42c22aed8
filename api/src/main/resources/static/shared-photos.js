// Photos that another app shared with this one: the service worker left them on this device.
const SHARED = "songlens-shared"; // as in the service worker
const PHOTO = "/shared/photo/";

/** Takes what was shared: the photos and the words beside them, which are kept no longer. */
export async function takeShared() {
  if (!globalThis.caches || !(await caches.has(SHARED))) {
    return { photos: [], words: "" };
  }
  const cache = await caches.open(SHARED);
  const kept = await Promise.all((await cache.keys()).map((request) => read(cache, request)));
  await caches.delete(SHARED);
  return {
    photos: kept.filter(({ photo }) => photo).sort((a, b) => a.place - b.place).map(({ photo }) => photo),
    words: kept.find(({ words }) => words)?.words ?? "",
  };
}

async function read(cache, request) {
  const { pathname } = new URL(request.url);
  const answer = await cache.match(request);
  if (!pathname.startsWith(PHOTO)) {
    return { words: await answer.text() };
  }
  const name = decodeURIComponent(answer.headers.get("X-Name"));
  const photo = new File([await answer.blob()], name, { type: answer.headers.get("Content-Type") });
  return { place: Number(pathname.slice(PHOTO.length)), photo };
}

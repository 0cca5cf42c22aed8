// Keeps the page for times when the service cannot be reached, where the browser can: over HTTPS, and
// on this machine. It begins once the page is there, so that it holds nothing up.
if (navigator.serviceWorker) {
  const keep = () => navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {});
  if (document.readyState === "complete") {
    keep();
  } else {
    addEventListener("load", keep);
  }
}

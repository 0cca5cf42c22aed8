// A link that shows the song to others for some days, with a code to hold up to a camera.
import { $ } from "./dom.js";
import { send } from "./service.js";
import { locale, t } from "./speech.js";

let song = null;

export function initShare() {
  $("share").addEventListener("submit", share);
  $("share-copy").addEventListener("click", copy);
}

export function showShare(id) {
  song = id;
  $("shared").hidden = true;
  $("share-problem").hidden = true;
}

async function share(event) {
  event.preventDefault();
  $("share-problem").hidden = true;
  $("share-make").disabled = true;
  try {
    const { link, qrCode, expiresAt } = await send(`/v1/songs/${song}/share`, { days: Number($("share-days").value) });
    $("share-link").value = new URL(link, location.href).href;
    $("share-code").src = qrCode;
    const day = new Date(expiresAt).toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
    $("share-until").textContent = t("Whoever has this link can hear the song until {day}, or until you delete it.", { day });
    $("shared").hidden = false;
    $("share-link").focus();
    $("share-link").select();
  } catch (problem) {
    $("share-problem").textContent = problem.message;
    $("share-problem").hidden = false;
  } finally {
    $("share-make").disabled = false;
  }
}

/** Where the browser keeps the clipboard closed, as over plain HTTP, the link is there to be taken. */
async function copy() {
  $("share-link").select();
  try {
    await navigator.clipboard.writeText($("share-link").value);
    $("share-copy").textContent = t("Copied");
  } catch {
    $("share-copy").textContent = t("Press Ctrl+C");
  }
  setTimeout(() => ($("share-copy").textContent = t("Copy the link")), 2000);
}

// Sends a photo in pieces (tus 1.0, tus.io/protocols/resumable-upload): a network that breaks costs a
// piece, not the photo.
import { insist } from "./connection.js";
import { request } from "./service.js";

const PIECE_BYTES = 1 << 20;
const TUS = { "Tus-Resumable": "1.0.0" };
const BUSY = ["upload-busy", "upload-offset"]; // an earlier piece is still on its way, or was there after all
const BUSY_MS = 2000;
const MOST_BUSY = 10;

/** Whether photos are worth sending in pieces. */
export function areLarge(files) {
  return files.reduce((sum, { size }) => sum + size, 0) > PIECE_BYTES;
}

/**
 * Sends a photo, and goes on from where it was once a lost service is back.
 *
 * @param {function(number)} told hears how many bytes have arrived
 * @returns {Promise<string>} the id under which the photo is ordered
 */
export async function upload(file, told, signal) {
  const address = await insist(() => create(file, signal), signal);
  await insist(() => unlessBusy(() => goOn(file, address, told, signal)), signal);
  return address.split("/").pop();
}

async function create({ size }, signal) {
  const headers = { ...TUS, "Upload-Length": String(size) };
  const { headers: told } = await request("/v1/uploads", { method: "POST", headers, signal });
  return new URL(told.get("Location"), location.href).pathname;
}

/** From what has arrived to the end. */
async function goOn(file, address, told, signal) {
  let offset = offsetOf(await request(address, { method: "HEAD", headers: TUS, signal }));
  while (offset < file.size) {
    const headers = { ...TUS, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
    const body = file.slice(offset, offset + PIECE_BYTES);
    offset = offsetOf(await request(address, { method: "PATCH", headers, body, signal }));
    told(offset);
  }
}

function offsetOf({ headers }) {
  return Number(headers.get("Upload-Offset"));
}

async function unlessBusy(attempt) {
  for (let busy = 1; ; busy++) {
    try {
      return await attempt();
    } catch (problem) {
      if (!BUSY.includes(problem.cause?.code) || busy === MOST_BUSY) {
        throw problem;
      }
      await new Promise((later) => setTimeout(later, BUSY_MS));
    }
  }
}

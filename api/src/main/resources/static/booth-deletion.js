// Deletes a song and tells what proves it.
import { patiently } from "./booth-patience.js";
import { ask } from "./service.js";

/** Deletes a song, however long that takes; the number of the receipt, as long as it is wanted. */
export async function deleteSong(id, isWanted) {
  await patiently(() => true, () => ask(`/v1/songs/${id}`, { method: "DELETE" })).catch(unlessGone);
  const { receipt } = await patiently(isWanted, () => ask(`/v1/receipts/${id}`));
  return receipt.song;
}

/** Of a song that is asked to go twice, as the first answer was lost, the second answer is that there is none. */
function unlessGone(problem) {
  if (problem.cause?.status !== 404) {
    throw problem;
  }
}

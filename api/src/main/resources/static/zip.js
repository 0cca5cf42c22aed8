// Reads ZIP archives (PKWARE's APPNOTE) without ZIP64 and encryption: stored and deflated entries.
import { t } from "./speech.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The entries of an archive.
 *
 * @param {Blob} zip
 * @return {Promise<{name: string, open: function(): Promise<ArrayBuffer>}[]>}
 */
export async function entriesOf(zip) {
  const tail = zip.slice(Math.max(0, zip.size - END_BYTES - LONGEST_COMMENT));
  const end = new DataView(await tail.arrayBuffer());
  let at = end.byteLength - END_BYTES;
  while (at >= 0 && end.getUint32(at, true) !== END) {
    at--;
  }
  if (at < 0) {
    throw new Error(t("The archive is damaged."));
  }
  const count = end.getUint16(at + 10, true);
  const start = end.getUint32(at + 16, true);
  const directory = new DataView(await zip.slice(start, start + end.getUint32(at + 12, true)).arrayBuffer());
  const entries = [];
  for (let i = 0, place = 0; i < count; i++) {
    if (directory.getUint32(place, true) !== ENTRY) {
      throw new Error(t("The archive is damaged."));
    }
    const entry = read(directory, place);
    entries.push({ name: entry.name, open: () => open(zip, entry) });
    place += 46 + entry.after;
  }
  return entries;
}

function read(directory, place) {
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => directory.getUint16(place + field, true));
  return {
    method: directory.getUint16(place + 10, true),
    packedBytes: directory.getUint32(place + 20, true),
    header: directory.getUint32(place + 42, true),
    name: new TextDecoder().decode(new Uint8Array(directory.buffer, place + 46, nameBytes)),
    after: nameBytes + extraBytes + commentBytes,
  };
}

async function open(zip, { header, packedBytes, method }) {
  const local = new DataView(await zip.slice(header, header + 30).arrayBuffer());
  const start = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = zip.slice(start, start + packedBytes);
  if (method === 0) {
    return packed.arrayBuffer();
  }
  if (method === 8) {
    return new Response(packed.stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
  }
  throw new Error(t("The archive is packed in a way that is not read here."));
}

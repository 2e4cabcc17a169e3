import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { Hanging } from "./hanging-rows.server";

/** The shape of what is kept; a later shape gets a later number and reads this one too. */
const FORMAT = 1;

export const packHanging = (hanging: Hanging): Uint8Array<ArrayBuffer> =>
  new Uint8Array(gzipSync(strToU8(JSON.stringify({ format: FORMAT, ...hanging })), { level: 6, mtime: 0 }));

export function unpackHanging(bytes: Uint8Array): Hanging | null {
  if (bytes.length === 0) return null;
  const read = JSON.parse(strFromU8(gunzipSync(bytes))) as Hanging & { format: number };
  return read.format === FORMAT ? { tables: read.tables, links: read.links } : null;
}

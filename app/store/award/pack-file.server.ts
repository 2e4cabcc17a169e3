import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import type { PackFile } from "~/domain/award/evidence-pack";

export interface PackedFile {
  name: string;
  size: number;
  sha256: string;
}

export interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  manifest: PackedFile[];
  /** Of the list of hashes: whoever holds it holds every file to its word. */
  hash: string;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The files as one ZIP, with the list of their hashes as `sha256sum --check` reads it. */
export function packUp(files: readonly PackFile[], madeAt: Date): Packed {
  const contents = files.map(({ name, text }) => ({ name, bytes: strToU8(text) }));
  const manifest = contents.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  const sums = strToU8(manifest.map((file) => `${file.sha256}  ${file.name}\n`).join(""));
  const entries = Object.fromEntries(
    [...contents, { name: "SHA256SUMS", bytes: sums }].map(({ name, bytes }) => [name, bytes]),
  );
  const zipped = zipSync(entries, { level: 6, mtime: madeAt });
  return { bytes: new Uint8Array(zipped), manifest, hash: sha256(sums) };
}

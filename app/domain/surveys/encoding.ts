export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_LABELS: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Western European (Latin-1, Windows-1252)",
};

export const isEncoding = (value: string): value is Encoding =>
  (ENCODINGS as readonly string[]).includes(value);

/** Windows-1252 where it differs from Latin-1; some runtimes decode these bytes as control characters. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  // Whole slices at a time: one character after the other would be slow on 64 MB.
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

export interface Decoder {
  /** The text of the next piece; a character cut in two by the pieces is held back. */
  push(bytes: Uint8Array): string;
  end(): string;
}

/** Turns pieces of a file into text, without its byte order mark. Never throws: what cannot be read becomes "�". */
export function decoderFor(encoding: Encoding): Decoder {
  if (encoding === "windows-1252") return { push: decodeWindows1252, end: () => "" };
  const decoder = new TextDecoder(encoding);
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export interface EncodingWatch {
  push(bytes: Uint8Array): void;
  /** Known only after the last piece: one foreign byte anywhere and it is not UTF-8. */
  found(): Encoding;
}

export function watchEncoding(): EncodingWatch {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let marked: Encoding | null = null;
  let isFirst = true;
  let isUtf8 = true;
  return {
    push(bytes) {
      if (isFirst) marked = utf16Of(bytes);
      isFirst = isFirst && bytes.length === 0;
      if (marked || !isUtf8) return;
      try {
        strict.decode(bytes, { stream: true });
      } catch {
        isUtf8 = false;
      }
    },
    found() {
      if (marked) return marked;
      try {
        if (isUtf8) strict.decode();
      } catch {
        isUtf8 = false;
      }
      return isUtf8 ? "utf-8" : "windows-1252";
    },
  };
}

/** By its mark, or by the zero bytes that plain letters leave in every other place. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < head.length / 5) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** What a file is when it is not a table of text, in a sentence that says what to do instead. */
export type FileKind = { isText: true } | { isText: false; message: string };

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : "\u00b7";
  return text;
};

const SAVE_AS = "Open it and save it as CSV (comma separated), then choose that file.";
const EXPORT = "Export the answers from your survey tool as CSV, then choose that file.";
const not = (what: string, todo: string): FileKind => ({
  isText: false,
  message: `This is ${what}. ${todo}`,
});

const zipKind = (head: string): FileKind => {
  if (head.includes("opendocument.spreadsheet")) return not("an OpenDocument spreadsheet", SAVE_AS);
  if (head.includes("xl/")) return not("an Excel workbook", SAVE_AS);
  if (head.includes("word/")) return not("a Word document", EXPORT);
  if (head.includes("[Content_Types].xml")) return not("an Office file, probably an Excel workbook", SAVE_AS);
  return not("a ZIP archive", "Unpack it and choose the CSV file inside.");
};

/** Looks at the first bytes (64 KB are plenty); the file's name says nothing about what is in it. */
export function fileKindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return not("an empty file", EXPORT);
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return { isText: true };
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return not("a PDF document", EXPORT);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return zipKind(ascii(head));
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return not("an old Excel workbook or Office file", SAVE_AS);
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47])) return not("a PNG picture", EXPORT);
  if (startsWith(head, [0xff, 0xd8, 0xff])) return not("a JPEG picture", EXPORT);
  if (startsWith(head, [0x47, 0x49, 0x46, 0x38])) return not("a GIF picture", EXPORT);
  if (startsWith(head, [0x1f, 0x8b]))
    return not("a compressed file (gzip)", "Unpack it and choose the CSV file inside.");
  if (startsWith(head, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65])) return not("a SQLite database", EXPORT);
  return textKind(head);
}

function textKind(head: Uint8Array): FileKind {
  const start = ascii(head)
    .replace(/^\u00b7{3}/, "")
    .trimStart();
  if (start === "") return not("a file of blanks alone", EXPORT);
  if (/^[[{]\s*["{[\]}\d]/.test(start)) return not("a JSON file", EXPORT);
  if (/^<\?xml/i.test(start)) return not("an XML file", EXPORT);
  if (/^<(!doctype html|html|head|body)/i.test(start)) return not("a web page", EXPORT);
  if (/^\{\\rtf/.test(start)) return not("a formatted text document (RTF)", EXPORT);
  if (looksBinary(head)) return not("no text file", EXPORT);
  return { isText: true };
}

/** Text has no zero bytes unless it is UTF-16, where every other byte of plain letters is zero. */
function looksBinary(head: Uint8Array): boolean {
  let [even, odd, control] = [0, 0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  if (control > head.length / 50) return true;
  const zeros = even + odd;
  if (zeros === 0) return false;
  // A stray zero byte in an export is dirt, to be dropped with the field it stands in.
  if (zeros < head.length / 1000) return false;
  return Math.min(even, odd) > zeros / 10;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, type Encoding, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import { columnNames, headingProblem } from "~/domain/surveys/headers";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark = true) => {
  const bytes: number[] = mark ? (little ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes.push(...(little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  }
  return new Uint8Array(bytes);
};
const detect = (...pieces: Uint8Array[]): Encoding => {
  const watch = watchEncoding();
  for (const piece of pieces) watch.push(piece);
  return watch.found();
};
const decode = (encoding: Encoding, ...pieces: Uint8Array[]): string => {
  const decoder = decoderFor(encoding);
  return pieces.map((piece) => decoder.push(piece)).join("") + decoder.end();
};

describe("encoding", () => {
  it("knows UTF-8 with and without its mark, and drops the mark", () => {
    expect(detect(utf8("id,Grüße"))).toBe("utf-8");
    expect(detect(utf8("\uFEFFid,Grüße"))).toBe("utf-8");
    expect(decode("utf-8", utf8("\uFEFFid"))).toBe("id");
  });

  it("holds a character that the pieces cut in two", () => {
    const bytes = utf8("aü€😀");
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const pieces = [bytes.slice(0, cut), bytes.slice(cut)];
      expect(detect(...pieces)).toBe("utf-8");
      expect(decode("utf-8", ...pieces)).toBe("aü€😀");
    }
  });

  it("finds one foreign byte at the very end of a large file", () => {
    expect(detect(utf8("a,b\n".repeat(50_000)), new Uint8Array([0xe9]))).toBe("windows-1252");
  });

  it("takes a UTF-8 character cut off by the end of the file for something else", () => {
    expect(detect(new Uint8Array([0x61, 0xc3]))).toBe("windows-1252");
  });

  it("reads Windows-1252 where it differs from Latin-1", () => {
    expect(decode("windows-1252", new Uint8Array([0x80, 0x93, 0x94, 0x85, 0xe9, 0xfc]))).toBe("€“”…éü");
  });

  it.each([true, false])("knows UTF-16 by its mark and by its zeros (little endian: %s)", (little) => {
    const encoding = little ? "utf-16le" : "utf-16be";
    for (const mark of [true, false]) {
      const bytes = utf16("id,date,satisfaction\n1,2026-09-01,5\n", little, mark);
      expect(detect(bytes)).toBe(encoding);
      expect(decode(encoding, bytes).startsWith("id,date")).toBe(true);
    }
  });

  it("never loses a text, whatever its encoding and wherever it is cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(200), (text, at) => {
        const bytes = utf8(text);
        const cut = Math.min(at, bytes.length);
        expect(decode("utf-8", bytes.slice(0, cut), bytes.slice(cut))).toBe(text.replace(/^\uFEFF/, ""));
      }),
    );
  });
});

describe("delimiter", () => {
  it.each([",", ";", "\t", "|"])("finds %j", (mark) => {
    const rows = ["id", "1", "2"].map((id) =>
      [id, "2026-09-01", "5", "well, well; yes"].map((cell) => `"${cell}"`).join(mark),
    );
    expect(detectDelimiter(rows.join("\n"))).toBe(mark);
  });

  it("is not misled by commas in semicolon files", () => {
    expect(
      detectDelimiter("id;date;note\n1;31.12.2025;good, fast, cheap\n2;31.12.2025;no, not, at, all\n"),
    ).toBe(";");
  });

  it("is not misled by line breaks in quotation marks", () => {
    expect(detectDelimiter('id,note\n1,"a;b\nc;d\ne;f"\n2,"x"\n')).toBe(",");
  });

  it("says when there is one column only", () => {
    expect(detectDelimiter("satisfaction\n5\n4\n")).toBeNull();
  });
});

describe("what a file is", () => {
  const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...Array<number>(40).fill(65)]);
  it.each([
    ["a PDF document", utf8("%PDF-1.7\n%âãÏÓ")],
    ["an Excel workbook", new Uint8Array([0x50, 0x4b, 3, 4, ...utf8("....xl/workbook.xml....")])],
    [
      "an OpenDocument spreadsheet",
      new Uint8Array([0x50, 0x4b, 3, 4, ...utf8("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")]),
    ],
    ["an old Excel workbook", bytesOf(0xd0, 0xcf, 0x11, 0xe0)],
    ["a PNG picture", bytesOf(0x89, 0x50, 0x4e, 0x47)],
    ["a JPEG picture", bytesOf(0xff, 0xd8, 0xff)],
    ["a JSON file", utf8('[{"id": 1, "satisfaction": 5}]')],
    ["a web page", utf8("<!DOCTYPE html><html></html>")],
    ["an XML file", utf8('<?xml version="1.0"?><a/>')],
    ["an empty file", new Uint8Array(0)],
    ["a file of blanks alone", utf8("\n\n   \n")],
    ["a compressed file", bytesOf(0x1f, 0x8b)],
    ["no text file", new Uint8Array(400).map((_, index) => index % 9)],
  ])("recognises %s", (what, bytes) => {
    const kind = fileKindOf(bytes);
    expect(kind.isText).toBe(false);
    expect(kind.isText ? "" : kind.message).toContain(`This is ${what}`);
  });

  it("says what to do with a workbook", () => {
    const kind = fileKindOf(new Uint8Array([0x50, 0x4b, 3, 4, ...utf8("xl/workbook.xml")]));
    expect(kind.isText ? "" : kind.message).toContain("save it as CSV");
  });

  it("takes tables of every encoding for what they are", () => {
    const text = "id,date,note\n1,2026-09-01,Grüße\n";
    for (const bytes of [
      utf8(text),
      utf8(`\uFEFF${text}`),
      utf16(text, true),
      utf16(text, false),
      new Uint8Array([...text].map((char) => char.charCodeAt(0))),
    ]) {
      expect(fileKindOf(bytes)).toEqual({ isText: true });
    }
  });
});

describe("heading", () => {
  it("gives every column a name of its own", () => {
    expect(columnNames(["Q1", "Q1", "", " q1 ", "a\u0000b"])).toEqual([
      "Q1",
      "Q1 (2)",
      "Column 3",
      "q1 (3)",
      "ab",
    ]);
  });

  it("refuses one column, too many columns, and values where names belong", () => {
    expect(headingProblem(["satisfaction"])).toContain("one column");
    expect(headingProblem(Array<string>(301).fill("a"))).toContain("300");
    expect(headingProblem(["R1", "2026-09-01", "5", "4"])).toContain("not column names");
    expect(headingProblem(["id", "date", "2025"])).toBeNull();
  });
});

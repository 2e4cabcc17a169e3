import { describe, expect, it } from "vitest";
import { checkImport } from "~/commands/surveys/check-import.server";
import { rereadImport } from "~/commands/surveys/reread-import.server";
import { database } from "~/store/database.server";
import { listVerdicts } from "~/store/surveys/import.queries.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { checked, choose, csv, granted, imported, recordOf, rowsFile, sentenceOf } from "./an-import";

freshDatabase();

const bytes = (...values: number[]) => new Uint8Array(values);
const joined = (...parts: (string | Uint8Array)[]) => {
  const encoder = new TextEncoder();
  const pieces = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
const latin1 = (text: string) => bytes(...[...text].map((char) => char.charCodeAt(0)));
const utf16 = (text: string) =>
  joined(
    bytes(0xff, 0xfe),
    new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer),
  );

async function messageFor(file: File): Promise<string> {
  const act = await actFor("leader");
  const result = await choose(act, file, { surveyName: "S" });
  if (result.ok) return "taken";
  expect(await database().import.count()).toBe(0);
  expect(await database().survey.count()).toBe(0);
  return result.refusal.kind === "invalid"
    ? (result.refusal.fieldErrors.file?.[0] ?? result.refusal.message)
    : result.refusal.kind;
}

describe("a file that is no table of answers", () => {
  it.each([
    ["an empty file", csv(""), "This is an empty file"],
    ["a heading alone", csv("id,date,satisfaction\n"), "no answers below it"],
    ["a PDF", csv(joined("%PDF-1.7\n", bytes(1, 2, 3))), "This is a PDF document"],
    [
      "a workbook named .csv",
      csv(joined(bytes(0x50, 0x4b, 3, 4), "xl/workbook.xml")),
      "This is an Excel workbook",
    ],
    ["a picture", csv(joined(bytes(0x89, 0x50, 0x4e, 0x47), "….")), "This is a PNG picture"],
    ["JSON", csv('[{"id":1}]'), "This is a JSON file"],
    ["one column", csv("satisfaction\n5\n4\n"), "Only one column"],
    ["values on top", csv("R1,2026-09-01,5\nR2,2026-09-01,4\n"), "not column names"],
    [
      "a quotation mark that is never closed",
      csv(`id,date,satisfaction\nR1,2026-09-01,5\n"R2,2026-09-01,4\n${"R3,2026-09-01,4\n".repeat(50)}`),
      "never closed",
    ],
    ["one endless line", csv("y".repeat(3_000_000)), "the lines of the file do not break"],
  ])("%s", async (_, file, expected) => {
    expect(await messageFor(file)).toContain(expected);
  });

  it("more than 100,000 rows, with the limit named", async () => {
    expect(await messageFor(rowsFile(100_001))).toContain("more than 100,000 rows");
  });

  it("more than 64 MB, with the limit named", async () => {
    expect(await messageFor(new File([new Uint8Array(64 * 1024 * 1024 + 1)], "large.csv"))).toContain(
      "larger than 64 MB",
    );
  });

  it("an NPS without the answers behind it", async () => {
    const months = Array.from({ length: 9 }, (_, at) => `M${at},2026-0${at + 1}-01,${-30 + at * 11}`);
    expect(await messageFor(csv(`id,month,NPS\n${months.join("\n")}\n`))).toContain(
      "“NPS” holds finished NPS values (-30, -19, -8), not answers 0–10.",
    );
  });
});

describe("however it is written", () => {
  const text =
    'id;date;satisfaction;comment\nR1;31.12.2025;5;Größe, "naïve"\nR2;01.02.2026;4;"zwei\nZeilen; mit Strichpunkt"\n';
  it.each([
    ["UTF-8", csv(text)],
    ["UTF-8 with its mark", csv(joined(bytes(0xef, 0xbb, 0xbf), text))],
    ["Latin-1", csv(latin1(text))],
    ["UTF-16", csv(utf16(text))],
    ["line ends of Windows", csv(text.replaceAll("\n", "\r\n"))],
  ])("%s, semicolons, days first and line breaks in quotation marks", async (_, file) => {
    const act = await actFor("leader");
    const record = await imported(act, file, { surveyName: "S" });
    expect(await sentenceOf(act, record)).toBe("2 valid");
    const responses = await database().response.findMany({
      orderBy: { rowNumber: "asc" },
      include: { answers: true },
    });
    expect(responses.map((one) => one.day)).toEqual(["2025-12-31", "2026-02-01"]);
    const comments = responses.map((one) =>
      one.answers.find((answer) => answer.text)?.text?.replaceAll("\r\n", "\n"),
    );
    expect(comments).toEqual(['Größe, "naïve"', "zwei\nZeilen; mit Strichpunkt"]);
  });

  it("can be read another way where the guess was wrong", async () => {
    const act = await actFor("leader");
    const { importId } = granted(
      await choose(act, csv(latin1("id;date;satisfaction\nÄ1;2026-09-01;5\n")), { surveyName: "S" }),
    );
    expect((await recordOf(act, importId)).encoding).toBe("windows-1252");
    granted(await rereadImport(act, { importId, encoding: "utf-8", delimiter: ";" }));
    expect((await recordOf(act, importId)).profile.preview[0]?.[0]).toBe("\uFFFD1");
    const refused = await rereadImport(act, { importId, encoding: "windows-1252", delimiter: "|" });
    expect(refused.ok ? "" : refused.refusal.message).toContain("Only one column");
  });

  it("asks for the order of day and month where the file does not tell", async () => {
    const act = await actFor("leader");
    const file = csv("id,date,satisfaction\nR1,03/04/2026,5\nR2,05/06/2026,4\n");
    const { importId } = granted(await choose(act, file, { surveyName: "S" }));
    const { mapping } = await recordOf(act, importId);
    const asked = await checkImport(act, { importId, ...mapping });
    expect(asked.ok ? {} : asked.refusal).toMatchObject({
      kind: "invalid",
      fieldErrors: { dateOrder: [expect.stringContaining("both ways")] },
    });
    const record = await checked(act, file, { surveyName: "T" }, (one) => ({ ...one, dateOrder: "mdy" }));
    expect(record.notes).toMatchObject({ firstDay: "2026-03-04", lastDay: "2026-05-06" });
  });
});

describe("rows that are wrong", () => {
  it("each gets its reason, and the others are taken in", async () => {
    const act = await actFor("leader");
    const file = csv(
      [
        "id,date,satisfaction,comment",
        "R1,2026-09-01,5,fine",
        "R2,2026-12-24,5,", // has not come yet
        "R3,2026-09-01,6,",
        "R4,2026-09-01,,",
        "R5,2026-09-01,,only words",
        ",2026-09-01,5,",
        "R1,2026-09-01,4,again",
        `R8,2026-09-01,5,${"x".repeat(200_000)}`,
        'R9,2026-09-01,5,"<script>alert(1)</script>"',
        "",
        "R11,2026-09-01,5,a,b,c",
        "R12,2026-09-31,5,",
      ].join("\n"),
    );
    const record = await imported(act, file, { surveyName: "<b>S</b>" });
    expect(record).toMatchObject({ added: 3, counts: { rows: 11, valid: 3, duplicate: 1, invalid: 7 } });
    const named = await listVerdicts(act.viewer, record.id);
    expect(named.map((row) => `${row.rowNumber} ${row.column}: ${row.reason}`)).toEqual([
      '2 date: date "2026-12-24" is in the future',
      '3 satisfaction: level "6" outside 1-5',
      "4 : no answer in any of the question columns",
      "6 id: no response id",
      "7 id: same response id as row 1",
      "8 comment: 200,000 characters long, the limit is 10,000",
      "11 : 6 cells where the heading has 4: probably a text without quotation marks holds the mark between columns",
      '12 date: there is no such day as "2026-09-31"',
    ]);
    const [script] = await database().answer.findMany({ where: { text: { contains: "script" } } });
    expect(script?.text).toBe("<script>alert(1)</script>");
  });

  it("an empty file of nothing but wrong rows adds nothing and says so", async () => {
    const act = await actFor("leader");
    const record = await imported(
      act,
      csv("id,date,satisfaction\nR1,2026-09-01,9\nR2,2026-09-01,8\n"),
      { surveyName: "S" },
      (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column) =>
          column.header === "satisfaction" ? { ...column, role: "satisfaction", notApplicable: [] } : column,
        ),
      }),
    );
    expect(record).toMatchObject({ status: "done", added: 0, counts: { invalid: 2 } });
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { startImport } from "~/commands/surveys/start-import.server";
import type { Act } from "~/domain/act";
import { resultSentence } from "~/domain/surveys/dry-run";
import { type OpenCheck, openFindings, type QualityDecisions, sampleText } from "~/domain/surveys/quality";
import { registerHandlers } from "~/jobs/timetable.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { checked, csv, granted, recordOf, sentenceOf } from "./an-import";

freshDatabase();

const dirty = (name: string) => csv(readFileSync(`tests/support/dirty/${name}`), name);
const rolesOf = (columns: readonly { header: string; role: string }[]) =>
  Object.fromEntries(columns.map(({ header, role }) => [header, role]));

async function accept(act: Act, importId: string, quality: QualityDecisions) {
  registerHandlers();
  granted(await acceptImport(act, { importId, quality }));
  await drainQueue();
  return recordOf(act, importId);
}
const counting = (act: Act) =>
  database().response.count({ where: { workspaceId: act.viewer.workspaceId, shelf: "" } });

describe("files as survey tools and people leave them", () => {
  it.each([
    ["duplicate-id.csv", "9 valid, 1 duplicate (row 7, same response id)"],
    ["level-6.csv", '9 valid, 1 invalid (row 4, level "6" outside 1-5)'],
    ["blank-level.csv", "6 valid, 1 invalid (row 7, no answer in any of the question columns)"],
    ["future-date.csv", '9 valid, 1 invalid (row 9, date "2027-03-01" is in the future)'],
    ["impossible-date.csv", '9 valid, 1 invalid (row 2, there is no such day as "2026-02-30")'],
    ["bom.csv", "10 valid"],
    ["semicolons.csv", "10 valid"],
    ["day-first-dates.csv", "6 valid"],
    ["burst.csv", "26 valid"],
    ["straight-liner.csv", "5 valid"],
  ])("%s: %s", async (name, sentence) => {
    const act = await actFor("leader");
    const record = await checked(act, dirty(name), { surveyName: "S" });
    // Addresses nobody knows are a remark, no reason to stay out.
    expect(await sentenceOf(act, record)).toBe(sentence);
  });

  it("counts a level that was left blank as no answer, not as 0", async () => {
    const act = await actFor("leader");
    const { id } = await checked(act, dirty("blank-level.csv"), { surveyName: "S" });
    await accept(act, id, {});
    const answers = await database().answer.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
    expect(answers.map(({ kind, _count }) => `${kind} ${_count}`)).toEqual(["loyalty 6", "satisfaction 5"]);
  });

  it("reads 31/12/2025 as the last day of the year", async () => {
    const act = await actFor("leader");
    const { id } = await checked(act, dirty("day-first-dates.csv"), { surveyName: "S" });
    await accept(act, id, {});
    const days = await database().response.findMany({ select: { day: true }, orderBy: { rowNumber: "asc" } });
    expect(days.map(({ day }) => day).slice(0, 3)).toEqual(["2025-12-31", "2026-01-05", "2026-01-17"]);
  });

  it("lists what can never count among the checks, with its rows", async () => {
    const act = await actFor("leader");
    const listed = async (name: string) =>
      (await checked(act, dirty(name), { surveyName: name })).quality
        .filter((finding) => finding.rows > 0)
        .map((finding) => `${finding.check}: ${sampleText(finding)}`);
    expect(await listed("duplicate-id.csv")).toEqual(["duplicateId: row 7"]);
    expect(await listed("future-date.csv")).toEqual(["futureDate: row 9"]);
    expect(await listed("impossible-date.csv")).toEqual(["impossibleDate: row 2"]);
    expect(await listed("level-6.csv")).toEqual(["outOfScale: row 4"]);
  });

  it("refuses a file of finished NPS values, and says why", async () => {
    const act = await actFor("leader");
    const refused = await startImport(act, { surveyId: "", surveyName: "S", file: dirty("nps-only.csv") });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    const words = !refused.ok && refused.refusal.kind === "invalid" ? refused.refusal.fieldErrors.file : [];
    expect(words?.[0]).toBe(
      "“nps” holds finished NPS values (42, 38, -5), not answers 0–10. An NPS is the share of promoters less the share of detractors: it cannot be averaged, converted or given an interval without the answers behind it. Export the single answers 0–10 and choose that file.",
    );
    expect(await database().import.count()).toBe(0);
    expect(await database().survey.count()).toBe(0);
  });

  it("reads every kind of question", async () => {
    const act = await actFor("leader");
    const record = await checked(act, dirty("every-kind.csv"), { surveyName: "S" });
    expect(rolesOf(record.mapping.columns)).toMatchObject({
      effort_easy: "effort",
      recommend_us: "nps",
      overall_rating: "scale",
      how_do_you_see_us: "perception",
      may_we_call_back: "plea",
    });
    await accept(act, record.id, {});
    const valuesOf = async (kind: string) =>
      (
        await database().answer.groupBy({
          by: ["value"],
          where: { kind },
          _count: true,
          orderBy: { value: "asc" },
        })
      ).map(({ value, _count }) => `${value}×${_count}`);
    expect(await valuesOf("perception")).toEqual(["1×6", "2×12", "3×6"]);
    expect(await valuesOf("plea")).toEqual(["0×12", "1×6"]);
    expect((await valuesOf("nps")).length).toBe(11);
    expect(await database().question.findMany({ where: { kind: "scale" } })).toMatchObject([
      { scaleMin: 1, scaleMax: 7, convertsTo: "", rule: "" },
    ]);
    expect(await findTallyDifferences(act.viewer.workspaceId)).toEqual([]);
  });

  it("keeps a scale of its own raw, and converts it only where a person says so", async () => {
    const act = await actFor("leader");
    const record = await checked(act, dirty("zero-to-ten-file.csv"), { surveyName: "S" }, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.role === "scale"
          ? { ...column, scaleMin: 0, scaleMax: 10, convertsTo: "satisfaction" }
          : column,
      ),
    }));
    await accept(act, record.id, {});
    expect(await database().question.findFirstOrThrow()).toMatchObject({
      kind: "scale",
      scaleMin: 0,
      scaleMax: 10,
      convertsTo: "satisfaction",
      rule: "linear/1",
    });
    const { _avg } = await database().answer.aggregate({ _avg: { value: true } });
    expect(_avg.value).toBe(7.5);
  });
});

describe("rows that look doubtful", () => {
  const found = async (act: Act, name: string) => {
    const record = await checked(act, dirty(name), { surveyName: "S" });
    return { record, open: openFindings(record.quality) };
  };
  const decision = (check: OpenCheck, setAside: boolean): QualityDecisions => ({
    [check]: { setAside, reason: "looked into it" },
  });

  it("finds 14 answers within a minute from one address, and wants a decision first", async () => {
    const act = await actFor("leader");
    const { record, open } = await found(act, "burst.csv");
    expect(open.map(({ check, rows }) => [check, rows])).toEqual([["burst", 14]]);
    const undecided = await acceptImport(act, { importId: record.id });
    expect(undecided).toMatchObject({
      ok: false,
      refusal: {
        kind: "invalid",
        fieldErrors: {
          "quality.burst.choice": ["14 rows. Say whether they count or are set aside."],
        },
      },
    });
    const speechless = await acceptImport(act, {
      importId: record.id,
      quality: { burst: { setAside: true, reason: " " } },
    });
    expect(speechless).toMatchObject({
      ok: false,
      refusal: { fieldErrors: { "quality.burst.reason": [expect.stringContaining("Say why")] } },
    });
    expect(await counting(act)).toBe(0);
    const after = await accept(act, record.id, decision("burst", true));
    expect(resultSentence(after.added, after.counts, after.setAside)).toBe("12 added, 14 set aside");
    expect(await counting(act)).toBe(12);
    expect(await database().answer.count({ where: { shelf: "excluded" } })).toBe(28);
    expect(await findTallyDifferences(act.viewer.workspaceId)).toEqual([]);
    // No address of anybody's device is kept.
    expect(JSON.stringify(await database().response.findMany())).not.toContain("203.0.113.7");
  });

  it("counts them all where the person says so", async () => {
    const act = await actFor("leader");
    const { record } = await found(act, "burst.csv");
    const after = await accept(act, record.id, decision("burst", false));
    expect(after).toMatchObject({ added: 26, setAside: 0 });
    expect(after.quality.find((one) => one.check === "burst")).toMatchObject({ setAside: false, reason: "" });
  });

  it("finds the straight-liner whose words say the opposite", async () => {
    const act = await actFor("leader");
    const { open } = await found(act, "straight-liner.csv");
    expect(open).toMatchObject([
      {
        check: "straightLine",
        rows: 1,
        sample: [{ row: 2, detail: "all 4 ratings are 5, the comment says “worst”" }],
      },
    ]);
  });

  it("finds a run answered 0–10 among answers 1–5 and says what it would be worth", async () => {
    const act = await actFor("leader");
    const { record, open } = await found(act, "zero-to-ten-batch.csv");
    expect(open.map(({ check, rows }) => [check, rows])).toEqual([["otherScale", 4]]);
    expect(open[0]?.explanation).toContain(
      "Rows 31 to 50 of “satisfaction” look answered 0–10: 16 of 20 values lie outside 1–5. Its mean is 7.5; asked 0–10, that is 4.00 on 1–5, converted (linear).",
    );
    const after = await accept(act, record.id, decision("otherScale", true));
    expect(after).toMatchObject({ added: 40, setAside: 4 });
  });

  it("finds a form that was sent twice, and many answers of one contact on one day", async () => {
    const act = await actFor("leader");
    const rows = [
      "T1,2026-09-01,a@x.example,4,5",
      "T2,2026-09-01,a@x.example,4,5",
      ...[1, 2, 3, 4, 5].map((at) => `C${at},2026-09-02,c@x.example,${at},3`),
    ];
    const file = csv(`id,date,e-mail,satisfaction,loyalty\n${rows.join("\n")}\n`);
    const record = await checked(act, file, { surveyName: "S" });
    expect(openFindings(record.quality).map(({ check, rows: count }) => [check, count])).toEqual([
      ["sameContent", 1],
      ["burst", 5],
    ]);
  });
});

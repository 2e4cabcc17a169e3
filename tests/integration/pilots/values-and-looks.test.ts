import { describe, expect, test } from "vitest";
import { addValue } from "~/commands/pilots/add-value.server";
import { importValues, lookAtValues } from "~/commands/pilots/import-values.server";
import { restoreValue } from "~/commands/pilots/restore-value.server";
import { saveValues } from "~/commands/pilots/save-values.server";
import { takeLook } from "~/commands/pilots/take-look.server";
import { undoValueImport } from "~/commands/pilots/undo-value-import.server";
import { withdrawValue } from "~/commands/pilots/withdraw-value.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { database } from "~/store/database.server";
import { listKeptValues, seenOf } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { readPilot, readPilots } from "~/store/pilots/pilot-reading.server";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";
import { aRunningPilot, type RunningPilot } from "./a-running-pilot";

sharedDatabase();

const TREATED = ["4.3", "4.0", "4,5", "3.9", "4.4", "4.1", "4.6", "4.2", "4.0"];
const CONTROL = ["3.9", "4.1", "3.7", "4.2", "3.8", "4.0", "3.6", "4.1", "3.9"];

const refusalOf = <T>(result: Result<T>) => (result.ok ? null : result.refusal);

type OneValue = Parameters<typeof addValue>[1];

const one = (pilot: RunningPilot, change: Partial<OneValue> = {}): OneValue => ({
  ...{ code: pilot.code, metricId: pilot.metricId, unitId: pilot.treated[0] ?? "", day: "2026-10-01" },
  ...{ figure: "4.3", note: "" },
  ...change,
});

async function seenNow(pilot: RunningPilot, unitIds: readonly string[], day: string) {
  const kept = await listKeptValues(
    database(),
    { id: pilot.id, round: 1 },
    { day, metricId: pilot.metricId },
  );
  return seenOf(unitIds, kept);
}

/** Nine of fifteen on each side, as many as the look was planned at. */
async function measured(pilot: RunningPilot, act: Act = pilot.owner) {
  const figures = Object.fromEntries([
    ...TREATED.map((figure, at) => [pilot.treated[at] ?? "", figure]),
    ...CONTROL.map((figure, at) => [pilot.control[at] ?? "", figure]),
  ]);
  const day = "2026-10-01";
  const seen = await seenNow(pilot, Object.keys(figures), day);
  return saveValues(act, { code: pilot.code, metricId: pilot.metricId, day, seen, figures });
}

describe("a value by hand", () => {
  test("counts, can be taken back and counts again; the log tells all three", async () => {
    const pilot = await aRunningPilot();
    const added = await addValue(pilot.owner, one(pilot, { figure: "4,30", note: "by phone" }));
    if (!added.ok) throw new Error(added.refusal.message);
    const value = { code: pilot.code, valueId: added.value.valueId };
    const count = async () =>
      (await readPilot(database(), pilot.owner.viewer, pilot.code, TEST_NOW))?.primary?.arms.treated.n;
    expect(await count()).toBe(1);
    expect((await withdrawValue(pilot.owner, value)).ok).toBe(true);
    expect(await count()).toBe(0);
    expect((await restoreValue(pilot.owner, value)).ok).toBe(true);
    expect(await count()).toBe(1);
    const log = await database().activity.findMany({
      where: { workspaceId: pilot.workspaceId, recordId: pilot.id },
      orderBy: { seq: "asc" },
    });
    expect(log.map(({ verb }) => verb)).toEqual(["recorded", "undone", "restored"]);
  });

  test("is refused before the start, after today, of another unit, twice on a day and where it is no figure", async () => {
    const pilot = await aRunningPilot();
    const other = await aRunningPilot();
    const field = async (change: Partial<OneValue>) => {
      const refusal = refusalOf(await addValue(pilot.owner, one(pilot, change)));
      return refusal?.kind === "invalid" ? Object.keys(refusal.fieldErrors) : refusal?.kind;
    };
    expect(await field({ day: "2026-08-31" })).toEqual(["day"]);
    expect(await field({ day: "2026-10-16" })).toEqual(["day"]);
    expect(await field({ unitId: other.treated[0] })).toEqual(["unitId"]);
    expect(await field({ figure: "four" })).toEqual(["figure"]);
    expect(await field({})).toBeUndefined();
    expect(await field({ figure: "4.4" })).toEqual(["day"]);
  });

  test("belongs to its owner or a leader, and is frozen once the pilot is decided", async () => {
    const pilot = await aRunningPilot();
    const workspace = { id: pilot.workspaceId };
    for (const role of ["viewer", "executive", "owner"] as const) {
      const act = await actFor(role, workspace);
      expect(refusalOf(await addValue(act, one(pilot)))?.kind).toBe("not-permitted");
    }
    const stranger = await actFor("leader");
    expect(refusalOf(await addValue(stranger, one(pilot)))?.kind).toBe("not-found");
    expect(await readPilot(database(), stranger.viewer, pilot.id, TEST_NOW)).toBeNull();
    expect((await readPilots(stranger.viewer, [pilot.code], TEST_NOW)).size).toBe(0);
    expect((await addValue(await actFor("leader", workspace), one(pilot))).ok).toBe(true);
    await database().pilot.update({ where: { id: pilot.id }, data: { status: "scaled" } });
    const late = one(pilot, { day: "2026-10-02" });
    expect(refusalOf(await addValue(pilot.owner, late))?.kind).toBe("not-allowed-now");
  });
});

describe("the grid of a day", () => {
  test("corrects what is there, takes back what was emptied, and is stale for whoever did not see it", async () => {
    const pilot = await aRunningPilot();
    expect(await measured(pilot)).toMatchObject({
      ok: true,
      value: { added: 18, corrected: 0, takenBack: 0 },
    });
    const [first = "", second = "", third = ""] = pilot.treated;
    const grid = { code: pilot.code, metricId: pilot.metricId, day: "2026-10-01" } as const;
    const figures = { [first]: "4.9", [second]: "", [third]: "4.50" };
    const seen = await seenNow(pilot, [first, second, third], grid.day);
    expect(refusalOf(await saveValues(pilot.owner, { ...grid, figures, seen: "another" }))?.kind).toBe(
      "stale",
    );
    expect(await saveValues(pilot.owner, { ...grid, figures, seen })).toMatchObject({
      ok: true,
      value: { added: 0, corrected: 1, takenBack: 1 },
    });
    const kept = await listKeptValues(
      database(),
      { id: pilot.id, round: 1 },
      { unitId: { in: [first, second] } },
    );
    expect(kept.map(({ value }) => value)).toEqual(["4.9"]);
    expect(await database().pilotValue.count({ where: { pilotId: pilot.id } })).toBe(19);
    const wrong = await saveValues(pilot.owner, { ...grid, figures: { [first]: "x", [second]: "4" }, seen });
    expect(refusalOf(wrong)).toMatchObject({
      kind: "invalid",
      fieldErrors: { [`figures.${first}`]: [expect.any(String)] },
    });
  });
});

describe("a file of values", () => {
  test("says of each row what it would do, is taken in once, and is taken back as a whole", async () => {
    const pilot = await aRunningPilot();
    await addValue(pilot.owner, one(pilot));
    const text = [
      "unit;metric;day;value",
      "treated 1;Satisfaction;2026-10-01;4,3",
      "treated 1;Satisfaction;2026-10-02;4,4",
      "treated 1;Satisfaction;2026-10-02;4,5",
      "nobody;Satisfaction;2026-10-02;4,5",
      "treated 2;Satisfaction;2026-08-01;4,5",
      "treated 2;Satisfaction;2026-12-01;4,5",
      "control 1;Satisfaction;02/10/2026;3,9",
    ].join("\n");
    const tried = await lookAtValues(pilot.owner, { code: pilot.code, text });
    if (!tried.ok) throw new Error(tried.refusal.message);
    expect(tried.value.rows.map(({ verdict }) => verdict)).toEqual([
      ...["there", "add", "refused", "refused", "refused", "refused"],
      "refused",
    ]);
    const readable = text.replace("02/10/2026", "2026-10-02");
    const again = await lookAtValues(pilot.owner, { code: pilot.code, text: readable });
    if (!again.ok) throw new Error(again.refusal.message);
    const file = { code: pilot.code, text: readable, fileName: "values.csv" };
    expect(refusalOf(await importValues(pilot.owner, { ...file, seen: tried.value.seen }))?.kind).toBe(
      "not-allowed-now",
    );
    const done = await importValues(pilot.owner, { ...file, seen: again.value.seen });
    expect(done).toMatchObject({ ok: true, value: { counts: { add: 2, there: 1, refused: 4 } } });
    const batchId = (done.ok && done.value.batchId) || "";
    expect(await undoValueImport(pilot.owner, { code: pilot.code, batchId })).toMatchObject({
      ok: true,
      value: { count: 2 },
    });
    expect(refusalOf(await undoValueImport(pilot.owner, { code: pilot.code, batchId: "none" }))?.kind).toBe(
      "not-found",
    );
  });
});

describe("a planned look", () => {
  test("waits for its share, is taken once by two at once, and is frozen", async () => {
    const pilot = await aRunningPilot();
    const look = { code: pilot.code, plannedAt: "0.6" };
    expect(refusalOf(await takeLook(pilot.owner, look))?.message).toContain("planned at 60 %");
    await measured(pilot);
    expect(refusalOf(await takeLook(pilot.owner, { ...look, plannedAt: "0.5" }))?.kind).toBe("invalid");
    expect(refusalOf(await takeLook(await actFor("viewer", { id: pilot.workspaceId }), look))?.kind).toBe(
      "not-permitted",
    );
    const both = await Promise.all([takeLook(pilot.owner, look), takeLook(pilot.owner, look)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const taken = both.find((result) => result.ok);
    expect(
      taken?.ok && [taken.value.p?.toFixed(4), taken.value.alpha.toFixed(4), taken.value.decisive],
    ).toEqual(["0.0117", "0.0114", false]);
    const at = async () => readPilot(database(), pilot.owner.viewer, pilot.code, TEST_NOW);
    const before = await at();
    // Nothing came since: what the look showed is what there is.
    expect(before?.primary).toMatchObject({ verdict: "tooEarly", confidence: 0.95 });
    expect(before?.primary?.lower?.toFixed(2)).toBe("0.08");
    expect(before?.sentence).toBe(
      "+0.30 points per account (0.08 to 0.52) so far; the look at 60 % was not decisive",
    );
    await addValue(pilot.owner, one(pilot, { unitId: pilot.treated[12] }));
    const after = await at();
    expect(after?.primary).toMatchObject({ lower: null, p: null });
    expect(after?.looks[0]).toMatchObject({ state: "taken", hash: before?.looks[0]?.hash });
    expect(after?.looks[0]?.reading?.lower?.toFixed(2)).toBe("0.08");
    // At the end it is paid for.
    await database().pilot.update({
      where: { id: pilot.id },
      data: { status: "evaluating", endedOn: "2026-11-30" },
    });
    const final = await readPilot(
      database(),
      pilot.owner.viewer,
      pilot.code,
      new Date("2026-12-02T12:00:00Z"),
    );
    expect(final?.primary?.confidence.toFixed(4)).toBe("0.9614");
    expect(final?.narrowed).toContain("96.14 %");
    expect(refusalOf(await takeLook(pilot.owner, look))?.kind).toBe("not-allowed-now");
  });
});

describe("a metric that an index brings", () => {
  test("is each account’s own answers, before and after the start, and nothing is typed for it", async () => {
    const pilot = await aRunningPilot({
      each: 2,
      accounts: true,
      pilot: { design: "twice", assignment: "chosen" },
      metric: { source: "index", measure: "satisfaction" },
    });
    const workspace = { id: pilot.workspaceId };
    const from = await anImport(workspace, "Pulse");
    const questionId = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const answer = (unitId: string | undefined, day: string, value: number) => ({
      ...{ day, accountId: `acc-${unitId}` },
      values: [{ questionId, kind: "satisfaction", value }],
    });
    const [t1, t2, c1, c2] = [...pilot.treated, ...pilot.control];
    await seedAnswers(workspace, from, [
      ...[answer(t1, "2026-08-10", 2), answer(t1, "2026-08-11", 4), answer(t1, "2026-09-10", 5)],
      ...[answer(t2, "2026-07-10", 3), answer(t2, "2026-10-10", 4), answer(t2, "2026-10-16", 1)],
      ...[answer(c1, "2026-08-10", 3), answer(c1, "2026-09-10", 3)],
      ...[answer(c2, "2026-08-10", 4), answer(c2, "2026-09-10", 5), answer(c2, "2026-01-10", 1)],
    ]);
    const reading = await readPilot(database(), pilot.owner.viewer, pilot.code, TEST_NOW);
    // (+2 and +1) less (0 and +1); the answer of tomorrow and the one of January count nowhere.
    expect(reading?.primary).toMatchObject({ estimate: 1, method: "didPanel" });
    expect(reading?.primary?.arms.treated).toMatchObject({ n: 2, meanBefore: 3, mean: 4.5 });
    expect(reading?.primary?.naive?.change).toBe(1.5);
    // What it shows counts as measured, though nobody keeps a value of it.
    const facts = await findPilotFactsIn(database(), pilot.workspaceId, pilot.id, TEST_NOW);
    expect(facts?.measured).toEqual({ treated: 2, control: 2 });
    const typed = refusalOf(await addValue(pilot.owner, one(pilot)));
    expect(typed).toMatchObject({ kind: "invalid", fieldErrors: { metricId: [expect.any(String)] } });
  });
});

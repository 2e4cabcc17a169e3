import { describe, expect, test } from "vitest";
import { addReading } from "~/commands/kpis/add-reading.server";
import { restoreReading } from "~/commands/kpis/restore-reading.server";
import { withdrawReading } from "~/commands/kpis/withdraw-reading.server";
import { readingSchema } from "~/domain/kpis/reading.schema";
import { addDays } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findKpiPage, listReadings } from "~/store/kpis/kpi-page.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aKpi } from "./a-kpi";

freshDatabase();

const read = (change: Record<string, unknown> = {}) =>
  readingSchema.parse({ value: "0.5", day: "2026-10-01", ...change });

describe("a reading", () => {
  test("is kept exactly, says whether the target is reached, and can be taken back", async () => {
    const { kpiId, devin, code } = await aKpi();
    const { readingId, reached } = value(await addReading(devin, { kpiId, ...read({ n: "30" }) }));
    expect(reached).toBe(true);
    expect(
      value(await addReading(devin, { kpiId, ...read({ value: "0.500001", day: "2026-10-02" }) })).reached,
    ).toBe(false);
    value(await withdrawReading(devin, { readingId }));
    value(await withdrawReading(devin, { readingId }));
    const { rows } = await listReadings(devin.viewer, { id: kpiId, blind: null });
    expect(rows.map(({ value: shown, withdrawn }) => [shown, withdrawn])).toEqual([
      ["0.500001", ""],
      ["0.5", "back"],
    ]);
    expect((await findKpiPage(devin.viewer, code, kpiId))?.readings.map(({ value: shown }) => shown)).toEqual(
      ["0.500001"],
    );
    // The day is free again.
    value(await addReading(devin, { kpiId, ...read() }));
  });
  test("of two at once on one day one is kept", async () => {
    const { kpiId, devin } = await aKpi();
    const both = await Promise.all(
      ["0.4", "0.6"].map((each) => addReading(devin, { kpiId, ...read({ value: each }) })),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().kpiReading.count({ where: { kpiId } })).toBe(1);
  });
  test("lies not in the future of the reader, and its count is within n", async () => {
    const { kpiId, devin } = await aKpi();
    expect(refusal(await addReading(devin, { kpiId, ...read({ day: "2026-10-16" }) }))).toMatchObject({
      fieldErrors: { day: expect.any(Array) },
    });
    expect(refusal(await addReading(devin, { kpiId, ...read({ n: "3", count: "4" }) })).kind).toBe("invalid");
  });
  test("is frozen with a closed plan", async () => {
    const { kpiId, devin } = await aKpi({ status: "closed" });
    expect(refusal(await addReading(devin, { kpiId, ...read() })).kind).toBe("not-allowed-now");
  });
  test("is written by owner, deputy and leader alone, and a stranger's KPI does not exist", async () => {
    const { kpiId, program, code } = await aKpi();
    expect(refusal(await addReading(program.as("priya"), { kpiId, ...read() })).kind).toBe("not-permitted");
    const { readingId } = value(await addReading(program.as("mara"), { kpiId, ...read() }));
    expect(refusal(await withdrawReading(program.as("sam"), { readingId })).kind).toBe("not-permitted");
    const stranger = (await aProgram()).as("mara");
    expect(refusal(await addReading(stranger, { kpiId, ...read() })).kind).toBe("not-found");
    expect(refusal(await withdrawReading(stranger, { readingId })).kind).toBe("not-found");
    expect(await findKpiPage(stranger.viewer, code, kpiId)).toBeNull();
  });
  test("of a day that has one asks: the new one in its place, or both", async () => {
    const { kpiId, devin } = await aKpi();
    const first = value(await addReading(devin, { kpiId, ...read({ value: "0.9" }) }));
    expect(refusal(await addReading(devin, { kpiId, ...read({ value: "0.8" }) }))).toMatchObject({
      kind: "invalid",
      fieldErrors: { sameDay: [expect.stringContaining("already: 0.9")] },
    });
    const second = value(await addReading(devin, { kpiId, ...read({ value: "0.8", sameDay: "replace" }) }));
    const counting = async () =>
      (await database().kpiReading.findMany({ where: { kpiId, withdrawnAt: null } })).map((row) =>
        row.value.toString(),
      );
    expect(await counting()).toEqual(["0.8"]);
    // What was replaced cannot come back beside its successor, and does when that one goes.
    expect(refusal(await restoreReading(devin, { readingId: first.readingId })).kind).toBe("not-allowed-now");
    value(await withdrawReading(devin, { readingId: second.readingId }));
    expect(await counting()).toEqual(["0.9"]);
    value(await restoreReading(devin, { readingId: second.readingId }));
    expect(await counting()).toEqual(["0.8"]);
    value(await addReading(devin, { kpiId, ...read({ value: "0.7", sameDay: "keep" }) }));
    expect(await counting()).toHaveLength(2);
  });
  test("says that it is out of order or counts as baseline, and keeps it", async () => {
    const { kpiId, devin } = await aKpi();
    value(await addReading(devin, { kpiId, ...read({ day: "2026-09-30" }) }));
    expect(value(await addReading(devin, { kpiId, ...read({ day: "2026-08-31" }) })).notes).toEqual([
      "earlier than the last one of 30 Sep 2026",
    ]);
    expect(value(await addReading(devin, { kpiId, ...read({ day: "2026-03-31" }) })).notes).toHaveLength(2);
  });
  test("taken back by mistake counts again, for those who may", async () => {
    const { kpiId, devin, program } = await aKpi();
    const { readingId } = value(await addReading(devin, { kpiId, ...read() }));
    value(await withdrawReading(devin, { readingId }));
    expect(refusal(await restoreReading(program.as("priya"), { readingId })).kind).toBe("not-permitted");
    expect(refusal(await restoreReading((await aProgram()).as("mara"), { readingId })).kind).toBe(
      "not-found",
    );
    value(await restoreReading(devin, { readingId }));
    value(await restoreReading(devin, { readingId }));
    expect(await database().kpiReading.count({ where: { kpiId, withdrawnAt: null } })).toBe(1);
  });
  test("come page by page, and a stranger finds none", async () => {
    const { kpiId, devin } = await aKpi();
    await database().kpiReading.createMany({
      data: Array.from({ length: 120 }, (_, at) => ({
        id: newId(),
        kpiId,
        day: addDays("2026-06-01", at),
        value: at,
        byId: devin.viewer.personId,
        createdAt: devin.now,
      })),
    });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listReadings>> = await listReadings(
        devin.viewer,
        { id: kpiId, blind: null },
        cursor,
      );
      seen.push(...page.rows.map((row) => row.value));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => String(119 - at)));
    expect(
      (await listReadings((await aProgram()).as("mara").viewer, { id: kpiId, blind: null })).rows,
    ).toEqual([]);
    expect((await listReadings(devin.viewer, { id: kpiId, blind: null }, "nothing")).rows).toHaveLength(50);
  });
});

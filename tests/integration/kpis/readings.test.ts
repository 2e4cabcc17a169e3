import { describe, expect, test } from "vitest";
import { addReading } from "~/commands/kpis/add-reading.server";
import { withdrawReading } from "~/commands/kpis/withdraw-reading.server";
import { readingSchema } from "~/domain/kpis/reading.schema";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findKpiPage, listReadings } from "~/store/kpis/kpi-page.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";

freshDatabase();

const read = (change: Record<string, unknown> = {}) =>
  readingSchema.parse({ value: "0.5", day: "2026-10-01", ...change });

async function aKpi(change: Parameters<typeof aRunningPlan>[1] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, change);
  const kpi = await database().kpi.create({
    data: {
      id: newId(),
      planId: plan.id,
      name: "CSM changes",
      type: "operational",
      primary: true,
      direction: "down",
      baseline: "2.1",
      target: "0.5",
      position: 1,
    },
  });
  return { program, plan, code: codeOf(plan), kpiId: kpi.id, devin: program.as("devin") };
}

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
    const { rows } = await listReadings(devin.viewer, kpiId);
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
});

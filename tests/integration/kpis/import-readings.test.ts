import { expect, test } from "vitest";
import { addReading } from "~/commands/kpis/add-reading.server";
import { importReadings, lookAtReadings } from "~/commands/kpis/import-readings.server";
import { undoReadingImport } from "~/commands/kpis/undo-reading-import.server";
import { withdrawReading } from "~/commands/kpis/withdraw-reading.server";
import { readingSchema } from "~/domain/kpis/reading.schema";
import { database } from "~/store/database.server";
import { listReadings, listUploads } from "~/store/kpis/kpi-page.queries.server";
import { linesOf, textOf } from "~/store/kpis/reading-file.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aKpi } from "./a-kpi";

freshDatabase();

const FILE = "date;value;n\n2026-06-30;1,9;28\n2026-07-31;1,4;30\n2026-11-30;1,2;30\n2026-08-31;0,9;29";

const live = async (kpiId: string) =>
  (
    await database().kpiReading.findMany({ where: { kpiId, withdrawnAt: null }, orderBy: { day: "asc" } })
  ).map((row) => `${row.day} ${row.value}`);

test("a file is looked at, kept once however often it comes, and taken back whole", async () => {
  const { kpiId, devin } = await aKpi();
  const upload = { kpiId, text: FILE, sameDay: "leave" as const };
  const look = value(await lookAtReadings(devin, upload));
  expect(look.rows.map(({ verdict }) => verdict)).toEqual(["add", "add", "refused", "add"]);
  expect(await live(kpiId)).toEqual([]);
  const first = value(await importReadings(devin, { ...upload, seen: look.seen }));
  expect(first.counts).toMatchObject({ add: 3, refused: 1 });
  expect(await live(kpiId)).toEqual(["2026-06-30 1.9", "2026-07-31 1.4", "2026-08-31 0.9"]);

  const again = value(await importReadings(devin, { ...upload, seen: null }));
  expect(again).toMatchObject({ batch: null, counts: { add: 0, there: 3, refused: 1 } });

  const [told] = await listUploads(devin.viewer, kpiId);
  expect(told).toMatchObject({ batch: first.batch, live: 3, all: 3, byName: "Devin" });
  const batch = first.batch ?? "";
  expect(value(await undoReadingImport(devin, { kpiId, batch })).count).toBe(3);
  expect(value(await undoReadingImport(devin, { kpiId, batch })).count).toBe(0);
  expect(await live(kpiId)).toEqual([]);
  expect(value(await importReadings(devin, { ...upload, seen: null })).counts.add).toBe(3);
});

test("what changed since the look is not taken for granted", async () => {
  const { kpiId, devin } = await aKpi();
  const upload = { kpiId, text: FILE, sameDay: "leave" as const };
  const { seen } = value(await lookAtReadings(devin, upload));
  value(await addReading(devin, { kpiId, ...readingSchema.parse({ value: "2", day: "2026-07-31" }) }));
  expect(refusal(await importReadings(devin, { ...upload, seen })).kind).toBe("not-allowed-now");
  expect(await live(kpiId)).toEqual(["2026-07-31 2"]);
});

test("a corrected file corrects its own reading; taking it back brings the old one back", async () => {
  const { kpiId, devin } = await aKpi();
  const upload = (text: string) => ({ kpiId, text, sameDay: "leave" as const, seen: null });
  value(await importReadings(devin, upload("2026-07-31,1.4,30")));
  const { batch, counts } = value(await importReadings(devin, upload("2026-07-31,1.5,30")));
  expect(counts.replace).toBe(1);
  expect(await live(kpiId)).toEqual(["2026-07-31 1.5"]);
  expect(value(await importReadings(devin, upload("2026-07-31,1.5,30"))).counts.there).toBe(1);
  value(await undoReadingImport(devin, { kpiId, batch: batch ?? "" }));
  expect(await live(kpiId)).toEqual(["2026-07-31 1.4"]);
});

test("a row taken back by hand stays out when its file comes again", async () => {
  const { kpiId, devin } = await aKpi();
  const upload = { kpiId, text: FILE, sameDay: "leave" as const, seen: null };
  value(await importReadings(devin, upload));
  const { rows } = await listReadings(devin.viewer, { id: kpiId, blind: null });
  value(await withdrawReading(devin, { readingId: rows[0]?.id ?? "" }));
  expect(value(await importReadings(devin, upload)).counts).toMatchObject({ add: 0, there: 3 });
  expect(await live(kpiId)).toHaveLength(2);
});

test("two uploads at once keep one of each row", async () => {
  const { kpiId, devin } = await aKpi();
  const upload = { kpiId, text: FILE, sameDay: "leave" as const, seen: null };
  const both = await Promise.all([importReadings(devin, upload), importReadings(devin, upload)]);
  expect(both.map((one) => value(one).counts.add).sort()).toEqual([0, 3]);
  expect(await live(kpiId)).toHaveLength(3);
});

test("is for those who write readings, while the plan is open, in their own workspace", async () => {
  const { kpiId, program, plan, devin } = await aKpi();
  const upload = { kpiId, text: FILE, sameDay: "leave" as const, seen: null };
  expect(refusal(await importReadings(program.as("priya"), upload)).kind).toBe("not-permitted");
  expect(refusal(await lookAtReadings(program.as("vera"), upload)).kind).toBe("not-permitted");
  const stranger = (await aProgram()).as("mara");
  expect(refusal(await importReadings(stranger, upload)).kind).toBe("not-found");
  expect(refusal(await undoReadingImport(stranger, { kpiId, batch: "b" })).kind).toBe("not-found");
  expect(refusal(await undoReadingImport(devin, { kpiId, batch: "b" })).kind).toBe("not-found");
  await database().plan.update({ where: { id: plan.id }, data: { status: "closed" } });
  expect(refusal(await importReadings(devin, upload)).kind).toBe("not-allowed-now");
});

test("a file that is none is refused in words", async () => {
  expect(linesOf("  \n ")).toMatchObject({ ok: false });
  expect(linesOf(Array(2_003).fill("2026-01-01,1").join("\n"))).toMatchObject({
    ok: false,
    message: expect.stringContaining("2,003 lines"),
  });
  expect(await textOf(new Blob(["PK\u0003\u0004xl/workbook"]))).toMatchObject({ ok: false });
  expect(await textOf(new Blob(["x".repeat(600_000)]))).toMatchObject({ ok: false });
  const german = await textOf(new Blob([new Uint8Array([0x32, 0x3b, 0xfc])]));
  expect(german).toEqual({ ok: true, text: "2;ü" });
});

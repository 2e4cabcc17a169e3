import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { fileAwardYear } from "~/commands/award/file-award-year.server";
import { makeEvidencePack } from "~/commands/award/make-evidence-pack.server";
import { noteAuditView } from "~/commands/award/note-audit-view.server";
import { recordEarlierYear } from "~/commands/award/record-earlier-year.server";
import { removeEarlierYear } from "~/commands/award/remove-earlier-year.server";
import type { Act } from "~/domain/act";
import { figuresOf } from "~/domain/award/filing";
import { demoContacts } from "~/jobs/demo/data/contacts";
import { listActivity } from "~/store/activity/activity.queries.server";
import {
  findPack,
  findYearReading,
  listAwardYears,
  listYearReadings,
} from "~/store/award/award.queries.server";
import { actFor, actOf, aPerson, aWorkspace, sharedDatabase } from "../../support/test-database";
import { seedKestrelyn } from "../indices/seed-answers";

const JANUARY = new Date("2026-01-15T15:00:00Z");

describe("the award file of the demo's year 2025", () => {
  sharedDatabase();
  let leader: Act;
  let auditor: Act;
  let viewer: Act;
  beforeAll(async () => {
    const workspace = await aWorkspace({ statusFloor: 25 });
    leader = { ...actOf(await aPerson(workspace, "leader", { name: "Mara" })), now: JANUARY };
    const inspector = actOf(await aPerson(workspace, "viewer", { name: "Grace" }));
    auditor = { ...inspector, now: JANUARY, viewer: { ...inspector.viewer, auditor: true } };
    viewer = { ...actOf(await aPerson(workspace, "viewer")), now: JANUARY };
    await seedKestrelyn(workspace);
  });

  const seen = async () => figuresOf(await findYearReading(leader.viewer, 2025, JANUARY));
  const refusal = (result: { ok: boolean; refusal?: { kind: string } }) =>
    result.ok ? null : result.refusal?.kind;

  test("reads 1,994 points from 499 answers: shown 4.00, not reached, short by 2", async () => {
    const year = await findYearReading(leader.viewer, 2025, JANUARY);
    expect(year.result).toBe("notMet");
    const [satisfaction, loyalty] = year.measures;
    expect(satisfaction?.reading).toMatchObject({ n: 499, points: 1994, rounded: "4.00", status: "notMet" });
    expect(satisfaction?.pointsShort).toBe(2);
    expect(loyalty?.reading).toMatchObject({ n: 499, points: 1973, rounded: "3.95" });
  });

  test("2026 so far: 1,600 points from 382 answers", async () => {
    const { readings } = await listYearReadings(leader.viewer, new Date("2026-10-15T14:00:00Z"));
    expect(readings.map(({ year, result }) => [year, result])).toEqual([
      [2026, "inProgress"],
      [2025, "notMet"],
    ]);
    expect(readings[0]?.measures[0]?.reading).toMatchObject({ n: 382, points: 1600, rounded: "4.19" });
  });

  test("is closed with the result of the rule alone, and only with figures that were seen", async () => {
    const input = { year: 2025, version: 0, note: "", seen: await seen() };
    expect(refusal(await fileAwardYear(viewer, input))).toBe("not-permitted");
    expect(refusal(await fileAwardYear(auditor, input))).toBe("not-permitted");
    expect(refusal(await fileAwardYear(leader, { ...input, year: 2026 }))).toBe("not-allowed-now");
    expect(refusal(await fileAwardYear(leader, { ...input, year: 2020 }))).toBe("not-allowed-now");
    expect(refusal(await fileAwardYear(leader, { ...input, seen: "satisfaction 2000/499" }))).toBe("stale");
    const both = await Promise.all([fileAwardYear(leader, input), fileAwardYear(leader, input)]);
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    const [record] = await listAwardYears(leader.viewer);
    expect(record).toMatchObject({ year: 2025, decided: "notMet", decidedBy: "Mara", version: 1 });
    expect(refusal(await fileAwardYear(leader, { ...input, version: 1 }))).toBe("invalid");
    expect((await fileAwardYear(leader, { ...input, version: 1, note: "Looked at again." })).ok).toBe(true);
  });

  test("earlier years are told only where nothing can be computed", async () => {
    const told = { year: 2023, result: "won", source: "Certificate" } as const;
    expect(refusal(await recordEarlierYear(viewer, told))).toBe("not-permitted");
    expect(refusal(await recordEarlierYear(leader, { ...told, year: 2025 }))).toBe("invalid");
    expect(refusal(await recordEarlierYear(leader, { ...told, year: 2026 }))).toBe("invalid");
    expect((await recordEarlierYear(leader, told)).ok).toBe(true);
    expect((await removeEarlierYear(leader, { year: 2023 })).ok).toBe(true);
    expect(refusal(await removeEarlierYear(leader, { year: 2023 }))).toBe("not-found");
    expect(refusal(await removeEarlierYear(leader, { year: 2025 }))).toBe("not-found");
  });

  test("the evidence pack computes itself anew, names nobody, and is told apart when somebody changes it", async () => {
    const made = await makeEvidencePack(leader, { year: 2025 });
    if (!made.ok) throw new Error(made.refusal.message);
    const pack = await findPack(auditor.viewer, 2025, made.value.packId);
    const files = unzipSync(new Uint8Array(pack?.bytes ?? []));
    const text = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
    expect(Object.keys(files).sort()).toContain("recompute.mjs");
    expect(text("answers.csv").trim().split("\r\n")).toHaveLength(1 + 2 * 499);
    const all = Object.keys(files).map(text).join("\n");
    for (const { name, email } of demoContacts.slice(0, 40)) {
      expect(all).not.toContain(name);
      expect(all).not.toContain(email);
    }
    expect(all).not.toContain("Norbeck");

    const folder = mkdtempSync(path.join(tmpdir(), "evidence-"));
    try {
      for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
      const run = () =>
        execFileSync(process.execPath, [path.join(folder, "recompute.mjs")], { encoding: "utf8" });
      expect(run()).toContain("satisfaction: 1994 points / 499 answers");
      expect(run()).toContain("Everything agrees.");
      execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: folder });
      writeFileSync(
        path.join(folder, "answers.csv"),
        text("answers.csv").replace(/satisfaction,[1-4]/, "satisfaction,5"),
      );
      expect(run).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("another workspace has none of it, and every look of an auditor is on record", async () => {
    const stranger = await actFor("leader");
    const { readings } = await listYearReadings(stranger.viewer, JANUARY);
    expect(readings.every((each) => each.result === "noData")).toBe(true);
    expect(await findPack(stranger.viewer, 2025, "x")).toBeNull();
    expect(refusal(await makeEvidencePack(stranger, { year: 2025 }))).toBe("not-allowed-now");
    await noteAuditView(auditor, { noun: "award", recordId: "2025", what: "the award file of 2025" });
    const { entries } = await listActivity(leader.viewer, { noun: "award", take: 1 });
    expect(entries[0]).toMatchObject({
      actorName: "Grace",
      summary: "looked at the award file of 2025 as an auditor",
    });
  });
});

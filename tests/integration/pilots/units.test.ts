import { beforeAll, describe, expect, test } from "vitest";
import { addUnits } from "~/commands/pilots/add-units.server";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { crossUnit } from "~/commands/pilots/cross-unit.server";
import { drawPilotArms } from "~/commands/pilots/draw-arms.server";
import { editUnit } from "~/commands/pilots/edit-unit.server";
import { importUnits, lookAtUnits } from "~/commands/pilots/import-units.server";
import { loseUnit } from "~/commands/pilots/lose-unit.server";
import { lookAtMatch, matchPilotUnits } from "~/commands/pilots/match-units.server";
import { removeUnits } from "~/commands/pilots/remove-units.server";
import { setArms } from "~/commands/pilots/set-arms.server";
import type { Act } from "~/domain/act";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findUnitsPart } from "~/store/pilots/unit.queries.server";
import { unitsSeen } from "~/store/pilots/units.server";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { accountId, anOwnerWithAccounts, aPilotWith, factsOf, refusal, value, words } from "./unit-world";

sharedDatabase();

let owner: Act;
let code: string;
let id: string;

const facts = (of = code) => factsOf(owner, of);
const aPilot = (title: string, units: string[] = []) => aPilotWith(owner, title, units);
const among = { within: "all" as const, traits: [], reason: "", seen: null };
const setStatus = (status: string, startedOn: string | null = null) =>
  database().pilot.update({ where: { id }, data: { status, startedOn } });

beforeAll(async () => {
  owner = await anOwnerWithAccounts();
  const made = value(await createPilot(owner, { title: "Quarterly call" }));
  code = made.code;
  id = made.pilotId;
});

describe("units come and go before the start", () => {
  test("typed one a line; a name that is an account's is that account", async () => {
    expect(value(await addUnits(owner, { code, names: " Norbeck   Pharma \n\nNorth\r\nEast" }))).toEqual({
      added: 3,
    });
    const { units } = await facts();
    expect(units.map(({ name, accountId, arm }) => [name, accountId, arm])).toEqual([
      ["Norbeck Pharma", accountId(owner, 0), null],
      ["North", null, null],
      ["East", null, null],
    ]);
  });

  test("twice the same name, a name that is there, nothing at all", async () => {
    expect(words(await addUnits(owner, { code, names: "West\nwest" }))).toBe("west stands here twice.");
    expect(words(await addUnits(owner, { code, names: "NORTH" }))).toBe("NORTH is in the pilot already.");
    expect(words(await addUnits(owner, { code, names: " \n " }))).toBe("Write one unit a line.");
    expect(words(await addUnits(owner, { code, names: "x".repeat(121) }))).toContain("longer than 120");
  });

  test("from the accounts, with what is known of them, without those that are here or lost", async () => {
    const none = { tier: "", segment: "", region: "", baseline: true };
    expect(words(await addUnits(owner, { code, accounts: { ...none, tier: "I" } }))).toContain(
      "No account of this choice",
    );
    expect(value(await addUnits(owner, { code, accounts: { ...none, tier: "II" } }))).toEqual({ added: 2 });
    const added = (await facts()).units.slice(3);
    expect(added.map(({ name, accountId, traits }) => [name, accountId, traits])).toEqual([
      ["Okun Materials", accountId(owner, 2), { tier: "II", "annual revenue": "3000.00" }],
      ["Tarsk Logistics", accountId(owner, 1), { tier: "II", "annual revenue": "2000.00" }],
    ]);
  });

  test("an edit holds its version; two saw the same unit, one is told", async () => {
    const [, north] = (await facts()).units;
    const change = {
      code,
      unitId: north?.id ?? "",
      name: "North",
      accountId: null,
      businessUnit: "Lab",
      traits: { hours: "36.5" },
    };
    expect(refusal(await editUnit(owner, { ...change, version: 1 }))).toBe("done");
    expect(refusal(await editUnit(owner, { ...change, version: 1 }))).toBe("stale");
    expect(words(await editUnit(owner, { ...change, version: 2, name: "east" }))).toContain("Another unit");
    expect(words(await editUnit(owner, { ...change, version: 2, accountId: accountId(owner, 0) }))).toContain(
      "as “Norbeck Pharma”",
    );
    expect(refusal(await editUnit(owner, { ...change, version: 2, accountId: "nobody's" }))).toBe("invalid");
    expect(refusal(await editUnit(owner, { ...change, version: 2, unitId: "no such" }))).toBe("not-found");
  });

  test("somebody else's pilot, and another workspace's", async () => {
    const other = await actFor("owner", { id: owner.viewer.workspaceId });
    expect(words(await addUnits(other, { code, names: "X" }))).toContain("are kept by its owner");
    const executive = await actFor("executive", { id: owner.viewer.workspaceId });
    expect(refusal(await drawPilotArms(executive, { ...among, code, seed: "1" }))).toBe("not-permitted");
    const stranger = await actFor("admin");
    for (const result of [
      await addUnits(stranger, { code, names: "X" }),
      await removeUnits(stranger, { code, ids: ["x"] }),
      await setArms(stranger, { code, ids: ["x"], arm: "treated", seen: null }),
      await drawPilotArms(stranger, { ...among, code, seed: "1" }),
      await lookAtUnits(stranger, { code, text: "X" }),
      await lookAtMatch(stranger, { code, mode: "pairs", near: ["x"], exact: [], atMost: null }),
    ]) {
      expect(refusal(result)).toBe("not-found");
    }
  });
});

describe("who is treated", () => {
  test("one unit cannot be drawn", async () => {
    const lone = await aPilot("Lone", ["Only"]);
    expect(words(await drawPilotArms(owner, { ...among, code: lone, seed: "" }))).toContain(
      "There is one unit",
    );
  });

  test("drawn by a seed that is kept; again only with a reason, and both seeds are on record", async () => {
    const first = value(await drawPilotArms(owner, { ...among, code, seed: "kestrel" }));
    expect(first).toMatchObject({ seed: "kestrel", treated: 3, control: 2 });
    const drawn = await facts();
    expect(drawn).toMatchObject({ assignment: "randomised", seed: "kestrel", assignedAt: TEST_NOW });
    expect((await findUnitsPart(owner.viewer, drawn)).view.draw).toMatchObject({
      seed: "kestrel",
      again: true,
    });

    expect(words(await drawPilotArms(owner, { ...among, code, seed: "2" }))).toContain(
      "Say why they are drawn again",
    );
    value(await drawPilotArms(owner, { ...among, code, seed: "", reason: "Two units were named twice" }));
    const { seed } = await facts();
    expect(seed).toMatch(/^\d{9}$/);
    const { entries } = await listActivity(owner.viewer, { recordId: id, take: 1 });
    expect(entries[0]).toMatchObject({
      verb: "drawn",
      before: { seed: "kestrel" },
      after: { seed, reason: "Two units were named twice" },
    });
  });

  test("with one unit more the draw does not stand any more", async () => {
    value(await addUnits(owner, { code, names: "Late" }));
    expect(await facts()).toMatchObject({ seed: "", assignedAt: null, assignment: "randomised" });
    value(await removeUnits(owner, { code, ids: "in no arm" }));
    expect((await facts()).units.map(({ name }) => name)).not.toContain("Late");
    // Nor does it stand to draw anew as if nothing had been drawn.
    expect(words(await drawPilotArms(owner, { ...among, code, seed: "4" }))).toContain(
      "Say why they are drawn again",
    );
    expect((await findUnitsPart(owner.viewer, await facts())).view.drawn).toHaveLength(2);
  });

  test("by hand: the arms are chosen from then on; what changed meanwhile is told", async () => {
    value(await drawPilotArms(owner, { ...among, code, seed: "5", reason: "One unit came and went" }));
    const before = await facts();
    const ids = before.units.filter(({ arm }) => arm === "control").map(({ id: one }) => one);
    const seen = unitsSeen(before.units);
    expect(value(await setArms(owner, { code, ids: ids.slice(0, 1), arm: "treated", seen }))).toEqual({
      changed: 1,
    });
    expect(await facts()).toMatchObject({ assignment: "chosen", seed: "" });
    expect(refusal(await setArms(owner, { code, ids, arm: "treated", seen }))).toBe("stale");
    expect(refusal(await drawPilotArms(owner, { ...among, code, seed: "6", seen }))).toBe("stale");
    expect(refusal(await setArms(owner, { code, ids: ["no such"], arm: null, seen: null }))).toBe(
      "not-found",
    );
  });

  test("partners are matched, the others stand in no arm; then pairs are drawn within", async () => {
    const matched = await aPilot("Matched");
    const text = "name,arm,hours\nT1,treated,10\nT2,treated,20\nP1,,12\nP2,,19\nP3,,40";
    value(await importUnits(owner, { code: matched, text, fileName: "units.csv", seen: null }));
    const by = { code: matched, mode: "partners" as const, near: ["hours"], exact: [], atMost: null };
    const look = value(await lookAtMatch(owner, by));
    expect(look.unmatched.map(({ unit }) => unit.name)).toEqual(["P3"]);
    expect(value(await matchPilotUnits(owner, { ...by, seen: look.seen }))).toEqual({
      pairs: 2,
      unmatched: 1,
    });
    const after = await facts(matched);
    expect(after.assignment).toBe("matched");
    expect(after.units.map(({ name, arm, pairKey }) => [name, arm, pairKey])).toEqual([
      ["T1", "treated", "2"],
      ["T2", "treated", "1"],
      ["P1", "control", "2"],
      ["P2", "control", "1"],
      ["P3", null, ""],
    ]);
    expect(refusal(await matchPilotUnits(owner, { ...by, seen: look.seen }))).toBe("stale");

    const third = after.units[4]?.id ?? "";
    value(await removeUnits(owner, { code: matched, ids: [third] }));
    value(await matchPilotUnits(owner, { ...by, mode: "pairs", seen: null }));
    expect((await facts(matched)).units.every(({ arm }) => arm === null)).toBe(true);
    value(await drawPilotArms(owner, { ...among, within: "pairs", code: matched, seed: "3" }));
    const drawn = (await facts(matched)).units;
    for (const key of ["1", "2"]) {
      const pair = drawn.filter(({ pairKey }) => pairKey === key);
      expect(pair.map(({ arm }) => arm).sort()).toEqual(["control", "treated"]);
    }

    // Who loses its partner stands in no pair.
    const first = (await facts(matched)).units[0];
    value(await removeUnits(owner, { code: matched, ids: [first?.id ?? ""] }));
    expect((await facts(matched)).units.filter(({ pairKey }) => pairKey === first?.pairKey)).toHaveLength(0);
  });
});

describe("after the start", () => {
  test("nobody comes, goes or changes the arm: the refusal offers to say that it crossed over", async () => {
    const [unit] = (await facts()).units;
    const ids = [unit?.id ?? ""];
    const course = {
      code,
      unitId: ids[0] ?? "",
      version: unit?.version ?? 0,
      on: "2026-10-01" as const,
      note: "The team was told by mistake",
    };
    expect(words(await crossUnit(owner, course))).toContain("has not started");
    await setStatus("running", "2026-09-01");
    for (const result of [
      await addUnits(owner, { code, names: "New" }),
      await removeUnits(owner, { code, ids }),
      await setArms(owner, { code, ids, arm: "control", seen: null }),
      await drawPilotArms(owner, { ...among, code, seed: "1", reason: "again" }),
      await importUnits(owner, { code, text: "New", fileName: "", seen: null }),
      await matchPilotUnits(owner, { code, mode: "pairs", near: ["x"], exact: [], atMost: null, seen: null }),
    ]) {
      expect(refusal(result)).toBe("not-allowed-now");
      expect(words(result)).toContain("since when it crossed over");
    }

    expect(words(await crossUnit(owner, { ...course, on: "2026-08-31" }))).toContain(
      "nothing crossed over before",
    );
    expect(words(await crossUnit(owner, { ...course, on: "2026-10-16" }))).toContain("not come yet");
    value(await crossUnit(owner, course));
    const crossed = (await facts()).units[0];
    expect(crossed).toMatchObject({ arm: unit?.arm, crossedOn: "2026-10-01" });
    expect(refusal(await crossUnit(owner, course))).toBe("stale");
    value(await crossUnit(owner, { ...course, version: crossed?.version ?? 0, on: null }));
    expect((await facts()).units[0]).toMatchObject({ crossedOn: null, crossedNote: "" });
  });

  test("a unit that can no longer be measured stays in the list", async () => {
    const [, unit] = (await facts()).units;
    const course = {
      code,
      unitId: unit?.id ?? "",
      version: unit?.version ?? 0,
      on: "2026-10-02" as const,
      note: "Site closed",
    };
    value(await loseUnit(owner, course));
    expect((await facts()).units[1]).toMatchObject({ lostOn: "2026-10-02", lostNote: "Site closed" });
    await setStatus("stopped", "2026-09-01");
    expect(
      words(await loseUnit(owner, { ...course, on: null, version: (unit?.version ?? 0) + 1 })),
    ).toContain("is over");
  });
});

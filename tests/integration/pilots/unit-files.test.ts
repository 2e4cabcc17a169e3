import { beforeAll, describe, expect, test } from "vitest";
import { acceptOverlap } from "~/commands/pilots/accept-overlap.server";
import { addUnits } from "~/commands/pilots/add-units.server";
import { importUnits, lookAtUnits } from "~/commands/pilots/import-units.server";
import { removeUnits } from "~/commands/pilots/remove-units.server";
import { takeSpread } from "~/commands/pilots/take-spread.server";
import { undoUnitImport } from "~/commands/pilots/undo-unit-import.server";
import type { Act } from "~/domain/act";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findUnitsPart, listUnitBatches } from "~/store/pilots/unit.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { accountId, anOwnerWithAccounts, aPilotWith, factsOf, refusal, value, words } from "./unit-world";

sharedDatabase();

let owner: Act;
const facts = (of: string) => factsOf(owner, of);
const aPilot = (title: string, units: string[] = []) => aPilotWith(owner, title, units);

beforeAll(async () => {
  owner = await anOwnerWithAccounts();
});

describe("a file of units", () => {
  const text =
    "name,arm,account,hours\nLab 1,treated,,36\nLab 2,control,K-1,30\nLab 3,treated,,1\nlab 3,control,,1\nLab 4,control,Acme,2";

  test("a dry run writes nothing and says of every row what it would do; an undo takes all of it back", async () => {
    const [filed, other] = [await aPilot("From a file"), await aPilot("Another")];
    const dry = value(await lookAtUnits(owner, { code: filed, text }));
    expect(dry.rows.map(({ verdict, why }) => `${verdict} ${why}`.trim())).toEqual([
      "add",
      "add",
      "refused “Lab 3” stands in both arms: here and in row 4.",
      "refused “lab 3” stands in both arms: here and in row 3.",
      "refused There is no account “Acme” here. Write its name or number as Accounts has it, or leave the cell empty.",
    ]);
    expect((await facts(filed)).units).toHaveLength(0);

    value(await addUnits(owner, { code: filed, names: "Lab 1" }));
    expect(refusal(await importUnits(owner, { code: filed, text, fileName: "a.csv", seen: dry.seen }))).toBe(
      "not-allowed-now",
    );
    const again = value(await lookAtUnits(owner, { code: filed, text }));
    const { batchId, counts } = value(
      await importUnits(owner, { code: filed, text, fileName: "a.csv", seen: again.seen }),
    );
    expect(counts).toEqual({ add: 1, there: 1, refused: 3 });
    expect((await facts(filed)).units.map(({ name, accountId, arm }) => [name, accountId, arm])).toEqual([
      ["Lab 1", null, null],
      ["Lab 2", accountId(owner, 1), "control"],
    ]);
    expect(
      value(await importUnits(owner, { code: filed, text, fileName: "a.csv", seen: null })).batchId,
    ).toBeNull();

    const [batch] = await listUnitBatches(owner.viewer, (await facts(filed)).id);
    expect(batch).toMatchObject({ id: batchId, fileName: "a.csv", added: 1, left: 1, undone: false });
    expect(refusal(await undoUnitImport(owner, { code: other, batchId: batchId ?? "" }))).toBe("not-found");
    expect(value(await undoUnitImport(owner, { code: filed, batchId: batchId ?? "" }))).toEqual({ count: 1 });
    expect((await facts(filed)).units.map(({ name }) => name)).toEqual(["Lab 1"]);
    expect(refusal(await undoUnitImport(owner, { code: filed, batchId: batchId ?? "" }))).toBe(
      "not-allowed-now",
    );
  });

  test("no rows, a quotation mark that is never closed", async () => {
    expect(refusal(await lookAtUnits(owner, { code: await aPilot("Empty"), text: "  " }))).toBe("invalid");
    expect(words(await lookAtUnits(owner, { code: await aPilot("Open"), text: 'name\n"A' }))).toContain(
      "quotation mark",
    );
  });
});

test("units with values stay", async () => {
  const measured = await aPilot("Measured", ["A", "B"]);
  const { id: pilotId, workspaceId, units } = await facts(measured);
  const metricId = newId();
  await database().pilotMetric.create({
    data: { id: metricId, workspaceId, pilotId, position: 1, name: "Hours", primary: true },
  });
  await database().pilotValue.create({
    data: {
      id: newId(),
      workspaceId,
      pilotId,
      metricId,
      unitId: units[0]?.id ?? "",
      day: "2026-10-01",
      value: 3,
      byId: owner.viewer.personId,
      createdAt: TEST_NOW,
    },
  });
  expect(words(await removeUnits(owner, { code: measured, ids: units.map(({ id: one }) => one) }))).toContain(
    "“A” has values",
  );
});

test("the spread of the units' own figures can be planned with", async () => {
  const spread = await aPilot("Spread");
  const rows = ["36", "30", "33", "41", "28"].map((hours, at) => `Lab ${at},${hours}`);
  value(
    await importUnits(owner, {
      code: spread,
      text: ["name,hours", ...rows].join("\n"),
      fileName: "",
      seen: null,
    }),
  );
  const { id: pilotId, workspaceId } = await facts(spread);
  expect(words(await takeSpread(owner, { code: spread, source: "hours of 5 accounts" }))).toContain(
    "primary metric first",
  );
  await database().pilotMetric.create({
    data: { id: newId(), workspaceId, pilotId, position: 1, name: "Hours", primary: true },
  });
  const { power } = await findUnitsPart(owner.viewer, await facts(spread));
  expect(power.check.offers).toEqual([{ sd: "5.13", source: "hours of 5 accounts" }]);
  value(await takeSpread(owner, { code: spread, source: "hours of 5 accounts" }));
  expect((await facts(spread)).metrics[0]).toMatchObject({
    planningSd: "5.13",
    planningSource: "hours of 5 accounts",
  });
  expect(refusal(await takeSpread(owner, { code: spread, source: "a guess" }))).toBe("not-allowed-now");
});

test("units in another pilot: by account or by name, told with the arms of both, accepted with a reason", async () => {
  const [one, other] = [
    await aPilot("One", ["Tarsk Logistics", "Alpha", "Beta"]),
    await aPilot("Other", ["alpha"]),
  ];
  const text = "name,arm,account\nTarsk,treated,Tarsk Logistics";
  value(await importUnits(owner, { code: other, text, fileName: "", seen: null }));
  const shared = (await facts(one)).overlaps.find((overlap) => overlap.code === other);
  expect(shared).toMatchObject({
    reason: null,
    units: [
      { name: "Tarsk Logistics", arm: null, theirArm: "treated" },
      { name: "Alpha", arm: null, theirArm: null },
    ],
  });
  value(
    await acceptOverlap(owner, {
      code: one,
      otherCode: other.toLowerCase(),
      reason: "They do different things",
    }),
  );
  value(await acceptOverlap(owner, { code: one, otherCode: other, reason: "They lie evenly" }));
  const told = await facts(one);
  expect(told.overlaps.find((overlap) => overlap.code === other)?.reason).toBe("They lie evenly");
  // What one pilot said is not said for the other.
  expect((await facts(other)).overlaps.find((overlap) => overlap.code === one)?.reason).toBeNull();
  expect(refusal(await acceptOverlap(owner, { code: one, otherCode: "PIL-ZZ", reason: "x" }))).toBe(
    "not-found",
  );
  await database().pilot.updateMany({ where: { id: (await facts(other)).id }, data: { status: "stopped" } });
  expect((await facts(one)).overlaps.some((overlap) => overlap.code === other)).toBe(false);
});

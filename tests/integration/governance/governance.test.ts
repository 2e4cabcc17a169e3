import { describe, expect, test } from "vitest";
import { addCadence } from "~/commands/governance/add-cadence.server";
import { addStage } from "~/commands/governance/add-stage.server";
import { adoptStages } from "~/commands/governance/adopt-stages.server";
import { adoptStrategy } from "~/commands/governance/adopt-strategy.server";
import { editDecision } from "~/commands/governance/edit-decision.server";
import { editStage } from "~/commands/governance/edit-stage.server";
import { endCadence } from "~/commands/governance/end-cadence.server";
import { holdCadence } from "~/commands/governance/hold-cadence.server";
import { logSponsorAct } from "~/commands/governance/log-sponsor-act.server";
import { moveStage } from "~/commands/governance/move-stage.server";
import { recordDecision } from "~/commands/governance/record-decision.server";
import { releaseCadence } from "~/commands/governance/release-cadence.server";
import { renameStage } from "~/commands/governance/rename-stage.server";
import { retireStage } from "~/commands/governance/retire-stage.server";
import { reviewStrategy } from "~/commands/governance/review-strategy.server";
import { saveCharter } from "~/commands/governance/save-charter.server";
import { saveStrategy } from "~/commands/governance/save-strategy.server";
import { signCharter } from "~/commands/governance/sign-charter.server";
import { withdrawSponsorAct } from "~/commands/governance/withdraw-sponsor-act.server";
import { STRATEGY_NAMES, type StrategyWords } from "~/domain/governance/strategy";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findCadence } from "~/store/governance/cadence.queries.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { listDecisions } from "~/store/governance/decision.queries.server";
import { findLastActs, listEngagement } from "~/store/governance/sponsor-act.queries.server";
import { findStageModel, listStageModel, listStageNames } from "~/store/governance/stage.queries.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.message}`);
  return result.value;
}
const refusal = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);

async function aProgram() {
  const workspace = await aWorkspace();
  const [mara, ilse, sam, vera] = await Promise.all([
    aPerson(workspace, "leader", { name: "Mara" }),
    aPerson(workspace, "executive", { name: "Ilse" }),
    aPerson(workspace, "owner", { name: "Sam" }),
    aPerson(workspace, "viewer", { name: "Vera" }),
  ]);
  const stranger = await actFor("leader");
  return { workspace, mara: actOf(mara), ilse: actOf(ilse), sam: actOf(sam), vera: actOf(vera), stranger };
}

describe("the charter", () => {
  const words = { vision: "No sample lost.", purpose: "Calm nights.", mandate: "Up to 25,000." };
  test("is drafted, signed by the champion alone, and changed by a new version", async () => {
    const { mara, ilse, sam, stranger } = await aProgram();
    const championId = ilse.viewer.personId;
    expect(refusal(await saveCharter(sam, { ...words, championId, version: 0 }))).toBe("not-permitted");
    expect(
      refusal(await saveCharter(mara, { ...words, championId: stranger.viewer.personId, version: 0 })),
    ).toBe("invalid");
    expect(value(await saveCharter(mara, { ...words, mandate: "", championId, version: 0 }))).toEqual({
      number: 1,
      version: 1,
    });
    expect(refusal(await signCharter(mara, { version: 1 }))).toBe("not-permitted");
    expect(refusal(await signCharter(ilse, { version: 1 }))).toBe("incomplete");
    expect(value(await saveCharter(mara, { ...words, championId, version: 1 })).version).toBe(2);
    expect(refusal(await signCharter(ilse, { version: 1 }))).toBe("stale");
    const { hash } = value(await signCharter(ilse, { version: 2 }));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(refusal(await signCharter(ilse, { version: 3 }))).toBe("not-allowed-now");
    const person = await database().person.findUniqueOrThrow({ where: { id: championId } });
    expect(person.champion).toBe(true);

    expect(value(await saveCharter(mara, { ...words, vision: "None.", championId, version: 0 })).number).toBe(
      2,
    );
    expect(refusal(await saveCharter(mara, { ...words, championId, version: 9 }))).toBe("stale");
    value(await signCharter(ilse, { version: 1 }));
    const [second, first] = await listCharters(mara.viewer);
    expect(second).toMatchObject({ number: 2, status: "signed", vision: "None." });
    expect(first).toMatchObject({
      number: 1,
      status: "replaced",
      vision: "No sample lost.",
      signature: { intact: true, hash },
    });
    // A form read from the draft that is signed by now begins nothing by itself.
    expect(refusal(await saveCharter(mara, { ...words, championId, version: 1 }))).toBe("stale");
    expect(await listCharters(stranger.viewer)).toEqual([]);
  });

  test("the champion follows the signature, and a changed database shows", async () => {
    const { workspace, mara, ilse } = await aProgram();
    const before = await aPerson(workspace, "executive", { champion: true });
    value(await saveCharter(mara, { ...words, championId: ilse.viewer.personId, version: 0 }));
    value(await signCharter(ilse, { version: 1 }));
    const champions = await database().person.findMany({
      where: { workspaceId: workspace.id, champion: true },
    });
    expect(champions.map(({ id }) => id)).toEqual([ilse.viewer.personId]);
    expect(champions[0]?.id).not.toBe(before.id);
    await database().charter.updateMany({ data: { mandate: "Up to 90,000." } });
    expect((await listCharters(mara.viewer))[0]?.signature?.intact).toBe(false);
  });
});

describe("the stage model", () => {
  const plain = { businessFunction: "", ownerId: null, success: "", handOver: "", key: undefined };
  test("is adopted, ordered, mended, renamed with findings and plans, retired and brought back", async () => {
    const { workspace, mara, sam, stranger } = await aProgram();
    expect(refusal(await adoptStages(sam, { names: ["Learn"] }))).toBe("not-permitted");
    expect(value(await adoptStages(mara, { names: ["Learn", "Use", "Learn"] })).added).toEqual([
      "Learn",
      "Use",
    ]);
    expect(refusal(await adoptStages(mara, { names: ["learn"] }))).toBe("not-allowed-now");
    expect(refusal(await addStage(mara, { ...plain, name: "USE" }))).toBe("invalid");
    const key = newId();
    expect(value(await addStage(mara, { ...plain, name: "Own", key })).id).toBe(key);
    expect(value(await addStage(mara, { ...plain, name: "Own", key })).id).toBe(key);
    const [learn, use, own] = await listStageModel(mara.viewer);
    expect(refusal(await moveStage(stranger, { stageId: own?.id ?? "", direction: "up" }))).toBe("not-found");
    expect(value(await moveStage(mara, { stageId: own?.id ?? "", direction: "up" })).moved).toBe(true);
    expect(value(await moveStage(mara, { stageId: learn?.id ?? "", direction: "up" })).moved).toBe(false);
    expect((await listStageModel(mara.viewer)).map(({ name }) => name)).toEqual(["Learn", "Own", "Use"]);
    expect(use?.gaps.map(({ id }) => id)).toEqual(["owner", "success"]);

    await database().finding.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        number: 1,
        status: "logged",
        title: "Slow",
        source: "survey",
        stage: "Use",
        createdById: mara.viewer.personId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    const edit = {
      ...plain,
      stageId: use?.id ?? "",
      version: 1,
      name: "Benutzung",
      success: "It runs.",
      ownerId: sam.viewer.personId,
    };
    expect(refusal(await editStage(mara, { ...edit, ownerId: stranger.viewer.personId }))).toBe("invalid");
    expect(refusal(await editStage(mara, { ...edit, name: "Learn" }))).toBe("invalid");
    expect(value(await editStage(mara, edit)).version).toBe(2);
    expect(refusal(await editStage(mara, edit))).toBe("stale");
    expect(refusal(await editStage(stranger, edit))).toBe("not-found");
    const page = await findStageModel(mara.viewer);
    expect(page.stages.find(({ name }) => name === "Benutzung")).toMatchObject({
      gaps: [],
      use: { findings: 1 },
    });
    expect(page.unknown).toEqual([]);

    expect(refusal(await retireStage(mara, { stageId: use?.id ?? "", version: 1 }))).toBe("stale");
    value(await retireStage(mara, { stageId: use?.id ?? "", version: 2 }));
    expect((await findStageModel(mara.viewer)).unknown).toEqual([
      { name: "Benutzung", use: { answers: 0, findings: 1, plans: 0 } },
    ]);
    value(await adoptStages(mara, { names: ["Benutzung"] }));
    expect((await listStageModel(mara.viewer)).map(({ id }) => id)).toContain(use?.id);
    value(await renameStage(mara, { stageId: use?.id ?? "", name: "Use" }));
    expect(await database().finding.findFirst()).toMatchObject({ stage: "Use" });
    expect(await listStageNames(mara.viewer)).toEqual(["Learn", "Own", "Use"]);
  });
});

test("the strategy is adopted when all is written, reviewed by name, and followed by the next", async () => {
  const { mara, ilse, sam } = await aProgram();
  const full = Object.fromEntries(STRATEGY_NAMES.map((name) => [name, `${name} said`])) as StrategyWords;
  expect(refusal(await saveStrategy(ilse, { ...full, version: 0 }))).toBe("not-permitted");
  expect(refusal(await adoptStrategy(mara, { version: 1 }))).toBe("not-allowed-now");
  value(await saveStrategy(mara, { ...full, better: "", version: 0 }));
  expect(refusal(await adoptStrategy(mara, { version: 1 }))).toBe("incomplete");
  expect(refusal(await adoptStrategy(sam, { version: 1 }))).toBe("not-permitted");
  value(await saveStrategy(mara, { ...full, version: 1 }));
  expect(refusal(await saveStrategy(mara, { ...full, version: 1 }))).toBe("stale");
  expect(refusal(await adoptStrategy(ilse, { version: 1 }))).toBe("stale");
  value(await adoptStrategy(ilse, { version: 2 }));
  const review = { day: "2026-10-15" as const, outcome: "keep" as const, note: "It holds." };
  expect(refusal(await reviewStrategy(ilse, { ...review, day: "2026-10-16" }))).toBe("invalid");
  expect(refusal(await reviewStrategy(ilse, { ...review, day: "2026-10-14" }))).toBe("invalid");
  value(await reviewStrategy(ilse, review));
  value(await saveStrategy(mara, { ...full, vision: "Another", version: 0 }));
  value(await adoptStrategy(mara, { version: 1 }));
  const [second, first] = await listStrategies(mara.viewer);
  expect(second).toMatchObject({ number: 2, status: "current", reviewDue: "2027-10-15" });
  expect(first).toMatchObject({ number: 1, status: "past", reviews: [{ by: "Ilse", outcome: "keep" }] });
});

describe("decisions", () => {
  const fields = (decidedById: string) => ({
    day: "2026-10-01" as const,
    title: "Ask monthly",
    decision: "Once a month.",
    rationale: "",
    alternatives: "",
    decidedById,
    about: "",
    href: "/surveys",
    reviewOn: null,
    replaces: null,
    key: undefined,
  });
  test("are recorded, found, mended and replaced", async () => {
    const { mara, ilse, sam, vera, stranger } = await aProgram();
    const [leader, owner] = [mara.viewer.personId, sam.viewer.personId];
    expect(refusal(await recordDecision(vera, fields(vera.viewer.personId)))).toBe("not-permitted");
    expect(refusal(await recordDecision(sam, fields(leader)))).toBe("not-permitted");
    expect(refusal(await recordDecision(mara, fields(stranger.viewer.personId)))).toBe("invalid");
    expect(refusal(await recordDecision(mara, { ...fields(leader), day: "2026-10-16" }))).toBe("invalid");
    const key = newId();
    expect(value(await recordDecision(sam, { ...fields(owner), key })).number).toBe(1);
    expect(value(await recordDecision(sam, { ...fields(owner), key })).number).toBe(1);
    expect(value(await recordDecision(mara, fields(ilse.viewer.personId))).number).toBe(2);
    const today = "2026-10-15";
    const { replaces: _, key: __, ...wording } = fields(owner);
    const edit = { ...wording, number: 1, version: 1, title: "Ask once a month" };
    expect(refusal(await editDecision(ilse, edit))).toBe("not-permitted");
    expect(refusal(await editDecision(stranger, edit))).toBe("not-found");
    value(await editDecision(sam, edit));
    expect(refusal(await editDecision(sam, edit))).toBe("stale");
    expect(refusal(await recordDecision(mara, { ...fields(leader), replaces: 99 }))).toBe("not-found");
    value(await recordDecision(mara, { ...fields(leader), title: "Ask weekly", replaces: 1 }));
    expect(refusal(await recordDecision(mara, { ...fields(leader), replaces: 1 }))).toBe("not-allowed-now");
    const numbers = async (ask: Parameters<typeof listDecisions>[1]) =>
      (await listDecisions(mara.viewer, ask, today)).rows.map(({ number }) => number);
    expect(await numbers({})).toEqual([3, 2, 1]);
    expect(await numbers({ q: "ONCE" })).toEqual([3, 2, 1]);
    expect(await numbers({ q: "weekly" })).toEqual([3]);
    expect(await numbers({ q: "D-2" })).toEqual([2]);
    expect(await numbers({ state: "replaced" })).toEqual([1]);
    expect(await numbers({ by: ilse.viewer.personId })).toEqual([2]);
    expect(await numbers({ year: "2025" })).toEqual([]);
    const first = await listDecisions(mara.viewer, { take: 2 }, today);
    expect(await numbers({ take: 2, cursor: first.next ?? "" })).toEqual([1]);
    expect((await listDecisions(stranger.viewer, {}, today)).total).toBe(0);
  });
  test("two at once replace a decision once", async () => {
    const { mara } = await aProgram();
    const leader = mara.viewer.personId;
    value(await recordDecision(mara, fields(leader)));
    const both = await Promise.all(
      [1, 2].map(() => recordDecision(mara, { ...fields(leader), replaces: 1 })),
    );
    expect(both.map(refusal).sort()).toEqual(["done", "not-allowed-now"]);
  });
});

test("a rhythm is held, missed with its reason, released and ended", async () => {
  const { mara, sam, ilse, stranger } = await aProgram();
  const fields = {
    title: "Weekly triage",
    purpose: "",
    rhythm: "weekly" as const,
    firstOn: "2026-10-01" as const,
    ownerId: sam.viewer.personId,
    href: "/triage",
    key: undefined,
  };
  expect(refusal(await addCadence(sam, fields))).toBe("not-permitted");
  const { id: entryId } = value(await addCadence(mara, fields));
  const hold = { entryId, planned: "2026-10-08" as const, outcome: "held" as const, note: "" };
  expect(refusal(await holdCadence(ilse, hold))).toBe("not-permitted");
  expect(refusal(await holdCadence(stranger, hold))).toBe("not-found");
  expect(refusal(await holdCadence(sam, { ...hold, planned: "2026-10-09" }))).toBe("not-allowed-now");
  expect(
    refusal(await holdCadence(sam, { ...hold, planned: "2026-10-15", outcome: "missed", note: "x" })),
  ).toBe("not-allowed-now");
  expect(refusal(await holdCadence(sam, { ...hold, outcome: "missed" }))).toBe("invalid");
  value(await holdCadence(sam, { ...hold, outcome: "missed", note: "Fair in Munich" }));
  value(await holdCadence(mara, hold));
  expect((await findCadence(mara.viewer, entryId, "UTC"))?.held).toMatchObject([
    { day: "2026-10-08", outcome: "held", by: "Mara" },
  ]);
  value(await releaseCadence(sam, { entryId, planned: "2026-10-08" }));
  expect(refusal(await releaseCadence(sam, { entryId, planned: "2026-10-08" }))).toBe("not-found");
  expect(value(await endCadence(mara, { entryId, version: 1 })).ended).toBe(true);
  expect(refusal(await endCadence(mara, { entryId, version: 1 }))).toBe("stale");
  expect(value(await endCadence(mara, { entryId, version: 2 })).ended).toBe(false);
});

test("what an executive did counts, typed or seen by the product, and can be taken back", async () => {
  const { workspace, mara, ilse, vera, stranger } = await aProgram();
  const account = await database().account.create({
    data: { id: newId(), workspaceId: workspace.id, name: "Norbeck", createdAt: TEST_NOW },
  });
  const call = {
    kind: "customerContact" as const,
    day: "2026-08-14" as const,
    personId: null,
    accountId: account.id,
    note: "Called.",
    key: undefined,
  };
  const last = async () => (await findLastActs(mara.viewer, TEST_NOW)).find(({ name }) => name === "Ilse");
  expect(await last()).toMatchObject({ lastOn: null, reading: { state: "none", days: null } });
  expect(refusal(await logSponsorAct(vera, call))).toBe("not-permitted");
  expect(refusal(await logSponsorAct(ilse, { ...call, personId: mara.viewer.personId }))).toBe(
    "not-permitted",
  );
  expect(refusal(await logSponsorAct(ilse, { ...call, accountId: null }))).toBe("invalid");
  expect(refusal(await logSponsorAct(ilse, { ...call, accountId: "nowhere" }))).toBe("invalid");
  expect(refusal(await logSponsorAct(ilse, { ...call, day: "2026-10-16" }))).toBe("invalid");
  const { id: actId } = value(await logSponsorAct(ilse, call));
  expect(await last()).toMatchObject({ lastOn: "2026-08-14", reading: { state: "quiet", days: 62 } });
  const decided = {
    day: "2026-10-01" as const,
    title: "Go on",
    decision: "We do.",
    rationale: "",
    alternatives: "",
    decidedById: ilse.viewer.personId,
    about: "",
    href: "",
    reviewOn: null,
    replaces: null,
    key: undefined,
  };
  // Somebody else's note of her decision is no act of hers; her own is, on the day she wrote it.
  value(await recordDecision(mara, decided));
  expect(await last()).toMatchObject({ lastOn: "2026-08-14" });
  value(await recordDecision(ilse, decided));
  expect(await last()).toMatchObject({
    lastOn: "2026-10-15",
    reading: { state: "engaged", days: 0 },
    recent: 1,
  });
  const { lines } = await listEngagement(mara.viewer, { person: ilse.viewer.personId });
  expect(lines.map(({ from, kind, accountName }) => [from, kind, accountName])).toEqual([
    ["product", "decision", null],
    ["typed", "customerContact", "Norbeck"],
  ]);
  expect(refusal(await withdrawSponsorAct(vera, { actId }))).toBe("not-permitted");
  expect(refusal(await withdrawSponsorAct(stranger, { actId }))).toBe("not-found");
  expect(value(await withdrawSponsorAct(ilse, { actId })).withdrawn).toBe(true);
  expect((await listEngagement(mara.viewer, { from: "typed" })).lines[0]?.withdrawn).toBe(true);
  expect(value(await withdrawSponsorAct(mara, { actId })).withdrawn).toBe(false);
});

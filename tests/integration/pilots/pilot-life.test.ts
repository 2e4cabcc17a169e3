import { beforeAll, describe, expect, test } from "vitest";
import { changePilotPlan } from "~/commands/pilots/change-pilot-plan.server";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { designPilot } from "~/commands/pilots/design-pilot.server";
import { dropPilot } from "~/commands/pilots/drop-pilot.server";
import { endPilot } from "~/commands/pilots/end-pilot.server";
import { saveMetrics } from "~/commands/pilots/save-metrics.server";
import { savePilot } from "~/commands/pilots/save-pilot.server";
import { startPilot } from "~/commands/pilots/start-pilot.server";
import { type Act, systemAct } from "~/domain/act";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { sealOfPlan } from "~/store/pilots/pilot-lock.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { actFor, aWorkspace, sharedDatabase } from "../../support/test-database";
import { at, fund, gaps, METRIC, refusal, units, value, WORDS } from "./a-pilot-on-its-way";

sharedDatabase();

describe("from a proposal to its evaluation", () => {
  let owner: Act;
  let executive: Act;
  let viewer: Act;
  let code: string;
  let pilotId: string;

  beforeAll(async () => {
    const workspace = await aWorkspace();
    owner = await actFor("owner", workspace);
    executive = await actFor("executive", workspace);
    viewer = await actFor("viewer", workspace);
  });

  test("the first pilot bears the letter A and its owner; the same form sent twice begins one", async () => {
    const key = newId();
    const first = value(await createPilot(owner, { title: "Concierge", key }));
    const again = value(await createPilot(owner, { title: "Concierge", key }));
    expect(first).toEqual(again);
    expect(first.code).toBe("PIL-A");
    ({ code, pilotId } = first);
    const facts = await findPilotFacts(owner.viewer, code, owner.now);
    expect(facts).toMatchObject({ status: "proposed", round: 1, owner: { id: owner.viewer.personId } });
    expect(refusal(await createPilot(viewer, { title: "No" }))?.kind).toBe("not-permitted");
    expect(refusal(await createPilot(owner, { title: "No", findingNumber: 99 }))?.kind).toBe("not-found");
  });

  test("an incomplete design is refused with everything that is missing", async () => {
    expect(gaps(await designPilot(owner, { code }))).toEqual([
      "hypothesis",
      "primary-metric",
      "arms",
      "criteria",
      "planned-numbers",
      "dates",
      "power-check",
    ]);
    expect(refusal(await designPilot(viewer, { code }))).toMatchObject({ kind: "not-permitted" });
  });

  test("words, metrics and units complete it; taking something away lets it fall back", async () => {
    value(await savePilot(owner, { code, ...WORDS, looks: ["0.5"] }));
    value(await saveMetrics(owner, { code, metrics: [METRIC, { name: "SBI" }] }));
    await units(pilotId, owner.viewer.workspaceId);
    expect(value(await designPilot(owner, { code }))).toMatchObject({ from: "proposed", to: "designed" });
    expect(value(await savePilot(owner, { code, hypothesis: "" }))).toMatchObject({ to: "proposed" });
    value(await savePilot(owner, { code, hypothesis: WORDS.hypothesis }));
    value(await designPilot(owner, { code }));
    // Somebody else's change of the units settles it in the same way.
    await commit(owner, async (unit) => {
      await unit.db.pilotUnit.updateMany({ where: { pilotId, name: "West" }, data: { arm: null } });
      return { ok: true, value: await settlePilot(unit, pilotId, owner.now) };
    });
    expect((await findPilotFacts(owner.viewer, code, owner.now))?.status).toBe("proposed");
    await database().pilotUnit.updateMany({ where: { pilotId, name: "West" }, data: { arm: "control" } });
    value(await designPilot(owner, { code }));
  });

  test("two at once: whoever saves on an old version is shown the newer one, and nothing is overwritten", async () => {
    const { version = 0 } = (await findPilotFacts(owner.viewer, code, owner.now)) ?? {};
    value(await savePilot(owner, { code, version, persona: "Decision makers" }));
    const stale = refusal(await savePilot(owner, { code, version, persona: "Buyers" }));
    expect(stale).toMatchObject({ kind: "stale", theirs: { persona: "Decision makers" } });
  });

  test("owner and sponsor are two people of this workspace who can do it", async () => {
    const elsewhere = await actFor("executive", await aWorkspace());
    const self = await savePilot(owner, { code, sponsorId: owner.viewer.personId });
    expect(refusal(self)).toMatchObject({
      kind: "invalid",
      fieldErrors: { sponsorId: [expect.any(String)] },
    });
    expect(refusal(await savePilot(owner, { code, sponsorId: elsewhere.viewer.personId }))?.kind).toBe(
      "invalid",
    );
    expect(refusal(await savePilot(owner, { code, sponsorId: viewer.viewer.personId }))?.kind).toBe(
      "invalid",
    );
    expect(refusal(await savePilot(owner, { code, ownerId: executive.viewer.personId }))?.kind).toBe(
      "invalid",
    );
    value(await savePilot(owner, { code, sponsorId: executive.viewer.personId }));
    expect(refusal(await savePilot(elsewhere, { code, title: "Theirs" }))?.kind).toBe("not-found");
  });

  test("without a grant it does not start; with one, early only with a reason", async () => {
    expect(refusal(await startPilot(owner, { code }))?.kind).toBe("not-allowed-now");
    value(await fund(executive, code));
    expect(gaps(await startPilot(owner, { code }))).toEqual(["start-reached"]);
    expect(refusal(await startPilot(executive, { code }))?.kind).toBe("not-permitted");
  });

  test("the start locks the whole design as version 1, and its hash tells whether somebody changed it", async () => {
    value(await startPilot(at(owner, "2026-10-16"), { code }));
    const [plan] = await database().pilotPlan.findMany({ where: { pilotId } });
    expect(plan).toMatchObject({ number: 1, round: 1, dataSeen: false, reason: "" });
    expect(sealOfPlan(plan?.content)).toBe(plan?.hash);
    expect(sealOfPlan({ ...(plan?.content as object), endOn: "2027-01-31" })).not.toBe(plan?.hash);
    expect(plan?.content).toMatchObject({
      pilot: "PIL-A",
      startedOn: "2026-10-16",
      arms: [{ name: "North", arm: "treated" }, { arm: "treated" }, { arm: "control" }, { arm: "control" }],
    });
  });

  test("what is locked changes only by a version with a reason, which says whether data was seen", async () => {
    const later = at(owner, "2026-11-01");
    const locked = refusal(await savePilot(later, { code, endOn: "2027-01-31" }));
    expect(locked).toMatchObject({ kind: "not-allowed-now" });
    expect(refusal(await saveMetrics(later, { code, metrics: [] }))?.kind).toBe("not-allowed-now");
    // What is measured against nothing stays open, also beside locked values sent unchanged.
    value(await savePilot(later, { code, title: "Named concierge", endOn: WORDS.endOn }));
    expect(refusal(await changePilotPlan(later, { code, reason: "", endOn: "2027-01-31" }))?.kind).toBe(
      "invalid",
    );
    expect(refusal(await changePilotPlan(later, { code, reason: "why", endOn: "2026-11-01" }))?.kind).toBe(
      "invalid",
    );
    expect(refusal(await changePilotPlan(later, { code, reason: "why", endOn: WORDS.endOn }))?.kind).toBe(
      "invalid",
    );
    const before = value(await changePilotPlan(later, { code, reason: "The holidays", endOn: "2027-01-31" }));
    expect(before).toMatchObject({ number: 2, dataSeen: false });
    const facts = await findPilotFacts(owner.viewer, code, later.now);
    const [unit] = facts?.units ?? [];
    await database().pilotValue.create({
      data: {
        id: newId(),
        workspaceId: owner.viewer.workspaceId,
        pilotId,
        metricId: facts?.metrics[0]?.id ?? "",
        unitId: unit?.id ?? "",
        day: "2026-11-02",
        value: "21.5",
        byId: owner.viewer.personId,
        createdAt: later.now,
      },
    });
    const after = value(await changePilotPlan(later, { code, reason: "Fewer sites", plannedControl: 3 }));
    expect(after).toMatchObject({ number: 3, dataSeen: true });
    const measured = await findPilotFacts(owner.viewer, code, later.now);
    expect(measured).toMatchObject({
      hasValues: true,
      measured: { treated: 1, control: 0 },
      lock: { number: 3, dataSeen: true },
    });
    const arms = (await database().pilotPlan.findMany({ where: { pilotId } })).map(
      ({ content }) => (content as { arms: unknown[] }).arms,
    );
    expect(arms[1]).toEqual(arms[0]);
    expect(arms[2]).toEqual(arms[0]);
  });

  test("it ends at its end by itself, or early with a reason; never silently", async () => {
    const early = at(owner, "2026-12-01");
    expect(gaps(await endPilot(early, { code }))).toEqual(["end-reached"]);
    expect(refusal(await endPilot(at(viewer, "2026-12-01"), { code, earlyReason: "x" }))?.kind).toBe(
      "not-permitted",
    );
    expect(refusal(await dropPilot(early, { code, reason: "No time" }))?.kind).toBe("not-allowed-now");
    const system = systemAct(owner.viewer.workspaceId, "America/Chicago", new Date("2027-02-03T06:05:00Z"));
    expect(value(await endPilot(system, { code }))).toMatchObject({ from: "running", to: "evaluating" });
    expect(await database().pilot.findUnique({ where: { id: pilotId } })).toMatchObject({
      endedOn: "2027-01-31",
      earlyStopReason: "",
    });
    expect(refusal(await changePilotPlan(system, { code, reason: "more", endOn: "2027-05-01" }))?.kind).toBe(
      "not-allowed-now",
    );
  });

  test("everything of it is one list of activity", async () => {
    const { entries } = await listActivity(owner.viewer, { recordId: pilotId, take: 50 });
    const verbs = new Set(entries.map(({ verb }) => verb));
    for (const verb of ["created", "changed", "designed", "settled", "granted", "started", "locked", "ended"])
      expect(verbs).toContain(verb);
  });
});

import { describe, expect, test } from "vitest";
import { decidePilot } from "~/commands/pilots/decide-pilot.server";
import type { DecisionPageView } from "~/domain/pilots/decision-view";
import type { DecisionChoice } from "~/domain/pilots/pilot";
import { done } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findDecisionPage } from "~/store/pilots/decision.queries.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, factsOf, type Program, refusal, value, type Who } from "../plans/a-program";
import { aToldPilot, type ToldPilot } from "./a-told-pilot";

sharedDatabase();

async function pageOf(program: Program, { id }: ToldPilot, who: Who = "ilse"): Promise<DecisionPageView> {
  const { viewer } = program.as(who);
  const facts = await findPilotFactsIn(database(), viewer.workspaceId, id, TEST_NOW);
  if (!facts) throw new Error("no pilot");
  return findDecisionPage(viewer, facts, TEST_NOW);
}

async function ended(change: Parameters<typeof aToldPilot>[2] = {}) {
  const program = await aProgram();
  const pilot = await aToldPilot(program, "evaluating", change);
  const { open } = await pageOf(program, pilot);
  if (!open) throw new Error("nothing to decide");
  return { program, pilot, open };
}

const said = (choice: DecisionChoice, hash: string) => ({
  ...{ choice, hash, rationale: "Hours went down by a third.", lessons: "Begin with the largest." },
  ...{ against: "", noResult: "", confirmedAt: TEST_NOW },
});

const rowOf = ({ id }: ToldPilot) => database().pilot.findUniqueOrThrow({ where: { id } });

describe("a pilot is scaled", () => {
  test("with everything that follows: plan, rollouts, register, message, lesson", async () => {
    const { program, pilot, open } = await ended();
    expect(open.recommendation).toMatchObject({ choice: "scale" });
    expect(open.figures.metric?.improvement?.estimate).toBeCloseTo(11);
    expect(open).toMatchObject({ mayDecide: true, missing: [], units: ["North", "South"] });
    await database().handRaiser.create({
      data: {
        ...{ id: "hand", workspaceId: program.workspace.id, pilotId: pilot.id, name: "Hana", unit: "West" },
        ...{ raisedOn: "2026-10-01", createdAt: TEST_NOW },
      },
    });
    const decided = value(
      await decidePilot(program.as("ilse"), { code: pilot.code, ...said("scale", open.hash) }),
    );
    expect(decided).toMatchObject({
      choice: "scale",
      registerNumber: 1,
      plan: { code: "CAP-001", rollouts: 3 },
    });
    expect(await rowOf(pilot)).toMatchObject({ status: "scaled", decidedOn: "2026-10-15" });

    const plan = await factsOf(program, "CAP-001");
    expect(plan).toMatchObject({
      title: "Roll out Onboarding concierge",
      solution: "A named concierge for 30 days",
    });
    expect(plan.owner?.name).toBe("Devin");
    expect(plan.kpis).toMatchObject([
      { name: "Support hours", baseline: "31.5", target: "20.5", direction: "down", primary: true },
    ]);
    expect(plan.evidence).toMatchObject([{ kind: "customer" }]);
    const rollouts = await database().rollout.findMany({
      where: { pilotId: pilot.id },
      orderBy: { businessUnit: "asc" },
    });
    expect(rollouts.map(({ businessUnit, status }) => [businessUnit, status])).toEqual([
      ["North", "planned"],
      ["South", "planned"],
      ["West", "planned"],
    ]);
    expect(new Set(rollouts.map(({ planId }) => planId))).toEqual(new Set([plan.id]));

    const [line] = await database().decision.findMany({ where: { workspaceId: program.workspace.id } });
    expect(line).toMatchObject({ title: "Scale PIL-A “Onboarding concierge”", about: "PIL-A", number: 1 });
    expect(line?.alternatives).toContain("Recommended was: scale");
    const message = await database().communication.findFirstOrThrow({
      where: { pilotId: pilot.id },
      include: { audiences: true },
    });
    expect(message).toMatchObject({ kind: "decision", status: "draft", code: decided.messageCode });
    expect(message.audiences.every(({ benefit, change, link }) => benefit + change + link === "")).toBe(true);
    const lesson = await database().lesson.findFirstOrThrow({ where: { pilotId: pilot.id } });
    expect(lesson).toMatchObject({ kind: "worked", text: "Begin with the largest.", stage: "Onboard" });
  });

  test("the page keeps what was signed, and says when values were corrected since", async () => {
    const { program, pilot, open } = await ended();
    value(await decidePilot(program.as("ilse"), { code: pilot.code, ...said("scale", open.hash) }));
    const [signed] = (await pageOf(program, pilot, "vera")).signed;
    expect(signed).toMatchObject({ signedBy: "Ilse", rowCount: 16, changed: null, hash: open.hash });
    expect(signed?.figures.money).toEqual(open.figures.money);
    expect(signed?.figures.metric).toEqual(open.figures.metric);
    const one = await database().pilotValue.findFirstOrThrow({ where: { pilotId: pilot.id } });
    await database().pilotValue.update({ where: { id: one.id }, data: { withdrawnAt: TEST_NOW } });
    const after = (await pageOf(program, pilot)).signed[0];
    expect(after?.changed).toContain("16 measured values were frozen with it, 15 stand there today");
    expect(after?.figures).toEqual(signed?.figures);
  });
});

describe("a pilot is stopped", () => {
  test("the honest message is begun, and what did not work is a lesson", async () => {
    const hours = {
      treated: ["31", "30", "32", "33", "31", "30", "32", "33"],
      control: ["32", "30", "33", "31", "32", "30", "33", "31"],
    };
    const { program, pilot, open } = await ended({ hours });
    expect(open.recommendation.choice).toBe("stop");
    const decided = value(
      await decidePilot(program.as("ilse"), { code: pilot.code, ...said("stop", open.hash) }),
    );
    expect(decided.plan).toBeNull();
    expect(await rowOf(pilot)).toMatchObject({ status: "stopped" });
    const message = await database().communication.findFirstOrThrow({ where: { pilotId: pilot.id } });
    expect(message.subject).toBe("“Onboarding concierge” did not bring what we hoped, and ends");
    for (const words of [
      "What we hoped",
      "Whoever is met by name",
      "What came",
      "What changes",
      "ends for the projects",
    ]) {
      expect(message.opening).toContain(words);
    }
    const lesson = await database().lesson.findFirstOrThrow({ where: { pilotId: pilot.id } });
    expect(lesson.kind).toBe("didNotWork");
    expect(await database().plan.count({ where: { workspaceId: program.workspace.id } })).toBe(0);
  });
});

describe("a pilot is iterated", () => {
  test("otherwise than recommended only with a reason; the round stays readable", async () => {
    const { program, pilot, open } = await ended();
    // Asked for while it ran, and never answered.
    await database().fundingRequest.create({
      data: {
        ...{ id: "unanswered", workspaceId: program.workspace.id, pilotId: pilot.id, round: 1 },
        ...{ askedMinor: 5n, askedById: program.people.devin.id, askedOn: "2026-10-01", createdAt: TEST_NOW },
      },
    });
    const iterate = { code: pilot.code, ...said("iterate", open.hash) };
    expect(refusal(await decidePilot(program.as("ilse"), iterate))).toMatchObject({
      kind: "invalid",
      fieldErrors: { against: ["Say why: the figures recommend to scale it."] },
    });
    expect(await rowOf(pilot)).toMatchObject({ status: "evaluating" });
    value(await decidePilot(program.as("ilse"), { ...iterate, against: "Too few large customers." }));
    expect(await rowOf(pilot)).toMatchObject({ status: "iterating", round: 2 });
    const left = await database().fundingRequest.findFirstOrThrow({ where: { pilotId: pilot.id } });
    expect(left).toMatchObject({ status: "withdrawn", answer: "The pilot was decided meanwhile." });
    const page = await pageOf(program, pilot);
    expect(page).toMatchObject({ open: null, round: 2 });
    expect(page.signed).toMatchObject([
      { round: 1, choice: "iterate", against: "Too few large customers.", changed: null },
    ]);
  });
});

describe("nothing is decided", () => {
  test("by its owner, by those without the right, in another workspace, or twice", async () => {
    const { program, pilot, open } = await ended();
    const input = { code: pilot.code, ...said("scale", open.hash) };
    for (const who of ["devin", "mara", "olu", "vera"] as const) {
      const refused = refusal(await decidePilot(program.as(who), input));
      expect(refused).toMatchObject({ kind: "not-permitted", message: expect.stringContaining("Ilse") });
    }
    await database().pilot.update({
      where: { id: pilot.id },
      data: { ownerId: program.people.sam.id, sponsorId: program.people.devin.id },
    });
    await commit(program.as("mara"), async (unit) => {
      unit.log({
        noun: "pilot",
        recordId: pilot.id,
        verb: "handed-over",
        summary: "handed PIL-A over",
        before: { ownerId: program.people.devin.id },
      });
      return done(null);
    });
    // Sponsor by now, and still the one who ran it.
    const former = refusal(await decidePilot(program.as("devin"), input));
    expect(former).toMatchObject({
      kind: "not-permitted",
      message: expect.stringContaining("yourself before"),
    });
    const other = await aProgram();
    expect(refusal(await decidePilot(other.as("ilse"), input)).kind).toBe("not-found");
    const both = await Promise.all([
      decidePilot(program.as("ilse"), input),
      decidePilot(program.as("ilse"), input),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().decision.count({ where: { workspaceId: program.workspace.id } })).toBe(1);
  });

  test("on figures that changed since the page was opened", async () => {
    const { program, pilot, open } = await ended();
    await database().pilotValue.updateMany({
      where: { pilotId: pilot.id, value: "20" },
      data: { value: "29" },
    });
    const refused = refusal(
      await decidePilot(program.as("ilse"), { code: pilot.code, ...said("scale", open.hash) }),
    );
    expect(refused.kind).toBe("stale");
    expect(await rowOf(pilot)).toMatchObject({ status: "evaluating" });
    expect(await database().pilotDecision.count({ where: { pilotId: pilot.id } })).toBe(0);
  });

  test("while it runs, or to scale it without a return", async () => {
    const program = await aProgram();
    const running = await aToldPilot(program, "running");
    expect((await pageOf(program, running)).open).toBeNull();
    expect(
      refusal(await decidePilot(program.as("ilse"), { code: running.code, ...said("stop", "x") })).kind,
    ).toBe("not-allowed-now");
    const pilot = await aToldPilot(program, "evaluating");
    await database().caseLine.deleteMany({ where: { caseId: pilot.caseId } });
    const open = (await pageOf(program, pilot)).open;
    expect(open?.missingToGoOn).toMatchObject([{ id: "money" }]);
    const scale = { code: pilot.code, ...said("scale", open?.hash ?? "") };
    expect(refusal(await decidePilot(program.as("ilse"), scale))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "money" }],
    });
    const stop = { ...scale, choice: "stop" as const, against: "Nobody can say what it brings." };
    expect(value(await decidePilot(program.as("ilse"), stop)).choice).toBe("stop");
  });

  test("but by the deputy of a sponsor who is away, and the signature says for whom", async () => {
    const { program, pilot, open } = await ended();
    await database().pilot.update({ where: { id: pilot.id }, data: { sponsorId: program.people.mara.id } });
    const act = program.as("sam");
    const standing = {
      personId: program.people.mara.id,
      name: "Mara",
      role: "leader" as const,
      until: "2026-10-20" as const,
    };
    const deputy = { ...act, viewer: { ...act.viewer, standsInFor: [standing] } };
    value(await decidePilot(deputy, { code: pilot.code, ...said("scale", open.hash) }));
    const [signed] = (await pageOf(program, pilot)).signed;
    expect(signed).toMatchObject({
      signedBy: "Sam",
      meaning: expect.stringContaining("Signed as deputy of Mara"),
    });
  });
});

import { describe, expect, test } from "vitest";
import { changeRole } from "~/commands/people/change-role.server";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import { handOverWork } from "~/commands/people/hand-over.server";
import type { HandOver } from "~/domain/people/holdings";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { listHoldings } from "~/store/people/holdings.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { withSignIn } from "../../support/visitor";
import { aPlannedPlan, aProgram, factsOf, type Program, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, taskRow } from "../work/a-running-plan";

freshDatabase();

const nobody: HandOver = { all: null, kinds: {}, one: {} };
const everythingTo = (id: string): HandOver => ({ ...nobody, all: id });
const active = async (id: string) =>
  (await database().person.findUniqueOrThrow({ where: { id }, select: { active: true } })).active;
const planOf = (id: string) => database().plan.findUniqueOrThrow({ where: { id } });
const log = (program: Program) =>
  database().activity.findMany({
    where: { workspaceId: program.workspace.id, verb: "handed-over" },
    orderBy: { seq: "asc" },
  });

/** Devin owns one plan, has three tasks elsewhere, and sponsors, verifies and keeps further things. */
async function withDevinsWork() {
  const program = await aProgram();
  await withSignIn(program.people.olu);
  const { devin, hana, sam } = program.people;
  const own = await aRunningPlan(program);
  const other = await aRunningPlan(program, { ownerId: hana.id });
  const tasks = [
    await aTaskOf(other, devin.id),
    await aTaskOf(other, devin.id),
    await aTaskOf(other, devin.id),
    await aTaskOf(other, devin.id, { status: "done" }),
  ];
  const verified = await aRunningPlan(program, { ownerId: hana.id, verifierId: devin.id });
  const stage = await database().stage.create({
    data: {
      id: newId(),
      workspaceId: program.workspace.id,
      name: "Onboard",
      position: 1,
      ownerId: devin.id,
      createdAt: TEST_NOW,
    },
  });
  return { program, devin, hana, sam, own, other, tasks, verified, stage };
}

describe("somebody leaves who answers for things", () => {
  test("nobody is deactivated before all of it has found somebody, and the refusal lists it", async () => {
    const { program, devin } = await withDevinsWork();
    const refused = refusal(await deactivatePerson(program.as("olu"), { personId: devin.id }));
    expect(refused).toMatchObject({
      kind: "incomplete",
      message:
        "Devin answers for 1 plan owned, 1 verification, 3 tasks, 1 journey stage. Say who takes it over before Devin is deactivated.",
    });
    expect(refused.kind === "incomplete" && refused.gaps.map(({ label }) => label)).toEqual([
      "1 plan owned",
      "1 verification",
      "3 tasks",
      "1 journey stage",
    ]);
    expect(await active(devin.id)).toBe(true);
  });

  test("one person for everything: one commit, logged on every record", async () => {
    const { program, devin, sam, own, tasks, verified, stage } = await withDevinsWork();
    const done = value(
      await deactivatePerson(program.as("olu"), { personId: devin.id, handOver: everythingTo(sam.id) }),
    );
    expect(done.given).toBe(6);
    expect(await active(devin.id)).toBe(false);
    expect((await planOf(own.id)).ownerId).toBe(sam.id);
    expect((await planOf(verified.id)).verifierId).toBe(sam.id);
    expect((await database().stage.findUniqueOrThrow({ where: { id: stage.id } })).ownerId).toBe(sam.id);
    for (const id of tasks.slice(0, 3)) expect((await taskRow(id)).assigneeId).toBe(sam.id);
    // What was done stays with whoever did it.
    expect((await taskRow(tasks[3] ?? "")).assigneeId).toBe(devin.id);
    const lines = await log(program);
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)?.summary).toBe(
      "handed over what Devin answered for: 1 plan owned, 1 verification, 3 tasks, 1 journey stage",
    );
    expect(await listHoldings(database(), program.workspace.id, devin.id, TEST_NOW)).toEqual([]);
  });

  test("one per kind, and one by one before it", async () => {
    const { program, devin, sam, own, tasks, verified } = await withDevinsWork();
    const { hana, mara } = program.people;
    value(
      await deactivatePerson(program.as("olu"), {
        personId: devin.id,
        handOver: {
          all: sam.id,
          kinds: { planOwner: hana.id, verifier: mara.id },
          one: { task: { [tasks[1] ?? ""]: hana.id } },
        },
      }),
    );
    expect((await planOf(own.id)).ownerId).toBe(hana.id);
    expect((await planOf(verified.id)).verifierId).toBe(mara.id);
    expect((await taskRow(tasks[0] ?? "")).assigneeId).toBe(sam.id);
    expect((await taskRow(tasks[1] ?? "")).assigneeId).toBe(hana.id);
  });

  test("nobody gets what they may not have: their own plan to verify, a right their role lacks", async () => {
    const { program, devin, hana, own, verified } = await withDevinsWork();
    const { vera, priya } = program.people;
    const refused = refusal(
      await deactivatePerson(program.as("olu"), {
        personId: devin.id,
        handOver: { all: hana.id, kinds: { planOwner: priya.id, stage: vera.id }, one: {} },
      }),
    );
    expect(refused).toMatchObject({
      kind: "invalid",
      fieldErrors: {
        "kinds.planOwner": [
          `CAP-${own.number} ${own.title}: Priya verifies it; whoever answers for it cannot.`,
        ],
        "kinds.verifier": [
          `CAP-${verified.number} ${verified.title}: Hana answers for it; the verifier is neither owner nor doer.`,
        ],
        "kinds.stage": ["Vera's role does not allow it."],
      },
    });
    expect(await active(devin.id)).toBe(true);
    expect(await log(program)).toHaveLength(0);
  });

  test("whoever owned a plan while it ran does not verify it after a hand-over either", async () => {
    const { program, devin, sam, own } = await withDevinsWork();
    value(
      await handOverWork(program.as("devin"), {
        personId: devin.id,
        handOver: { ...nobody, all: sam.id },
      }),
    );
    await database().plan.update({ where: { id: own.id }, data: { verifierId: program.people.priya.id } });
    const refused = refusal(
      await handOverWork(program.as("priya"), {
        personId: program.people.priya.id,
        handOver: { ...nobody, all: devin.id },
      }),
    );
    expect(JSON.stringify(refused)).toContain("Devin answered for it while it ran.");
  });

  test("a draft that loses its owner to another moves to where it stands with them", async () => {
    const program = await aProgram();
    await withSignIn(program.people.olu);
    const { hana, sam } = program.people;
    const code = await aPlannedPlan(program);
    await database().person.update({ where: { id: sam.id }, data: { openPlanLimit: 0 } });
    value(await deactivatePerson(program.as("olu"), { personId: hana.id, handOver: everythingTo(sam.id) }));
    const facts = await factsOf(program, code);
    expect(facts.owner?.name).toBe("Sam");
    // Above their limit: the schedule asks whether it can be carried.
    expect(facts.status).toBe("scheduling");
    expect(facts.involved.find(({ person }) => person.id === sam.id)?.part).toBe("What Hana does");
    expect(facts.involved.some(({ person }) => person.id === hana.id)).toBe(false);
  });

  test("a role that may not hold it is taken only with a hand-over of just that", async () => {
    const { program, devin, sam, own, tasks } = await withDevinsWork();
    const input = { personId: devin.id, role: "executive" as const, version: devin.version };
    const refused = refusal(await changeRole(program.as("olu"), input));
    expect(refused).toMatchObject({
      kind: "incomplete",
      message: "Devin answers for 1 plan owned. Say who takes it over before Devin becomes executive.",
    });
    value(await changeRole(program.as("olu"), { ...input, handOver: everythingTo(sam.id) }));
    expect((await planOf(own.id)).ownerId).toBe(sam.id);
    expect((await taskRow(tasks[0] ?? "")).assigneeId).toBe(devin.id);
  });

  test("an import may tell of somebody who left; their work shows as theirs until it is handed over", async () => {
    const { program, devin, sam, own } = await withDevinsWork();
    const act = { ...program.as("olu"), door: "import" as const };
    value(await deactivatePerson(act, { personId: devin.id }));
    expect((await planOf(own.id)).ownerId).toBe(devin.id);
    const handed = await handOverWork(program.as("mara"), {
      personId: devin.id,
      handOver: everythingTo(sam.id),
    });
    expect(value(handed).given).toBe(6);
  });

  test("people of other workspaces are not found, and owners hand over only their own", async () => {
    const { program, devin, sam } = await withDevinsWork();
    const elsewhere = await actFor("admin");
    expect(refusal(await deactivatePerson(elsewhere, { personId: devin.id })).kind).toBe("not-found");
    const input = { personId: devin.id, handOver: everythingTo(sam.id) };
    expect(refusal(await handOverWork(elsewhere, input)).kind).toBe("not-found");
    expect(refusal(await handOverWork(program.as("hana"), input)).kind).toBe("not-permitted");
    const stranger = await handOverWork(program.as("mara"), {
      ...input,
      handOver: everythingTo(elsewhere.viewer.personId),
    });
    expect(refusal(stranger)).toMatchObject({
      fieldErrors: { "kinds.stage": ["Choose somebody of this workspace."] },
    });
  });

  test("two at once: the second finds nothing left", async () => {
    const { program, devin, sam } = await withDevinsWork();
    const input = { personId: devin.id, handOver: everythingTo(sam.id) };
    const [first, second] = await Promise.all([
      deactivatePerson(program.as("olu"), input),
      deactivatePerson(program.as("olu"), input),
    ]);
    expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
    expect(await log(program)).toHaveLength(7);
  });
});

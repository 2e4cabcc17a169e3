import { describe, expect, test } from "vitest";
import { addAbsence } from "~/commands/absences/add-absence.server";
import { editAbsence } from "~/commands/absences/edit-absence.server";
import { endAbsence } from "~/commands/absences/end-absence.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { newAbsenceSchema } from "~/domain/absences/absence.schema";
import type { Act } from "~/domain/act";
import { holdersOf } from "~/domain/plans/plan.access";
import { movesFor } from "~/domain/plans/plan-moves";
import { findAbsencePage } from "~/store/absences/absence.queries.server";
import { database } from "~/store/database.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import {
  announce,
  aPlannedPlan,
  aProgram,
  factsOf,
  type Program,
  refusal,
  value,
  type Who,
} from "../plans/a-program";
import { aRunningPlan, aTaskOf, taskRow } from "../work/a-running-plan";

freshDatabase();

const days = (program: Program, who: Who, deputy: Who, from = "2026-10-12", to = "2026-10-23") =>
  newAbsenceSchema.parse({
    personId: program.people[who].id,
    deputyId: program.people[deputy].id,
    fromDay: from,
    toDay: to,
    note: "",
  });

/** Acting while standing in, as a request at that moment would carry it. */
const standingIn = (program: Program, who: Who, away: Who, until = "2026-10-23"): Act => {
  const act = program.as(who);
  const { id, name, role } = program.people[away];
  return {
    ...act,
    viewer: {
      ...act.viewer,
      standsInFor: [
        { personId: id, name, role: role as Act["viewer"]["role"], until: until as "2026-10-23" },
      ],
    },
  };
};

const lastLine = (program: Program) =>
  database().activity.findFirstOrThrow({
    where: { workspaceId: program.workspace.id },
    orderBy: { seq: "desc" },
  });

describe("an absence is kept", () => {
  test("with its deputy, and ends early without leaving the record", async () => {
    const program = await aProgram();
    const { id } = value(await addAbsence(program.as("mara"), days(program, "mara", "ilse")));
    const page = await findAbsencePage(program.as("mara").viewer, TEST_NOW);
    expect(page.open).toMatchObject([{ id, personName: "Mara", deputyName: "Ilse", state: "now" }]);
    value(await endAbsence(program.as("mara"), { absenceId: id, version: 1 }));
    const after = await findAbsencePage(program.as("mara").viewer, TEST_NOW);
    expect(after).toMatchObject({ open: [], past: [{ id, state: "ended", endedOn: "2026-10-15" }] });
    expect(refusal(await endAbsence(program.as("mara"), { absenceId: id, version: 2 })).kind).toBe(
      "not-allowed-now",
    );
  });

  test("the same form sent twice makes one", async () => {
    const program = await aProgram();
    const input = { ...days(program, "mara", "ilse"), key: "01JZZZZZZZZZZZZZZZZZZZZZZZ" };
    const first = value(await addAbsence(program.as("mara"), input));
    expect(value(await addAbsence(program.as("mara"), input)).id).toBe(first.id);
    expect(await database().absence.count()).toBe(1);
  });

  test("refused in words: overlapping, backwards, over, oneself, a reader, and two who name each other", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    value(await addAbsence(mara, days(program, "mara", "ilse")));
    const tell = async (...ask: Parameters<typeof days>) => {
      const refused = refusal(await addAbsence(mara, days(...ask)));
      return refused.kind === "invalid" ? refused.fieldErrors : refused.kind;
    };
    expect(await tell(program, "mara", "devin", "2026-10-23", "2026-10-30")).toEqual({
      fromDay: ["Mara is away from 12 Oct 2026 to 23 Oct 2026 already; change that absence instead."],
    });
    expect(await tell(program, "sam", "devin", "2026-10-30", "2026-10-20")).toEqual({
      toDay: ["The last day lies before the first."],
    });
    expect(await tell(program, "sam", "devin", "2026-10-01", "2026-10-02")).toEqual({
      toDay: ["These days are over; there is nothing left to stand in for."],
    });
    expect(await tell(program, "sam", "sam")).toEqual({
      deputyId: ["Nobody stands in for themselves: choose somebody else."],
    });
    expect(await tell(program, "sam", "vera")).toEqual({
      deputyId: ["Vera may only read here; choose somebody who works on the program."],
    });
    expect(await tell(program, "ilse", "mara")).toEqual({
      deputyId: [
        "Mara is away from 12 Oct 2026 to 23 Oct 2026, with Ilse as deputy. Choose somebody who is there all those days.",
      ],
    });
  });

  test("its own person, a leader or an administrator; nobody else, and nobody from elsewhere", async () => {
    const program = await aProgram();
    const input = days(program, "sam", "devin");
    expect(refusal(await addAbsence(program.as("devin"), input)).kind).toBe("not-permitted");
    const { id } = value(await addAbsence(program.as("olu"), input));
    const { version: _, personId: __, key: ___, ...fields } = { ...input, version: 1 };
    const change = { ...fields, absenceId: id, version: 1 };
    // The deputy reads it, and does not change it.
    expect(refusal(await editAbsence(program.as("devin"), change)).kind).toBe("not-permitted");
    expect(refusal(await editAbsence(program.as("hana"), change)).kind).toBe("not-found");
    expect(refusal(await editAbsence(await actFor("leader"), change)).kind).toBe("not-found");
    value(await editAbsence(program.as("sam"), { ...change, toDay: "2026-11-20" }));
    expect(refusal(await editAbsence(program.as("sam"), change)).kind).toBe("stale");
    expect(
      refusal(await editAbsence(program.as("sam"), { ...change, fromDay: "2026-10-13", version: 2 })).kind,
    ).toBe("invalid");
  });
});

describe("while somebody is away their deputy", () => {
  test("does their tasks, and the log says as whose deputy", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program, { ownerId: program.people.hana.id });
    const taskId = await aTaskOf(plan, program.people.sam.id);
    const done = { taskId, version: null, note: "", files: [] };
    expect(refusal(await finishTask(program.as("devin"), done)).kind).toBe("not-permitted");
    value(await finishTask(standingIn(program, "devin", "sam"), done));
    expect(await taskRow(taskId)).toMatchObject({ status: "done", doneById: program.people.devin.id });
    const line = await lastLine(program);
    expect(line.summary).toMatch(/, as deputy of Sam$/);
    expect(line.after).toMatchObject({ asDeputyOf: program.people.sam.id });
  });

  test("approves for the sponsor, not what they own themselves, and gives no more than approvals", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    await announce(program, code);
    value(await submitPlan(program.as("hana"), { code }));
    // The owner stands in for the sponsor: nobody approves their own plan.
    const own = refusal(await approvePlan(standingIn(program, "hana", "mara"), { code }));
    expect(own.kind).toBe("not-permitted");
    expect(refusal(await approvePlan(program.as("sam"), { code })).kind).toBe("not-permitted");
    value(await approvePlan(standingIn(program, "sam", "mara"), { code }));
    expect((await lastLine(program)).summary).toBe(`approved ${code}, as deputy of Mara`);
    // A leader's other rights stay the leader's.
    const facts = await factsOf(program, code);
    const moves = movesFor(facts, standingIn(program, "sam", "mara").viewer);
    expect(moves.find(({ event }) => event === "CANCEL")?.permitted).toBe(false);
  });

  test("answers a date request of the one who sponsors", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const code = `CAP-${plan.number}`;
    const asked = value(
      await requestDate(program.as("devin"), {
        code,
        toDay: "2027-01-29",
        reasonKind: "noPeople",
        reason: "Nobody is free.",
      }),
    );
    const answer = { dateMoveId: asked.dateMoveId, answer: "accepted" as const, text: "" };
    expect(refusal(await settleDate(standingIn(program, "devin", "mara"), answer)).kind).toBe(
      "not-permitted",
    );
    value(await settleDate(standingIn(program, "sam", "mara"), answer));
    expect((await lastLine(program)).summary).toContain("as deputy of Mara");
  });

  test("is whom to ask; those who are away come last", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program, { status: "inReview", ownerId: program.people.hana.id });
    value(await addAbsence(program.as("mara"), days(program, "mara", "sam")));
    const facts = await factsOf(program, `CAP-${plan.number}`);
    expect(facts.sponsor?.away).toEqual({
      until: "2026-10-23",
      deputyId: program.people.sam.id,
      deputyName: "Sam",
    });
    expect(holdersOf("plan.approve", facts).map(({ name }) => name)).toEqual(["Sam", "Ilse", "Mara"]);
  });
});

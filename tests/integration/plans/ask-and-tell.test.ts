import { describe, expect, test } from "vitest";
import { createMessage } from "~/commands/communications/create-message.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { commentOnPlan } from "~/commands/plans/comment-on-plan.server";
import { importPlan } from "~/commands/plans/import-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { requestMove } from "~/commands/plans/request-move.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { settleRequest } from "~/commands/plans/settle-request.server";
import { toDay } from "~/shared/calendar";
import { listTold } from "~/store/communications/told.queries.server";
import { database, type Tx } from "~/store/database.server";
import { listEvidenceCandidates } from "~/store/plans/evidence.queries.server";
import { countPlansByStatus, findPlanPage } from "~/store/plans/plan.queries.server";
import { findPlanFacts, listPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { listPlans } from "~/store/plans/plan-list.queries.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import {
  anApprovedPlan,
  announce,
  aPlannedPlan,
  aProgram,
  aStartedPlan,
  aSubmittedPlan,
  aTask,
  factsOf,
  refusal,
  value,
} from "./a-program";

freshDatabase();

describe("asking for a move", () => {
  test("goes to somebody who has the right, once, and is settled by the move itself", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const ask = {
      code,
      event: "APPROVE" as const,
      note: "Before Friday, please",
      askedOfId: program.people.mara.id,
    };
    const { requestId, askedOf } = value(await requestMove(program.as("hana"), ask));
    expect(askedOf).toBe("Mara");
    expect(refusal(await requestMove(program.as("hana"), ask)).kind).toBe("not-allowed-now");
    const page = await findPlanPage(program.as("mara").viewer, code, TEST_NOW);
    expect(page?.requests).toMatchObject([
      { id: requestId, byName: "Hana", askedOfName: "Mara", mine: true },
    ]);
    expect((await findPlanPage(program.as("sam").viewer, code, TEST_NOW))?.requests[0]?.mine).toBe(false);
    await announce(program, code);
    value(await approvePlan(program.as("mara"), { code }));
    expect(await database().moveRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      status: "done",
      settledById: program.people.mara.id,
    });
  });

  test("is refused to those who may do it themselves, of those who may not, and for what is not next", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const ask = { code, event: "APPROVE" as const, note: "", askedOfId: program.people.mara.id };
    expect(refusal(await requestMove(program.as("mara"), ask)).kind).toBe("not-allowed-now");
    expect(
      refusal(await requestMove(program.as("hana"), { ...ask, askedOfId: program.people.sam.id })),
    ).toMatchObject({
      kind: "invalid",
      fieldErrors: { askedOfId: ["Choose one of Mara, Ilse."] },
    });
    expect(refusal(await requestMove(program.as("hana"), { ...ask, event: "CLOSE" })).kind).toBe(
      "not-allowed-now",
    );
    expect(refusal(await requestMove((await aProgram()).as("hana"), ask)).kind).toBe("not-found");
    expect(value(await requestMove(program.as("vera"), ask)).askedOf).toBe("Mara");
  });

  test("is declined with a word by whoever could do it", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const ask = { code, event: "APPROVE" as const, note: "", askedOfId: program.people.mara.id };
    const { requestId } = value(await requestMove(program.as("hana"), ask));
    const no = { requestId, answer: "declined" as const, text: "Not before the audit" };
    expect(refusal(await settleRequest(program.as("hana"), no)).kind).toBe("not-permitted");
    expect(refusal(await settleRequest((await aProgram()).as("mara"), no)).kind).toBe("not-found");
    expect(value(await settleRequest(program.as("ilse"), no)).code).toBe(code);
    expect(refusal(await settleRequest(program.as("mara"), no)).kind).toBe("not-allowed-now");
    expect(await database().moveRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      status: "declined",
      answer: "Not before the audit",
    });
  });
});

describe("asking for another end", () => {
  const later = (code: string, toDay_ = "2027-03-31") => ({
    code,
    toDay: toDay(toDay_),
    reason: "Supplier is late",
  });

  test("keeps the old one until the sponsor accepts, and every promise on record", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const { dateMoveId } = value(await requestDate(program.as("hana"), later(code)));
    expect((await factsOf(program, code)).endOn).toBe("2027-02-26");
    expect(refusal(await requestDate(program.as("hana"), later(code))).kind).toBe("not-allowed-now");
    const yes = { dateMoveId, answer: "accepted" as const };
    expect(refusal(await settleDate(program.as("hana"), yes)).kind).toBe("not-permitted");
    expect(refusal(await settleDate(program.as("olu"), yes)).kind).toBe("not-permitted");
    expect(value(await settleDate(program.as("mara"), yes))).toEqual({ code, endOn: "2027-03-31" });
    expect(refusal(await settleDate(program.as("mara"), yes)).kind).toBe("not-allowed-now");
    const page = await findPlanPage(program.as("hana").viewer, code, TEST_NOW);
    expect(page?.promise).toEqual({ moves: 1, days: 33 });
    expect(page?.dateMoves).toMatchObject([
      {
        fromDay: "2027-02-26",
        toDay: "2027-03-31",
        status: "accepted",
        byName: "Hana",
        agreedByName: "Mara",
      },
    ]);
    expect(page?.facts.firstEndOn).toBe("2027-02-26");
  });

  test("a declined one moves nothing", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const { dateMoveId } = value(await requestDate(program.as("hana"), later(code)));
    expect(
      value(
        await settleDate(program.as("ilse"), { dateMoveId, answer: "declined", text: "Two are free now." }),
      ).endOn,
    ).toBe("2027-02-26");
    expect((await findPlanPage(program.as("hana").viewer, code, TEST_NOW))?.promise).toEqual({
      moves: 0,
      days: 0,
    });
  });

  test("is refused in a draft, for a day that makes no sense, and to those who do not lead it", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    expect(refusal(await requestDate(program.as("hana"), later(code))).kind).toBe("not-allowed-now");
    const { id } = await factsOf(program, code);
    await database().plan.update({ where: { id }, data: { status: "acting" } });
    expect(refusal(await requestDate(program.as("sam"), later(code))).kind).toBe("not-permitted");
    for (const day of ["2027-02-26", "2026-11-02", "2026-10-01"]) {
      expect(refusal(await requestDate(program.as("hana"), later(code, day)))).toMatchObject({
        kind: "invalid",
        fieldErrors: { toDay: [expect.any(String)] },
      });
    }
  });
});

test("a comment is written by those with a part in the plan", async () => {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  for (const who of ["devin", "mara", "olu"] as const) {
    value(await commentOnPlan(program.as(who), { code, text: `<b>${who}</b>` }));
  }
  for (const who of ["sam", "vera"] as const) {
    expect(refusal(await commentOnPlan(program.as(who), { code, text: "no" })).kind).toBe("not-permitted");
  }
  const page = await findPlanPage(program.as("vera").viewer, code, TEST_NOW);
  expect(page?.comments.map(({ byName, text }) => [byName, text])).toEqual([
    ["Devin", "<b>devin</b>"],
    ["Mara", "<b>mara</b>"],
    ["Olu", "<b>olu</b>"],
  ]);
});

describe("an import", () => {
  test("sets a state past its gates, and keeps one line for each that was not met", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    await aTask(program, code, { title: "After the end", dueOn: "2027-03-30" });
    const input = {
      code,
      status: "monitoring" as const,
      facts: {
        approvedById: program.people.mara.id,
        startedOn: toDay("2026-05-01"),
        implementedOn: toDay("2026-07-31"),
        effectiveOn: toDay("2026-08-01"),
      },
    };
    const mara = program.as("mara");
    expect(refusal(await importPlan(mara, input)).kind).toBe("not-allowed-now");
    const door = { ...mara, door: "import" as const };
    expect(refusal(await importPlan({ ...program.as("hana"), door: "import" }, input)).kind).toBe(
      "not-permitted",
    );
    expect(value(await importPlan(door, input)).unmet).toBe(5);
    const facts = await factsOf(program, code);
    expect(facts.status).toBe("monitoring");
    expect(facts.importMarks.map(({ state, gate }) => `${state}: ${gate}`)).toEqual([
      "planned: Each task due inside the plan",
      "approved: The three answers for the employees it affects",
      "acting: Start reached",
      "acting: Verification plan locked",
      "monitoring: Mandatory tasks done",
    ]);
    expect(facts.importMarks[0]?.detail).toContain("“After the end”");
  });
});

describe("a communication", () => {
  test("begins once per plan and is written by leaders and the plan's owner", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const input = { about: code, kind: "announcement" as const };
    const both = await Promise.all(
      ["hana", "mara"].map((who) => createMessage(program.as(who as "hana"), input)),
    );
    expect(both.map((each) => value(each).code)).toEqual(["A-001", "A-001"]);
    for (const who of ["sam", "ilse", "vera"] as const) {
      expect(refusal(await createMessage(program.as(who), input)).kind).toBe("not-permitted");
    }
    for (const [at, kind] of (["results", "progress"] as const).entries()) {
      expect(value(await createMessage(program.as("mara"), { about: code, kind })).code).toBe(
        `COM-${at + 1}`,
      );
    }
    expect(refusal(await createMessage(program.as("mara"), { ...input, about: "CAP-099" })).kind).toBe(
      "not-found",
    );
    const { id: planId } = await factsOf(program, code);
    const told = await listTold(program.as("vera").viewer, { planId });
    expect(told.map((row) => row.code).sort()).toEqual(["A-001", "COM-1", "COM-2"]);
  });
});

describe("reading", () => {
  test("a page has everything at once, and nothing of it for another workspace", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    const code = await anApprovedPlan(program);
    const page = await findPlanPage(program.as("hana").viewer, code, TEST_NOW);
    expect(page).toMatchObject({
      facts: { code, status: "approved", today: "2026-10-15" },
      rights: { edit: true, editPeople: true, work: true, requestDate: true, tell: true },
      predecessor: null,
      successors: [],
      pace: { finished: 0, meanDays: null },
    });
    expect(page?.moves.map(({ event }) => event)).toEqual(["START", "HOLD", "CANCEL"]);
    expect((await findPlanPage(program.as("vera").viewer, code, TEST_NOW))?.rights).toEqual({
      edit: false,
      editPeople: false,
      work: false,
      requestDate: false,
      tell: false,
      sayPart: false,
      nameGoal: false,
      addVoice: false,
      attach: false,
    });
    expect(await findPlanPage(other.as("mara").viewer, code, TEST_NOW)).toBeNull();
    const { id } = await factsOf(program, code);
    expect(await findPlanFacts(other.as("mara").viewer, id, toDay("2026-10-15"))).toBeNull();
    expect(await listEvidenceCandidates(other.as("mara").viewer, code)).toBeNull();
    expect(await listEvidenceCandidates(program.as("mara").viewer, code)).toEqual({
      answers: [],
      next: null,
    });
  });

  test("the list filters, pages and counts", async () => {
    const program = await aProgram();
    const first = await anApprovedPlan(program);
    const second = await aPlannedPlan(program);
    const third = await aPlannedPlan(program);
    const mara = program.as("mara").viewer;
    const codes = async (ask: Parameters<typeof listPlans>[1]) =>
      (await listPlans(mara, ask, TEST_NOW)).rows.map(({ code }) => code);
    expect(await codes({})).toEqual([third, second, first]);
    expect(await codes({ filter: { state: ["approved"] } })).toEqual([first]);
    expect(await codes({ filter: { state: ["open"], q: "parts are" } })).toEqual([third, second, first]);
    expect(await codes({ filter: { q: "cap-002" } })).toEqual([second]);
    expect(await codes({ filter: { owner: [program.people.sam.id] } })).toEqual([]);
    expect(await codes({ filter: { mine: true } })).toEqual([third, second, first]);
    const page = await listPlans(mara, { take: 2 }, TEST_NOW);
    expect(page).toMatchObject({ next: expect.any(String), total: 3 });
    expect(await codes({ take: 2, after: page.next })).toEqual([first]);
    expect(page.rows[0]).toMatchObject({
      status: "planned",
      owner: { name: "Hana", active: true },
      health: null,
      next: { label: "Submit for review", missing: 0, waitsFor: null },
    });
    expect((await listPlans(program.as("devin").viewer, { filter: { mine: true } }, TEST_NOW)).total).toBe(3);
    expect((await listPlans(program.as("sam").viewer, { filter: { mine: true } }, TEST_NOW)).total).toBe(0);
    expect(await countPlansByStatus(mara)).toEqual({ approved: 1, planned: 2 });
  });

  test("many plans take as many queries as one", async () => {
    const program = await aProgram();
    await aStartedPlan(program);
    let asked = 0;
    const counting = database().$extends({
      query: {
        $allOperations: ({ args, query }) => {
          asked += 1;
          return query(args);
        },
      },
    }) as unknown as Tx;
    const queries = async () => {
      asked = 0;
      await listPlanFacts(counting, program.workspace.id, {}, TEST_NOW);
      return asked;
    };
    const forOne = await queries();
    await aPlannedPlan(program);
    await aPlannedPlan(program);
    expect(await queries()).toBe(forOne);
    expect(forOne).toBeGreaterThan(1);
  });
});

import { describe, expect, test } from "vitest";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { removeEvidence } from "~/commands/plans/remove-evidence.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { saveDefine } from "~/commands/plans/save-define.server";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { missingUntilReview } from "~/domain/plans/plan.rules";
import { newId } from "~/shared/id.server";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import {
  aPlannedPlan,
  aProgram,
  aSubmittedPlan,
  assign,
  aTask,
  define,
  factsOf,
  quantify,
  refusal,
  schedule,
  value,
  versionOf,
} from "./a-program";

freshDatabase();

const blank = { title: "Be more customer focused", kind: "corrective" as const, findingNumber: null };

describe("beginning a plan", () => {
  test("numbers it within its workspace and stands at the first step", async () => {
    const [one, other] = [await aProgram(), await aProgram()];
    expect(value(await createPlan(one.as("mara"), blank)).code).toBe("CAP-001");
    expect(value(await createPlan(one.as("hana"), blank)).code).toBe("CAP-002");
    expect(value(await createPlan(other.as("mara"), blank)).code).toBe("CAP-001");
    expect(await factsOf(one, "CAP-001")).toMatchObject({ status: "defining", owner: null, version: 1 });
    expect((await factsOf(one, "CAP-002")).owner?.name).toBe("Hana");
  });

  test("two at once get two numbers", async () => {
    const program = await aProgram();
    const both = await Promise.all([
      createPlan(program.as("mara"), blank),
      createPlan(program.as("hana"), blank),
    ]);
    expect(both.map((each) => value(each).code).sort()).toEqual(["CAP-001", "CAP-002"]);
  });

  test("is refused to executives and viewers", async () => {
    const program = await aProgram();
    for (const who of ["ilse", "vera"] as const) {
      expect(refusal(await createPlan(program.as(who), blank)).kind).toBe("not-permitted");
    }
  });

  test("from a finding it takes words and evidence along, and the finding is planned", async () => {
    const program = await aProgram();
    const workspaceId = program.workspace.id;
    const finding = await database().finding.create({
      data: {
        id: newId(),
        workspaceId,
        number: 1,
        status: "triaged",
        title: "Parts",
        experience: "Two visits",
        expectation: "One visit",
        source: "complaint",
        stage: "Own",
        createdById: program.people.mara.id,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    await database().findingEvidence.create({
      data: { id: newId(), findingId: finding.id, kind: "belief", note: "We think so", createdAt: TEST_NOW },
    });
    const { code } = value(await createPlan(program.as("mara"), { ...blank, findingNumber: 1 }));
    expect(await factsOf(program, code)).toMatchObject({
      findingNumber: 1,
      whatHappens: "Two visits",
      intended: "One visit",
      stage: "Own",
      trigger: "complaint",
      evidence: [{ kind: "belief", quote: "We think so" }],
    });
    expect(await database().finding.findUniqueOrThrow({ where: { id: finding.id } })).toMatchObject({
      status: "planned",
      version: 2,
    });
    expect(refusal(await createPlan(program.as("mara"), { ...blank, findingNumber: 9 })).kind).toBe(
      "not-found",
    );
  });

  test("from a finding nobody triaged it is refused with what is missing", async () => {
    const program = await aProgram();
    await database().finding.create({
      data: {
        id: newId(),
        workspaceId: program.workspace.id,
        number: 1,
        status: "logged",
        title: "Parts",
        source: "survey",
        createdById: program.people.mara.id,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    expect(refusal(await createPlan(program.as("mara"), { ...blank, findingNumber: 1 })).kind).toBe(
      "incomplete",
    );
    expect(await database().plan.count()).toBe(0);
  });
});

describe("writing the steps", () => {
  test("moves the plan to its first unfinished step with every save, there and back", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    value(await createPlan(mara, blank));
    expect(value(await saveDefine(mara, define()))).toMatchObject({
      from: "defining",
      to: "defining",
      moved: false,
    });
    const piece = value(
      await addEvidence(mara, {
        code: "CAP-001",
        kind: "customer",
        responseId: null,
        quote: "Twice",
        source: "",
      }),
    );
    expect(piece).toMatchObject({ from: "defining", to: "assigning", moved: true });
    await aTask(program, "CAP-001");
    const saved = value(await saveAssign(mara, assign(program, { version: piece.version })));
    expect(saved).toMatchObject({ to: "quantifying", moved: true });
    const third = value(await saveQuantify(mara, quantify({ version: saved.version })));
    expect(third).toMatchObject({ to: "scheduling", moved: true });
    expect(value(await saveSchedule(mara, schedule({ version: third.version })))).toMatchObject({
      to: "planned",
    });
    const back = value(await removeEvidence(mara, { code: "CAP-001", evidenceId: piece.evidenceId }));
    expect(back).toMatchObject({ from: "planned", to: "defining" });
    const facts = await factsOf(program, "CAP-001");
    expect(facts.status).toBe("defining");
    expect(missingUntilReview(facts).map(({ step }) => step)).toEqual(["define"]);
  });

  test("every save is on record with what was before and after", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const { entries } = await listActivity(program.as("mara").viewer, {
      planId: (await factsOf(program, code)).id,
    });
    expect(entries.map(({ verb }) => verb).reverse()).toEqual([
      "created",
      "changed",
      "linked",
      "settled",
      "changed",
      "settled",
      "changed",
      "settled",
      "changed",
      "settled",
    ]);
    const defined = entries.find(
      ({ summary }) => summary.includes("“Define”") && summary.startsWith("changed"),
    );
    expect(defined).toMatchObject({ before: { intended: "" }, after: { intended: "One visit is enough." } });
    expect(await verifyActivity(program.workspace.id)).toMatchObject({ intact: true });
  });

  test("saving the same again changes nothing but the version, and writes no line", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const { id, version } = await factsOf(program, code);
    const count = () => database().activity.count({ where: { planId: id } });
    const before = await count();
    value(await saveDefine(program.as("mara"), define({ version })));
    expect(await count()).toBe(before);
  });

  test("a stale form gets what the other one saved, and overwrites nothing", async () => {
    const program = await aProgram();
    value(await createPlan(program.as("mara"), blank));
    const [first, second] = [define({ intended: "First" }), define({ intended: "Second" })];
    value(await saveDefine(program.as("mara"), first));
    expect(refusal(await saveDefine(program.as("olu"), second))).toMatchObject({
      kind: "stale",
      theirs: { intended: "First", version: 2 },
    });
    expect((await factsOf(program, "CAP-001")).intended).toBe("First");
  });

  test("of two saves at once one wins", async () => {
    const program = await aProgram();
    value(await createPlan(program.as("mara"), blank));
    const both = await Promise.all([
      saveDefine(program.as("mara"), define({ intended: "First" })),
      saveDefine(program.as("olu"), define({ intended: "Second" })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.kind]))).toEqual(["stale"]);
  });

  test("others' plans are edited by leaders, one's own by its owner; nobody reaches into another workspace", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    const code = await aPlannedPlan(program);
    const version = await versionOf(program, code);
    for (const who of ["sam", "ilse", "vera"] as const) {
      const refused = refusal(await saveDefine(program.as(who), define({ version })));
      expect(refused).toMatchObject({ kind: "not-permitted" });
      expect(refused.message).toContain("Ask Hana");
    }
    expect(refusal(await saveDefine(other.as("mara"), define({ version }))).kind).toBe("not-found");
    expect(value(await saveDefine(program.as("hana"), define({ version }))).version).toBe(version + 1);
  });

  test("after its submission nothing of it changes", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const version = await versionOf(program, code);
    const mara = program.as("mara");
    const kinds = [
      await saveDefine(mara, define({ version })),
      await saveAssign(mara, assign(program, { version })),
      await saveQuantify(mara, quantify({ version })),
      await saveSchedule(mara, schedule({ version })),
      await addEvidence(mara, { code, kind: "customer", responseId: null, quote: "x", source: "" }),
    ].map((each) => refusal(each).kind);
    expect(new Set(kinds)).toEqual(new Set(["not-allowed-now"]));
  });

  test("people of another workspace cannot be named", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    value(await createPlan(program.as("mara"), blank));
    const stranger = assign(program, { ownerId: other.people.hana.id });
    expect(refusal(await saveAssign(program.as("mara"), stranger))).toMatchObject({
      kind: "invalid",
      fieldErrors: { ownerId: [expect.any(String)] },
    });
  });

  test("KPIs keep their rows and readings, the first operational one decides by default", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const before = await factsOf(program, code);
    const [kpi] = before.kpis;
    if (!kpi) throw new Error("no KPI");
    expect(kpi).toMatchObject({ primary: true, baseline: "71", target: "85" });
    await database().kpiReading.create({
      data: { id: newId(), kpiId: kpi.id, day: "2026-10-01", value: "72.5", byId: "x", createdAt: TEST_NOW },
    });
    const { kpis } = quantify();
    const kept = {
      ...quantify({ version: before.version }),
      kpis: kpis.map((each) => ({ ...each, id: kpi.id, name: "Renamed" })),
    };
    value(await saveQuantify(program.as("mara"), kept));
    const [after] = (await factsOf(program, code)).kpis;
    expect(after).toMatchObject({ id: kpi.id, name: "Renamed", readings: [{ value: "72.5" }] });
    const dropped = { ...kept, version: before.version + 1, kpis: [] };
    expect(refusal(await saveQuantify(program.as("mara"), dropped))).toMatchObject({ kind: "invalid" });
    const foreign = {
      ...kept,
      version: before.version + 1,
      kpis: kept.kpis.map((each) => ({ ...each, id: newId() })),
    };
    expect(refusal(await saveQuantify(program.as("mara"), foreign)).kind).toBe("invalid");
  });

  test("check-ins that were held stay, the others follow the form", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const [first] = (await factsOf(program, code)).checkIns;
    await database().checkIn.update({ where: { id: first?.id ?? "" }, data: { heldAt: TEST_NOW } });
    const version = await versionOf(program, code);
    value(
      await saveSchedule(program.as("mara"), schedule({ version, checkIns: ["2027-02-01", "2027-02-01"] })),
    );
    expect((await factsOf(program, code)).checkIns.map(({ day }) => day)).toEqual([
      "2026-12-01",
      "2027-02-01",
    ]);
    const turned = schedule({ version: version + 1, endOn: "2026-11-01" });
    expect(refusal(await saveSchedule(program.as("mara"), turned))).toMatchObject({
      kind: "invalid",
      fieldErrors: { endOn: [expect.any(String)] },
    });
  });

  test("an answer of a customer is quoted once, and none of another workspace", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    value(await createPlan(program.as("mara"), blank));
    const responseId = await anAnswer(program.workspace.id);
    const input = { code: "CAP-001", kind: "belief" as const, responseId, quote: "", source: "" };
    value(await addEvidence(program.as("mara"), input));
    expect((await factsOf(program, "CAP-001")).evidence).toMatchObject([
      { kind: "customer", quote: "Twice for one filter", source: "A customer, 2026-09-30" },
    ]);
    expect(refusal(await addEvidence(program.as("mara"), input)).kind).toBe("not-allowed-now");
    const theirs = { ...input, responseId: await anAnswer(other.workspace.id) };
    expect(refusal(await addEvidence(program.as("mara"), theirs)).kind).toBe("invalid");
    expect(refusal(await removeEvidence(program.as("mara"), { code: "CAP-001", evidenceId: "x" })).kind).toBe(
      "not-found",
    );
  });
});

async function anAnswer(workspaceId: string): Promise<string> {
  const [surveyId, importId, responseId, questionId] = [newId(), newId(), newId(), newId()];
  const db = database();
  await db.survey.create({ data: { id: surveyId, workspaceId, name: "Quarterly", createdAt: TEST_NOW } });
  await db.question.create({
    data: {
      id: questionId,
      workspaceId,
      surveyId,
      key: "comment",
      label: "Comment",
      kind: "verbatim",
      notApplicable: [],
      position: 0,
    },
  });
  await db.import.create({
    data: {
      id: importId,
      workspaceId,
      surveyId,
      number: 1,
      status: "done",
      fileName: "a.csv",
      fileHash: "h",
      encoding: "utf-8",
      delimiter: ",",
      mapping: {},
      createdById: "x",
      createdAt: TEST_NOW,
    },
  });
  await db.response.create({
    data: {
      id: responseId,
      workspaceId,
      surveyId,
      externalId: "1",
      day: "2026-09-30",
      importId,
      rowNumber: 1,
    },
  });
  await db.answer.create({
    data: {
      id: newId(),
      workspaceId,
      responseId,
      questionId,
      kind: "verbatim",
      day: "2026-09-30",
      text: "Twice for one filter",
    },
  });
  return responseId;
}

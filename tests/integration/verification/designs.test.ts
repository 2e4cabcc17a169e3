import { describe, expect, test } from "vitest";
import { saveVerification } from "~/commands/verification/save-verification.server";
import { loader as figures } from "~/routes/_app.plans.$code_.verification_.figures";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findVerdictPage } from "~/store/verification/verdict-page.queries.server";
import { findVerificationPage } from "~/store/verification/verification-page.queries.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";
import { aProgram, factsOf, type Program, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";
import { aMonitoredPlan, promised } from "./a-proof";

freshDatabase();

async function anAccount({ workspace }: Pick<Program, "workspace">, name: string, tier = "I") {
  const id = newId();
  await database().account.create({
    data: { id, workspaceId: workspace.id, name, tier, createdAt: TEST_NOW },
  });
  return id;
}

async function aCase() {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { status: "approved", startedOn: null });
  return { program, planCode: codeOf(plan), devin: program.as("devin") };
}

const pageOf = async (program: Program, code: string) => {
  const found = await findVerificationPage(program.as("devin").viewer, code, TEST_NOW);
  if (!found) throw new Error("no page");
  return found.view;
};

describe("the control group", () => {
  test("is kept with the promise, and with no other design", async () => {
    const { program, planCode, devin } = await aCase();
    const id = await anAccount(program, "Norbeck");
    const asked = { design: "controlled", controlAccounts: [id, id] };
    value(await saveVerification(devin, { planCode, ...promised(asked) }));
    expect((await pageOf(program, planCode)).promises[0]).toMatchObject({
      design: "controlled",
      control: { accountIds: [id] },
    });
    value(await saveVerification(devin, { planCode, ...promised({ ...asked, design: "its" }) }));
    expect((await pageOf(program, planCode)).promises[0]).toMatchObject({ design: "its", control: {} });
  });
  test("cannot hold an account of another workspace", async () => {
    const { planCode, devin } = await aCase();
    const stranger = await anAccount(await aProgram(), "Elsewhere");
    const result = await saveVerification(devin, {
      planCode,
      ...promised({ design: "controlled", controlAccounts: [stranger] }),
    });
    expect(refusal(result)).toMatchObject({
      kind: "invalid",
      fieldErrors: { controlAccounts: expect.any(Array) },
    });
  });
  test("has to have its answers too before closing is open", async () => {
    const program = await aProgram();
    const from = await anImport(program.workspace, "Quarterly");
    const questionId = await aQuestion(program.workspace, from.surveyId, "satisfaction", 1);
    const three = async (tier: string) => [
      await anAccount(program, `${tier} one`, tier),
      await anAccount(program, `${tier} two`, tier),
      await anAccount(program, `${tier} three`, tier),
    ];
    const [treated, control] = [await three("I"), await three("II")];
    const answers = (day: string, accounts: readonly string[], n: number) =>
      Array.from({ length: n }, (_, at) => ({
        day,
        accountId: accounts[at % 3] ?? null,
        values: [{ questionId, kind: "satisfaction", value: 3 + (at % 5 === 0 ? 2 : at % 2) }],
      }));
    await seedAnswers(program.workspace, from, [
      ...answers("2026-02-10", treated, 40),
      ...answers("2026-02-10", control, 40),
      ...answers("2026-09-10", treated, 40),
      ...answers("2026-09-10", control, 12),
    ]);
    const { code, plan } = await aMonitoredPlan(program);
    await database().verificationPlan.updateMany({
      where: { planId: plan.id },
      data: { design: "controlled", segment: { tier: "I" }, control: { tier: "II" } },
    });
    const after = new Date("2026-11-02T15:00:00Z");
    expect((await factsOf(program, code, after)).proof).toMatchObject({ n: 12, neededN: 30 });
    const page = await findVerdictPage(program.as("priya").viewer, code, after);
    expect(page?.reading).toMatchObject({
      outcome: { verdict: "tooEarly", nAfter: 40, diff: null, meanAfter: null },
      controlN: { before: 40, after: 12 },
      controlled: null,
    });
    expect(page?.rows).toEqual([]);
    await seedAnswers(program.workspace, from, answers("2026-09-11", control, 20));
    const now = await findVerdictPage(program.as("priya").viewer, code, after);
    expect(now?.rows.filter(({ isControl }) => isControl)).toHaveLength(72);
    expect(now?.reading?.controlled).toMatchObject({ method: "didPanel", trend: { parallel: null } });
  });
});

describe("effort on two scales", () => {
  test("is never averaged together", async () => {
    const { program, planCode, devin } = await aCase();
    const { surveyId } = await anImport(program.workspace, "Effort");
    await aQuestion(program.workspace, surveyId, "effort", 1);
    const input = promised({ measure: "effort", direction: "down" });
    value(await saveVerification(devin, { planCode, ...input }));
    const second = await aQuestion(program.workspace, surveyId, "effort", 2);
    await database().question.update({ where: { id: second }, data: { scaleMin: 1, scaleMax: 5 } });
    expect(refusal(await saveVerification(devin, { planCode, ...input })).kind).toBe("invalid");
  });
});

describe("the figures while the form is filled in", () => {
  async function asked(query: string, code?: string) {
    const { program, planCode } = await aCase();
    const { devin } = program.people;
    await withSignIn(devin);
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: devin.email, password: PASSWORD });
    const from = await anImport(program.workspace, "Quarterly");
    const questionId = await aQuestion(program.workspace, from.surveyId, "satisfaction", 1);
    await seedAnswers(
      program.workspace,
      from,
      ["2026-01", "2026-02", "2026-03", "2026-04"].flatMap((month) =>
        Array.from({ length: 10 }, () => ({
          day: `${month}-10`,
          stage: "Own",
          values: [{ questionId, kind: "satisfaction", value: 4 }],
        })),
      ),
    );
    const at = code ?? planCode;
    return visitor.look(figures, `/plans/${at}/verification/figures?${query}`, { params: { code: at } });
  }
  test("say what the segment's real volume can show, and nothing after the start", async () => {
    const { body } = await asked("stage=Own&baselineFrom=2026-02-01&triggerMonth=2026-03&minEffect=0,5");
    const read = typeof body === "string" ? JSON.parse(body) : body;
    expect(read).toMatchObject({
      ask: { minEffect: 0.5, segment: { stage: "Own" } },
      figures: { treated: { perMonth: expect.any(Number), since: "2026-01" }, neededN: 76 },
    });
  });
  test("take nonsense for nothing, and no plan for not found", async () => {
    const odd = await asked(`windowMonths=900&minEffect=x&stage=%00${"y".repeat(5000)}&design=no&metric=zz`);
    expect(odd.status).toBe(200);
    expect((await asked("", "CAP-999")).status).toBe(404);
  });
});

import { createMessage } from "~/commands/communications/create-message.server";
import { saveVersion } from "~/commands/communications/save-version.server";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { saveDefine } from "~/commands/plans/save-define.server";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { startPlan } from "~/commands/plans/start-plan.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import type { Act } from "~/domain/act";
import {
  assignSchema,
  defineSchema,
  quantifySchema,
  type SaveAssign,
  type SaveDefine,
  type SaveQuantify,
  type SaveSchedule,
  scheduleSchema,
} from "~/domain/plans/plan.schema";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Refusal, Result } from "~/domain/refusal";
import type { Person, Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { actOf, aPerson, aWorkspace, TEST_NOW } from "../../support/test-database";

export interface Program {
  workspace: Workspace;
  people: Record<Who, Person>;
  /** That person acting now, or at another moment. */
  as: (who: Who, now?: Date) => Act;
}

const ROLES = {
  mara: "leader",
  ilse: "executive",
  olu: "admin",
  hana: "owner",
  sam: "owner",
  devin: "owner",
  priya: "owner",
  vera: "viewer",
} as const;
export type Who = keyof typeof ROLES;

export async function aProgram(): Promise<Program> {
  const workspace = await aWorkspace();
  const entries: [Who, Person][] = [];
  for (const who of Object.keys(ROLES) as Who[]) {
    entries.push([
      who,
      await aPerson(workspace, ROLES[who], { name: `${who[0]?.toUpperCase()}${who.slice(1)}` }),
    ]);
  }
  const people = Object.fromEntries(entries) as Record<Who, Person>;
  return { workspace, people, as: (who, now = TEST_NOW) => actOf(people[who], now) };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal, null, 2));
  return result.value;
}

export function refusal(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error("It was done, and a refusal was expected.");
  return result.refusal;
}

export async function factsOf({ workspace }: Program, code: string, at: Date = TEST_NOW): Promise<PlanFacts> {
  const facts = await findPlanFactsIn(database(), workspace.id, code, at);
  if (!facts) throw new Error(`No ${code}`);
  return facts;
}

export const versionOf = async (program: Program, code: string) => (await factsOf(program, code)).version;

export const define = (changes: Record<string, unknown> = {}): SaveDefine =>
  defineSchema.parse({
    code: "CAP-001",
    version: 1,
    title: "Parts are missing on the first visit",
    kind: "corrective",
    trigger: "complaint",
    triggerDetail: "Verrano Hospitals, 2 September",
    whatHappens: "Three of ten first visits end without the part.",
    intended: "One visit is enough.",
    whereItHappens: "Field service, Asia",
    sinceWhen: "Spring 2026",
    howOften: "About 40 visits a month",
    rootCause: "Vans are stocked by last year's list.",
    stage: "Own",
    ...changes,
  });

export const assign = ({ people }: Program, changes: Record<string, unknown> = {}): SaveAssign =>
  assignSchema.parse({
    code: "CAP-001",
    version: 1,
    ownerId: people.hana.id,
    sponsorId: people.mara.id,
    verifierId: people.priya.id,
    people: [people.hana, people.mara, people.priya, people.devin].map(({ id, name }) => ({
      personId: id,
      part: `What ${name} does`,
      why: "It matters",
    })),
    ...changes,
  });

export const quantify = (changes: Record<string, unknown> = {}): SaveQuantify =>
  quantifySchema("USD").parse({
    code: "CAP-001",
    version: 1,
    solution: "Stock vans by what visits needed.",
    hypothesis: "The right part in the van fixes it at once.",
    alternatives: [
      {
        kind: "reorganisation",
        title: "Stock by demand",
        monthlyMinor: "1200",
        benefit: "b",
        risk: "r",
        chosen: "on",
      },
      { kind: "outsourcing", title: "Night courier", oneOffMinor: "0", benefit: "b", risk: "r" },
    ],
    kpis: [
      {
        name: "First-visit fix",
        meaning: "Of ten first visits, how many solve it",
        type: "operational",
        unit: "%",
        direction: "up",
        baseline: "71.0",
        baselinePeriod: "Jul-Sep 2026",
        baselineN: "212",
        target: "85",
        source: "Visit log",
      },
    ],
    ...changes,
  });

export const schedule = (changes: Record<string, unknown> = {}): SaveSchedule =>
  scheduleSchema.parse({
    code: "CAP-001",
    version: 1,
    startOn: "2026-11-02",
    endOn: "2027-02-26",
    checkIns: ["2026-12-01", "2027-01-15"],
    ...changes,
  });

/** A task as the plan's gates look at it. */
export async function aTask(
  program: Program,
  code: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const plan = await factsOf(program, code);
  const row = await database().task.create({
    data: {
      id: newId(),
      workspaceId: program.workspace.id,
      planId: plan.id,
      number: plan.tasks.length + 1,
      title: `Task ${plan.tasks.length + 1}`,
      status: "todo",
      assigneeId: program.people.devin.id,
      successCriterion: "done when seen",
      startOn: "2026-11-02",
      dueOn: "2026-11-20",
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...changes,
    },
  });
  return row.id;
}

/** A plan that stands at *planned*: every step written by its command. */
export async function aPlannedPlan(program: Program): Promise<string> {
  const mara = program.as("mara");
  const { code } = value(
    await createPlan(mara, { title: "Parts are missing", kind: "corrective", findingNumber: null }),
  );
  const at = async () => ({ code, version: await versionOf(program, code) });
  value(await saveDefine(mara, { ...define(), ...(await at()) }));
  value(
    await addEvidence(mara, {
      code,
      kind: "customer",
      responseId: null,
      quote: "Twice for a filter",
      source: "Verrano",
    }),
  );
  await aTask(program, code);
  value(await saveAssign(mara, { ...assign(program), ...(await at()) }));
  value(await saveQuantify(mara, { ...quantify(), ...(await at()) }));
  value(await saveSchedule(mara, { ...schedule(), ...(await at()) }));
  return code;
}

export async function announce(program: Program, planCode: string): Promise<string> {
  const mara = program.as("mara");
  const { code, versionIds } = value(await createMessage(mara, { kind: "announcement", about: planCode }));
  value(
    await saveVersion(mara, {
      code,
      versionId: versionIds[0] ?? "",
      version: 1,
      audienceId: "",
      audience: "Field service",
      benefit: "Fewer trips",
      change: "Ten minutes a week",
      link: "First visit",
      subject: "",
      body: "",
    }),
  );
  return code;
}

export async function aSubmittedPlan(program: Program): Promise<string> {
  const code = await aPlannedPlan(program);
  value(await submitPlan(program.as("hana"), { code }));
  return code;
}

export async function anApprovedPlan(program: Program): Promise<string> {
  const code = await aSubmittedPlan(program);
  await announce(program, code);
  value(await approvePlan(program.as("mara"), { code }));
  return code;
}

/** What the verification worker's command locks, as a row. */
export async function lockedPromise(program: Program, code: string, changes: Record<string, unknown> = {}) {
  const { id } = await factsOf(program, code);
  return database().verificationPlan.create({
    data: {
      id: newId(),
      planId: id,
      number: 1,
      hasOutcome: true,
      minEffect: "0.5",
      triggerMonth: "2026-09",
      baselineFrom: "2026-06-01",
      hash: "sealed",
      lockedAt: TEST_NOW,
      lockedById: program.people.hana.id,
      createdById: program.people.hana.id,
      createdAt: TEST_NOW,
      ...changes,
    },
  });
}

export async function aStartedPlan(program: Program): Promise<string> {
  const code = await anApprovedPlan(program);
  await lockedPromise(program, code);
  value(await startPlan(program.as("hana"), { code, earlyReason: "The vans are here" }));
  return code;
}

import { addAudience } from "~/commands/communications/add-audience.server";
import { createMessage } from "~/commands/communications/create-message.server";
import { saveVersion } from "~/commands/communications/save-version.server";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { confirmOwnerLoad } from "~/commands/plans/confirm-owner-load.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { saveDefine } from "~/commands/plans/save-define.server";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { saveVerification } from "~/commands/verification/save-verification.server";
import type { Act } from "~/domain/act";
import { database } from "~/store/database.server";
import type { DemoName } from "./people";
import type { PlanStory, TaskStory } from "./plan-story";
import { planWhere, scene, versionOf } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

/** A draft is written on its first day, step by step, as far as the story has it. */
export function draftScenes(story: PlanStory): Scene[] {
  const at = (time: string) => `${story.createdOn}T${time}`;
  const { code, title, kind } = story;
  const scenes: Scene[] = [
    // The codes came along from the spreadsheet in which Kestrelyn began.
    scene(at("13:00"), story.by, async (act) => {
      const { number } = planWhere(code);
      const imported: Act = { ...act, door: "import" };
      must(await createPlan(imported, { title, kind, findingNumber: null, number }), `${code} begins`);
    }),
  ];
  const { define } = story;
  if (define) scenes.push(scene(at("13:10"), story.by, (act) => writeDefine(story, define, act)));
  for (const piece of story.evidence ?? []) {
    scenes.push(scene(at("13:20"), story.by, (act) => addPiece(story, piece, act)));
  }
  const { causes } = story;
  if (define && causes)
    scenes.push(scene(at("13:25"), story.by, (act) => writeDefine(story, define, act, causes)));
  if (story.owner) scenes.push(scene(at("13:30"), story.by, (act, stage) => writeAssign(story, act, stage)));
  (story.tasks ?? []).forEach((task, index) => {
    scenes.push(scene(at("13:40"), story.by, (act, stage) => writeTask(story, task, index, act, stage)));
  });
  if (story.kpis) scenes.push(scene(at("13:50"), story.by, (act, stage) => writeQuantify(story, act, stage)));
  if (story.verification) scenes.push(scene(at("13:55"), story.by, (act) => writeVerification(story, act)));
  if (story.endOn) scenes.push(scene(at("14:00"), story.by, (act) => writeSchedule(story, act)));
  const { confirmLoad, announcement } = story;
  if (confirmLoad) {
    scenes.push(
      scene(at("14:10"), story.by, async (act) => {
        const version = await versionOf(story.code);
        must(await confirmOwnerLoad(act, { code, version, reason: confirmLoad }), `${code}: load confirmed`);
      }),
    );
  }
  if (announcement)
    scenes.push(scene(at("14:20"), "mara", (act) => writeAnnouncement(story, announcement, act)));
  return scenes;
}

async function writeDefine(
  story: PlanStory,
  define: NonNullable<PlanStory["define"]>,
  act: Act,
  causes: NonNullable<PlanStory["causes"]> = {},
): Promise<void> {
  const quotes = await database().planEvidence.findMany({
    where: { plan: planWhere(story.code) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  /** "..The list comes on Fridays [2]": the third level, shown by the second quote. */
  const outline = (lines: readonly string[] = []) =>
    lines.map((line) => {
      const [, dots = "", text = "", quote] = /^(\.*)(.*?)(?: \[(\d)\])?$/.exec(line) ?? [];
      return { depth: dots.length, text, evidenceId: quote ? (quotes[Number(quote) - 1]?.id ?? null) : null };
    });
  must(
    await saveDefine(act, {
      trigger: "",
      triggerDetail: "",
      riskStatement: "",
      whatHappens: "",
      intended: "",
      whereItHappens: "",
      sinceWhen: "",
      howOften: "",
      rootCause: "",
      stage: "",
      goal: "",
      ...define,
      code: story.code,
      version: await versionOf(story.code),
      title: story.title,
      kind: story.kind,
      whys: outline(causes.whys),
      diagram: outline(causes.diagram),
    }),
    `${story.code}: define`,
  );
}

async function addPiece(
  story: PlanStory,
  piece: NonNullable<PlanStory["evidence"]>[number],
  act: Act,
): Promise<void> {
  const response = piece.responseId
    ? await database().response.findFirstOrThrow({
        where: { externalId: piece.responseId },
        select: { id: true },
      })
    : null;
  const { quote, source } = piece;
  must(
    await addEvidence(act, {
      code: story.code,
      kind: "customer",
      responseId: response?.id ?? null,
      quote,
      source,
    }),
    `${story.code}: evidence`,
  );
}

async function writeAssign(story: PlanStory, act: Act, stage: Stage): Promise<void> {
  const id = (name: DemoName | undefined) => (name ? stage.idOf(name) : null);
  must(
    await saveAssign(act, {
      code: story.code,
      version: await versionOf(story.code),
      ownerId: id(story.owner),
      sponsorId: id(story.sponsor),
      verifierId: id(story.verifier),
      deputyId: id(story.deputy),
      people: (story.parts ?? []).map(({ who, part, why }) => ({ personId: stage.idOf(who), part, why })),
    }),
    `${story.code}: assign`,
  );
}

async function writeTask(
  story: PlanStory,
  task: TaskStory,
  at: number,
  act: Act,
  stage: Stage,
): Promise<void> {
  const { taskId } = must(
    await addTask(act, {
      planCode: story.code,
      title: task.title,
      assigneeId: stage.idOf(task.who),
      why: task.why,
      successCriterion: task.success,
      startOn: task.startOn,
      dueOn: task.dueOn,
      mandatory: true,
      containment: task.containment ?? false,
      evidenceRequired: false,
      dependsOnIds: (task.after ?? []).map((before) => stage.recall(`${story.code} task ${before}`)),
      checklist: "",
    }),
    `${story.code}: task ${task.title}`,
  );
  stage.keep(`${story.code} task ${at}`, taskId);
}

async function writeQuantify(story: PlanStory, act: Act, stage: Stage): Promise<void> {
  const kpis = story.kpis ?? [];
  must(
    await saveQuantify(act, {
      code: story.code,
      version: await versionOf(story.code),
      solution: story.solution ?? "",
      hypothesis: story.hypothesis ?? "",
      plannedSpendMinor: story.plannedSpendMinor ?? null,
      alternatives: (story.alternatives ?? []).map((each) => ({
        chosen: false,
        reason: "",
        ...each,
        id: null,
      })),
      kpis: kpis.map(({ readings: _, ...kpi }, at) => ({
        ...kpi,
        id: null,
        primary: at === 0,
        frequency: "monthly" as const,
      })),
    }),
    `${story.code}: quantify`,
  );
  await keepKpis(story, stage);
}

/** Readings need the ids that saving gave. */
export async function keepKpis(story: Pick<PlanStory, "code">, stage: Stage): Promise<void> {
  const rows = await database().kpi.findMany({ where: { plan: planWhere(story.code) } });
  for (const row of rows) stage.keep(`${story.code} kpi ${row.name}`, row.id);
}

async function writeVerification(story: PlanStory, act: Act): Promise<void> {
  const given = story.verification;
  if (!given) return;
  must(
    await saveVerification(act, {
      planCode: story.code,
      hasOutcome: given.hasOutcome ? "yes" : "no",
      measure: "satisfaction",
      metric: "sbi",
      direction: "up",
      design: "beforeAfter",
      controlTier: "",
      controlLevel: "",
      controlStage: "",
      controlRegion: "",
      controlAccounts: [],
      tier: given.tier ?? "",
      level: given.level ?? "",
      stage: given.stage ?? "",
      region: "",
      minEffect: given.minEffect ?? "",
      triggerMonth: given.triggerMonth ?? "",
      baselineFrom: given.baselineFrom ?? "",
      windowMonths: 3,
      evaluationOffsetDays: null,
      plannedN: 30,
      minBaselineN: 30,
      reason: "",
    }),
    `${story.code}: verification plan`,
  );
}

async function writeSchedule(story: PlanStory, act: Act): Promise<void> {
  must(
    await saveSchedule(act, {
      code: story.code,
      version: await versionOf(story.code),
      startOn: story.startOn ?? null,
      endOn: story.endOn ?? null,
      checkIns: story.checkIns ?? [],
    }),
    `${story.code}: schedule`,
  );
}

async function writeAnnouncement(
  story: PlanStory,
  audiences: NonNullable<PlanStory["announcement"]>,
  act: Act,
): Promise<void> {
  const begun = must(
    await createMessage(act, { kind: "announcement", about: story.code }),
    `${story.code}: announcement`,
  );
  const { code } = begun;
  for (const [at, { audience, benefit, change, link }] of audiences.entries()) {
    const versionId =
      at === 0
        ? (begun.versionIds[0] ?? "")
        : must(await addAudience(act, { code, audienceId: "", audience }), `${code}: ${audience}`).versionId;
    const words = { audienceId: "", audience, benefit, change, link, subject: "", body: "" };
    must(
      await saveVersion(act, { code, versionId, version: 1, ...words }),
      `${story.code}: three answers for ${audience}`,
    );
  }
}

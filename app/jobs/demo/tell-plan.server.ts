import { holdCheckIn } from "~/commands/checkins/hold-check-in.server";
import { createCommunication } from "~/commands/communications/create-communication.server";
import { saveCommunication } from "~/commands/communications/save-communication.server";
import { addReading } from "~/commands/kpis/add-reading.server";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { confirmOwnerLoad } from "~/commands/plans/confirm-owner-load.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { implementPlan } from "~/commands/plans/implement-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { saveDefine } from "~/commands/plans/save-define.server";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { startPlan } from "~/commands/plans/start-plan.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { lockVerification } from "~/commands/verification/lock-verification.server";
import { saveVerification } from "~/commands/verification/save-verification.server";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import type { Act } from "~/domain/act";
import { dayIn } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { findPlanProof } from "~/store/verification/plan-proof.server";
import type { DemoName } from "./people";
import type { KpiStory, PlanStory, TaskStory } from "./plan-story";
import { must, type Scene, type Stage } from "./stage.server";

/** The scenes of one plan, in the order of its life. */
export function tellPlan(story: PlanStory): Scene[] {
  const owner = story.owner ?? story.by;
  return [
    ...draftScenes(story),
    ...when(story.submittedOn, (at) =>
      scene(`${at}T15:00`, owner, (act) => call(story, act, "submit", submitPlan)),
    ),
    ...when(story.approved, ({ on, by }) =>
      scene(`${on}T15:30`, by, (act) => call(story, act, "approve", approvePlan)),
    ),
    ...lockScenes(story, owner),
    ...when(story.startedOn, (at) =>
      scene(`${at}T14:00`, owner, async (act) => {
        must(await startPlan(act, { code: story.code, earlyReason: "" }), `${story.code} starts`);
      }),
    ),
    ...(story.tasks ?? []).flatMap((task, at) => workScenes(story, task, at)),
    ...(story.dateMoves ?? []).flatMap((move) => dateScenes(story, move)),
    ...(story.held ?? []).map((held) => heldScene(story, held)),
    ...(story.kpis ?? []).flatMap((kpi) => readingScenes(story, kpi, owner)),
    ...when(story.implemented, ({ on, effectiveOn }) =>
      scene(`${on}T17:00`, owner, async (act) => {
        must(await implementPlan(act, { code: story.code, effectiveOn }), `${story.code} is implemented`);
      }),
    ),
    ...when(story.signed, ({ on }) =>
      scene(`${on}T23:00`, story.verifier ?? "priya", (act) => sign(story, act)),
    ),
    ...when(story.cancelled, ({ on, by, reason, note }) =>
      scene(`${on}T16:00`, by, async (act, stage) => {
        const agreedById = stage.idOf("mara");
        must(
          await cancelPlan(act, { code: story.code, reason, note, agreedById }),
          `${story.code} is cancelled`,
        );
      }),
    ),
  ];
}

export const scene = (at: string, who: DemoName, tell: Scene["tell"]): Scene => ({ at, who, tell });

const when = <T>(value: T | undefined, then: (value: T) => Scene): Scene[] =>
  value === undefined ? [] : [then(value)];

async function call(
  story: PlanStory,
  act: Act,
  what: string,
  command: typeof submitPlan | typeof approvePlan,
): Promise<void> {
  must(await command(act, { code: story.code }), `${story.code}: ${what}`);
}

const versionOf = async (story: PlanStory): Promise<number> => {
  const number = Number(/\d+/.exec(story.code)?.[0]);
  const suffix = story.code.replace(/^CAP-\d+/, "");
  const plan = await database().plan.findFirstOrThrow({
    where: { number, suffix },
    select: { version: true },
  });
  return plan.version;
};

/** A draft is written on its first day, step by step, as far as the story has it. */
function draftScenes(story: PlanStory): Scene[] {
  const at = (time: string) => `${story.createdOn}T${time}`;
  const { code, title, kind } = story;
  const scenes: Scene[] = [
    // The codes came along from the spreadsheet in which Kestrelyn began.
    scene(at("13:00"), story.by, async (act) => {
      const number = Number(/\d+/.exec(code)?.[0]);
      const imported: Act = { ...act, door: "import" };
      must(await createPlan(imported, { title, kind, findingNumber: null, number }), `${code} begins`);
    }),
  ];
  const { define } = story;
  if (define) scenes.push(scene(at("13:10"), story.by, (act) => writeDefine(story, define, act)));
  for (const piece of story.evidence ?? []) {
    scenes.push(scene(at("13:20"), story.by, (act) => addPiece(story, piece, act)));
  }
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
        const version = await versionOf(story);
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
): Promise<void> {
  const { whys = [], ...rest } = define;
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
      ...rest,
      code: story.code,
      version: await versionOf(story),
      title: story.title,
      kind: story.kind,
      whys: whys.map((why) => ({ why, evidenceId: null })),
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
      version: await versionOf(story),
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
      dependsOnId: null,
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
      version: await versionOf(story),
      solution: story.solution ?? "",
      hypothesis: story.hypothesis ?? "",
      plannedSpendMinor: story.plannedSpendMinor ?? null,
      alternatives: (story.alternatives ?? []).map((each) => ({ chosen: false, ...each, id: null })),
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
  const number = Number(/\d+/.exec(story.code)?.[0]);
  const suffix = story.code.replace(/^CAP-\d+/, "");
  const rows = await database().kpi.findMany({ where: { plan: { number, suffix } } });
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
      version: await versionOf(story),
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
  const { code } = must(
    await createCommunication(act, { planCode: story.code, kind: "announcement" }),
    `${story.code}: announcement`,
  );
  must(
    await saveCommunication(act, {
      code,
      version: 1,
      subject: `What changes with “${story.title}”`,
      audiences,
    }),
    `${story.code}: three answers`,
  );
}

function lockScenes(story: PlanStory, owner: DemoName): Scene[] {
  const lock = story.verification?.lock;
  if (!lock) return [];
  return [
    scene(`${lock}T13:30`, owner, async (act) => {
      must(await lockVerification(act, { planCode: story.code }), `${story.code}: lock`);
    }),
  ];
}

function workScenes(story: PlanStory, task: TaskStory, at: number): Scene[] {
  const taskId = (stage: Stage) => stage.recall(`${story.code} task ${at}`);
  return [
    ...when(task.startedOn, (on) =>
      scene(`${on}T14:30`, task.who, async (act, stage) => {
        must(
          await moveTask(act, { taskId: taskId(stage), version: null, event: "START" }),
          `${task.title} starts`,
        );
      }),
    ),
    ...when(task.moved, ({ on, startOn, dueOn }) =>
      scene(`${on}T14:40`, story.owner ?? story.by, (act, stage) =>
        moveTaskDates(story, taskId(stage), { startOn, dueOn }, act),
      ),
    ),
    ...when(task.doneOn, (on) =>
      scene(`${on}T16:00`, task.who, async (act, stage) => {
        const done = { taskId: taskId(stage), version: null, note: task.note ?? "", file: null };
        must(await finishTask(act, done), `${task.title} is done`);
      }),
    ),
  ];
}

async function moveTaskDates(
  story: PlanStory,
  taskId: string,
  days: Pick<TaskStory, "startOn" | "dueOn">,
  act: Act,
): Promise<void> {
  const row = await database().task.findUniqueOrThrow({ where: { id: taskId } });
  const {
    title,
    assigneeId,
    why,
    successCriterion,
    mandatory,
    containment,
    evidenceRequired,
    dependsOnId,
    version,
  } = row;
  must(
    await editTask(act, {
      taskId,
      version,
      title,
      assigneeId,
      why,
      successCriterion,
      mandatory,
      containment,
      evidenceRequired,
      dependsOnId,
      checklist: "",
      ...days,
    }),
    `${story.code}: ${title} is planned anew`,
  );
}

function dateScenes(story: PlanStory, move: NonNullable<PlanStory["dateMoves"]>[number]): Scene[] {
  const key = `${story.code} date ${move.to}`;
  return [
    scene(`${move.on}T15:00`, move.by, async (act, stage) => {
      const asked = await requestDate(act, { code: story.code, toDay: move.to, reason: move.reason });
      stage.keep(key, must(asked, `${story.code}: a new date`).dateMoveId);
    }),
    scene(`${move.accepted}T16:00`, move.acceptedBy, async (act, stage) => {
      const answer = { dateMoveId: stage.recall(key), answer: "accepted" as const };
      must(await settleDate(act, answer), `${story.code}: the new date is accepted`);
    }),
  ];
}

function heldScene(story: PlanStory, held: NonNullable<PlanStory["held"]>[number]): Scene {
  return scene(`${held.on}T15:30`, held.by, async (act) => {
    const number = Number(/\d+/.exec(story.code)?.[0]);
    const row = await database().checkIn.findFirstOrThrow({
      where: { plan: { number, suffix: "" }, day: held.day },
    });
    must(
      await holdCheckIn(act, {
        checkInId: row.id,
        version: row.version,
        hypothesis: "holds",
        teamSees: held.team,
        customersSay: held.customers,
        realign: "",
        decision: held.decision,
      }),
      `${story.code}: check-in of ${held.day}`,
    );
  });
}

export function readingScenes(story: Pick<PlanStory, "code">, kpi: KpiStory, owner: DemoName): Scene[] {
  return kpi.readings.map(({ day, value, n = null, count = null, note = "" }) =>
    scene(`${day}T16:30`, owner, async (act, stage) => {
      const kpiId = stage.recall(`${story.code} kpi ${kpi.name}`);
      must(await addReading(act, { kpiId, day, value, n, count, note }), `${story.code}: reading of ${day}`);
    }),
  );
}

async function sign(story: PlanStory, act: Act): Promise<void> {
  const proof = await findPlanProof(database(), act.viewer, story.code, dayIn(act.now, act.viewer.timeZone));
  must(
    await signVerdict(act, { planCode: story.code, hash: proof?.hash ?? "", reason: "" }),
    `${story.code}: the verdict is signed`,
  );
}

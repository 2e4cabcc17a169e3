import { holdCheckIn } from "~/commands/checkins/hold-check-in.server";
import { addReading } from "~/commands/kpis/add-reading.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { implementPlan } from "~/commands/plans/implement-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { startPlan } from "~/commands/plans/start-plan.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { editTask } from "~/commands/tasks/edit-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { lockVerification } from "~/commands/verification/lock-verification.server";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import type { Act } from "~/domain/act";
import { dayIn } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { findPlanProof } from "~/store/verification/plan-proof.server";
import type { DemoName } from "./people";
import type { KpiStory, PlanStory, TaskStory } from "./plan-story";
import { planWhere, scene, when } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";
import { draftScenes } from "./tell-draft.server";

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

async function call(
  story: PlanStory,
  act: Act,
  what: string,
  command: typeof submitPlan | typeof approvePlan,
): Promise<void> {
  must(await command(act, { code: story.code }), `${story.code}: ${what}`);
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
        const done = { taskId: taskId(stage), version: null, note: task.note ?? "", files: [] };
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
  const row = await database().task.findUniqueOrThrow({
    where: { id: taskId },
    include: { waitsFor: { select: { dependsOnId: true } } },
  });
  const {
    title,
    assigneeId,
    why,
    successCriterion,
    mandatory,
    containment,
    evidenceRequired,
    waitsFor,
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
      dependsOnIds: waitsFor.map(({ dependsOnId }) => dependsOnId),
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
      const { to: toDay, reason, reasonKind = "" } = move;
      const asked = await requestDate(act, { code: story.code, toDay, reason, reasonKind });
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
    const row = await database().checkIn.findFirstOrThrow({
      where: { plan: planWhere(story.code), day: held.day },
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
    await signVerdict(act, {
      planCode: story.code,
      hash: proof?.hash ?? "",
      reason: "",
      confirmedAt: act.now,
      ...(story.signed?.followUpCode ? { followUpCode: story.signed.followUpCode } : {}),
    }),
    `${story.code}: the verdict is signed`,
  );
}

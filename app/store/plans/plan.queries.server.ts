import { actingFor, can } from "~/domain/access";
import { type Gate, unmet } from "~/domain/gate";
import type { Claim } from "~/domain/measurement/action-verdict";
import { type DateMoveStatus, isDateMovable, mayAcceptDate, promiseKept } from "~/domain/plans/date-promise";
import { evidenceRefusal } from "~/domain/plans/evidence-edit";
import { goalRefusal } from "~/domain/plans/goal.schema";
import { type Health, healthOf } from "~/domain/plans/health";
import { type Inhibitor, inhibitorsOf } from "~/domain/plans/inhibitors";
import { type FinishedWork, type Pace, paceOf } from "~/domain/plans/load";
import { ownPartRefusal } from "~/domain/plans/own-part";
import { type PageTasks, pageTasks } from "~/domain/plans/page-tasks";
import { isDrafting, PLAN_STEPS, type PlanStatus, type PlanStep, planCode } from "~/domain/plans/plan";
import { planSubject } from "~/domain/plans/plan.access";
import { stepGates } from "~/domain/plans/plan.rules";
import { editRefusal } from "~/domain/plans/plan-edit";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { filesClosed, type PlanFileView } from "~/domain/plans/plan-file";
import { movesFor, type PlanMove, verbOfMove } from "~/domain/plans/plan-moves";
import { mayWorkOn } from "~/domain/plans/plan-work";
import { OUTCOME_SENTENCES, type OutcomeVerdict, type VerdictWord } from "~/domain/verification/verdict-word";
import { speaksFor, type Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanFacts } from "./plan-facts.queries.server";
import { listPlanFiles } from "./plan-file.queries.server";

export interface PlanDateMove {
  id: string;
  fromDay: Day;
  toDay: Day;
  /** One of the usual reasons, "" where none was chosen. */
  reasonKind: string;
  reason: string;
  status: DateMoveStatus;
  /** What the sponsor said to it. */
  answer: string;
  byName: string;
  agreedByName: string | null;
  /** The viewer may answer it. */
  mine: boolean;
  /** For whom the viewer would answer, while that person is away. */
  insteadOf: string | null;
  /** The viewer may take it back. */
  withdrawable: boolean;
}

export interface PlanRequest {
  id: string;
  event: PlanMoveEvent;
  note: string;
  byName: string;
  askedOfName: string;
  at: string;
  /** The viewer may answer it. */
  mine: boolean;
}

export interface PlanCommentRow {
  id: string;
  text: string;
  byName: string;
  at: string;
  /** Those who were named in it. */
  named: { id: string; name: string }[];
}

/** What was tried before, shown on top of a successor. */
export interface PlanPredecessor {
  code: string;
  title: string;
  solution: string;
  hypothesis: string;
  /** Null where it was never signed (imported). */
  verdict: { word: VerdictWord; claim: Claim | null; sentence: string } | null;
}

export interface PlanPageRead {
  /** Of many tasks only those that the page shows; what looks at all of them was asked before. */
  facts: PlanFacts;
  tasks: PageTasks;
  health: Health | null;
  inhibitors: Inhibitor[];
  /** What is missing in each step of a draft; nothing later. */
  gaps: { step: PlanStep; gates: Gate[] }[];
  files: PlanFileView[];
  moves: PlanMove[];
  rights: {
    edit: boolean;
    editPeople: boolean;
    work: boolean;
    requestDate: boolean;
    tell: boolean;
    sayPart: boolean;
    nameGoal: boolean;
    addVoice: boolean;
    attach: boolean;
  };
  promise: { moves: number; days: number };
  dateMoves: PlanDateMove[];
  /** Those still open. */
  requests: PlanRequest[];
  /** Newest first, those on tasks left out. */
  comments: PlanCommentRow[];
  predecessor: PlanPredecessor | null;
  successors: string[];
  /** How the owner's earlier plans went; null without an owner. */
  pace: Pace | null;
}

/** One plan with everything its page shows. An instant stands for the workspace's day at that moment. */
export async function findPlanPage(
  viewer: Viewer,
  code: string,
  moment: Day | Date,
): Promise<PlanPageRead | null> {
  const facts = await findPlanFacts(viewer, code, moment);
  if (!facts) return null;
  const db = database();
  const planId = facts.id;
  const [files, dateMoves, requests, comments, relatives, pace] = await Promise.all([
    listPlanFiles(viewer, planId),
    db.dateMove.findMany({ where: { planId }, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] }),
    db.moveRequest.findMany({ where: { planId, status: "open" }, orderBy: { createdAt: "asc" } }),
    db.comment.findMany({
      where: { planId, taskId: null, removedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
    }),
    db.plan.findUniqueOrThrow({
      where: { id: planId },
      select: {
        successors: { select: { number: true, suffix: true }, orderBy: { suffix: "asc" } },
        predecessor: {
          select: {
            number: true,
            suffix: true,
            title: true,
            solution: true,
            hypothesis: true,
            verdicts: {
              orderBy: { signedAt: "desc" },
              take: 1,
              select: { word: true, claim: true, reading: true },
            },
          },
        },
      },
    }),
    facts.owner ? findPace(viewer, facts.owner.id, planId) : null,
  ]);
  const nameOf = await namesOf(viewer, [
    ...dateMoves.flatMap((row) => [row.requestedById, row.agreedById]),
    ...requests.flatMap((row) => [row.requestedById, row.askedOfId]),
    ...comments.flatMap((row) => [row.byId, ...row.mentionIds]),
  ]);
  const subject = planSubject(facts);
  const before = relatives.predecessor;
  const [signed] = before?.verdicts ?? [];
  const tasks = pageTasks(facts.tasks);
  return {
    facts: { ...facts, tasks: tasks.shown },
    tasks: { ...tasks, shown: [] },
    health: healthOf(facts),
    inhibitors: inhibitorsOf(facts),
    gaps: isDrafting(facts.status)
      ? PLAN_STEPS.map((step) => ({ step, gates: unmet(stepGates(step, facts)) }))
      : [],
    files,
    moves: movesFor(facts, viewer),
    rights: rightsOf(facts, viewer),
    promise: promiseKept(
      facts.firstEndOn,
      facts.endOn,
      dateMoves.map(({ status }) => ({ status: status as PlanDateMove["status"] })),
    ),
    dateMoves: dateMoves.map((row) => ({
      id: row.id,
      fromDay: row.fromDay as Day,
      toDay: row.toDay as Day,
      reasonKind: row.reasonKind,
      reason: row.reason,
      status: row.status as PlanDateMove["status"],
      answer: row.answer,
      byName: nameOf(row.requestedById),
      agreedByName: row.agreedById && nameOf(row.agreedById),
      mine: row.status === "requested" && mayAcceptDate(viewer, facts, row.requestedById),
      insteadOf: actingFor(viewer, "plan.approve", subject)?.name ?? null,
      withdrawable:
        row.status === "requested" &&
        (row.requestedById === viewer.personId || can(viewer, "plan.edit", subject)),
    })),
    requests: requests.map((row) => ({
      id: row.id,
      event: row.event as PlanMoveEvent,
      note: row.note,
      byName: nameOf(row.requestedById),
      askedOfName: row.askedOfId ? nameOf(row.askedOfId) : "",
      at: row.createdAt.toISOString(),
      mine: speaksFor(viewer, row.askedOfId) || can(viewer, verbOfMove(row.event as PlanMoveEvent), subject),
    })),
    // The newest two hundred, in the order in which they were said.
    comments: comments.toReversed().map((row) => ({
      id: row.id,
      text: row.text,
      byName: nameOf(row.byId),
      at: row.createdAt.toISOString(),
      named: row.mentionIds.map((id) => ({ id, name: nameOf(id) })),
    })),
    predecessor: before && {
      code: planCode(before.number, before.suffix),
      title: before.title,
      solution: before.solution,
      hypothesis: before.hypothesis,
      verdict: signed
        ? {
            word: signed.word as VerdictWord,
            claim: signed.claim as Claim | null,
            sentence: outcomeSentence(signed.reading),
          }
        : null,
    },
    successors: relatives.successors.map(({ number, suffix }) => planCode(number, suffix)),
    pace,
  };
}

/** What the signed reading said of the outcome, in a sentence. */
function outcomeSentence(reading: unknown): string {
  if (typeof reading !== "object" || reading === null || !("outcomeVerdict" in reading)) return "";
  return OUTCOME_SENTENCES[reading.outcomeVerdict as OutcomeVerdict] ?? "";
}

/** Asked of the same table as the commands. */
function rightsOf(facts: PlanFacts, viewer: Viewer): PlanPageRead["rights"] {
  const subject = planSubject(facts);
  const edit = can(viewer, "plan.edit", subject);
  return {
    edit,
    editPeople: editRefusal(facts, viewer, "assign") === null,
    work: mayWorkOn(facts, viewer),
    sayPart: ownPartRefusal(facts, viewer) === null,
    nameGoal: edit && goalRefusal(facts) === null,
    addVoice: evidenceRefusal(facts, viewer) === null,
    attach: mayWorkOn(facts, viewer) && filesClosed(facts) === null,
    requestDate: edit && facts.endOn !== null && isDateMovable(facts),
    tell: edit || can(viewer, "communication.edit"),
  };
}

async function namesOf(viewer: Viewer, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "Capstan";
}

/** The owner's finished work, this plan left out. */
export async function findPace(viewer: Viewer, ownerId: string, exceptPlanId?: string): Promise<Pace> {
  const rows = await database().plan.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      ownerId,
      implementedOn: { not: null },
      ...(exceptPlanId ? { id: { not: exceptPlanId } } : {}),
    },
    select: { startedOn: true, implementedOn: true, endOn: true, firstEndOn: true },
  });
  return paceOf(rows as FinishedWork[]);
}

/** How many plans stand in each state. */
export async function countPlansByStatus(viewer: Viewer): Promise<Partial<Record<PlanStatus, number>>> {
  const groups = await database().plan.groupBy({
    by: ["status"],
    where: { workspaceId: viewer.workspaceId },
    _count: true,
  });
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}

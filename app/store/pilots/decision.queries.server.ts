import { actingFor, can } from "~/domain/access";
import { canonicalJson } from "~/domain/activity/activity";
import { rolloutUnits, whoDecides } from "~/domain/pilots/decision.rules";
import {
  type DecisionPageView,
  figuresOf,
  frozenFigures,
  type OpenDecision,
  openGates,
  type SignedDecision,
} from "~/domain/pilots/decision-view";
import { type DecisionChoice, isPilotOver, PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { decisionGates } from "~/domain/pilots/pilot-life.rules";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listFrozenRows, readDecisionGround } from "./decision-ground.server";
import { readPilot } from "./pilot-reading.server";

/** What is to be decided now, and what was decided before, with what both rest on. */
export async function findDecisionPage(
  viewer: Viewer,
  facts: PilotFacts,
  at: Date,
): Promise<DecisionPageView> {
  const signed = await listSigned(viewer, facts, at);
  return {
    code: facts.code,
    title: facts.title,
    question: facts.question,
    round: facts.round,
    statusLabel: PILOT_STATUS_LABELS[facts.status],
    open: facts.status === "evaluating" ? await findOpen(viewer, facts, at) : null,
    dropped: isPilotOver(facts.status) && signed[0]?.round !== facts.round,
    signed,
  };
}

async function findOpen(viewer: Viewer, facts: PilotFacts, at: Date): Promise<OpenDecision | null> {
  const db = database();
  const ground = await readDecisionGround(db, viewer, facts, at);
  if (!ground) return null;
  const subject = pilotSubject(facts);
  const hands = await db.handRaiser.findMany({
    where: { workspaceId: viewer.workspaceId, pilotId: facts.id, status: { not: "declined" } },
    select: { unit: true },
  });
  const stopGates = decisionGates("STOP", facts, {});
  const needsNoResult = stopGates.some(({ id, met }) => id === "result" && !met);
  const missing = openGates(stopGates, needsNoResult);
  return {
    figures: figuresOf(ground.reading, ground.money),
    recommendation: ground.recommendation,
    hash: ground.hash,
    mayDecide: can(viewer, "pilot.decide", subject),
    insteadOf: actingFor(viewer, "pilot.decide", subject)?.name ?? null,
    whoDecides: whoDecides(facts),
    missing,
    missingToGoOn: openGates(decisionGates("SCALE", facts, {}), needsNoResult).filter(
      ({ id }) => !missing.some((gate) => gate.id === id),
    ),
    needsNoResult,
    units: rolloutUnits(
      facts.units,
      hands.map((hand) => hand.unit),
    ),
  };
}

async function listSigned(viewer: Viewer, facts: PilotFacts, at: Date): Promise<SignedDecision[]> {
  const db = database();
  const { workspaceId } = viewer;
  const rows = await db.pilotDecision.findMany({
    where: { workspaceId, pilotId: facts.id },
    orderBy: { round: "desc" },
  });
  if (rows.length === 0) return [];
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: rows.map(({ signedById }) => signedById) } },
    select: { id: true, name: true },
  });
  const lines = await db.decision.findMany({
    where: { workspaceId, id: { in: rows.flatMap(({ registerId }) => registerId ?? []) } },
    select: { id: true, number: true },
  });
  const messages = await db.communication.findMany({
    where: { workspaceId, pilotId: facts.id, kind: "decision" },
    select: { code: true, subject: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const plan = await db.plan.findFirst({
    where: { workspaceId, scaledPilotId: facts.id },
    select: { number: true, suffix: true, title: true },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });
  const rollouts = await db.rollout.count({ where: { workspaceId, pilotId: facts.id } });
  const now = isPilotOver(facts.status) ? await readPilot(db, viewer, facts.id, at) : null;
  const signed: SignedDecision[] = [];
  for (const row of rows) {
    const choice = row.choice as DecisionChoice;
    const frozen = Array.isArray(row.frozen) ? row.frozen : [];
    const today = await listFrozenRows(db, facts.id, row.round);
    const sameRows = canonicalJson(today) === canonicalJson(frozen);
    const seen = row.reading as unknown as PilotReading;
    const sameReading = row.round !== facts.round || !now || now.hash === seen.hash;
    signed.push({
      round: row.round,
      choice,
      rationale: row.rationale,
      lessons: row.lessons,
      recommended: row.recommended,
      against: row.against,
      meaning: row.meaning,
      hash: row.hash,
      signedBy: people.find(({ id }) => id === row.signedById)?.name ?? "",
      signedOn: row.signedOn as Day,
      figures: frozenFigures(row.reading, row.money),
      rowCount: frozen.length,
      changed: changedWords(sameRows, sameReading, frozen.length, today.length),
      registerNumber: lines.find(({ id }) => id === row.registerId)?.number ?? null,
      messages: messages
        .filter(({ createdAt }) => createdAt.getTime() === row.signedAt.getTime())
        .map(({ code, subject }) => ({ code, subject })),
      plan:
        choice === "scale" && plan ? { code: planCode(plan.number, plan.suffix), title: plan.title } : null,
      rollouts: choice === "scale" ? rollouts : 0,
    });
  }
  return signed;
}

/** A signature stays; what it stood on may be corrected later, and then the page says so. */
function changedWords(sameRows: boolean, sameReading: boolean, then: number, now: number): string | null {
  if (sameRows && sameReading) return null;
  if (!sameRows && then !== now)
    return `${then} measured values were frozen with it, ${now} stand there today.`;
  return sameRows
    ? "What the result is reckoned from has changed since."
    : "Measured values were corrected since; what was signed is kept below as it was.";
}

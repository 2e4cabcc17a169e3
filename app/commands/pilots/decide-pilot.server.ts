import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { pilotResultMessage } from "~/domain/communications/results/pilot-result";
import { decisionCode } from "~/domain/governance/decision";
import {
  CHOICE_EVENTS,
  CHOICE_VERBS,
  decisionMeaning,
  LESSON_OF_CHOICE,
  registerTitle,
  rolloutUnits,
  whoDecides,
} from "~/domain/pilots/decision.rules";
import { DECISION_LABELS, type DecisionChoice } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import type { PilotDecisionForm } from "~/domain/pilots/pilot-decision-form.schema";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { isAgainst } from "~/domain/pilots/recommendation";
import { done, invalid, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { plainFigures } from "~/domain/roi/plain-figures";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { draftResult } from "~/store/communications/results.server";
import { writeDecision } from "~/store/governance/decision-line.server";
import { writeLesson } from "~/store/lessons/write-lesson.server";
import { closeRequests } from "~/store/pilots/close-requests.server";
import { type DecisionGround, readDecisionGround } from "~/store/pilots/decision-ground.server";
import { ranPilotBefore } from "~/store/pilots/former-pilot-owners.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { movePilot } from "~/store/pilots/pilot-move.server";
import { draftScaledPlan } from "~/store/pilots/scaled-plan.server";
import { writeRollout } from "~/store/rollouts/write-rollout.server";

export interface DecidePilot extends Omit<PilotDecisionForm, "password"> {
  code: string;
  /** When whoever decides said once more, by their password, who they are. */
  confirmedAt: Date;
}

export interface PilotDecided {
  code: string;
  choice: DecisionChoice;
  /** Its line in the register. */
  registerNumber: number;
  /** The message that tells it. */
  messageCode: string;
  /** The plan that rolls it out, and in how many business units. */
  plan: { code: string; rollouts: number } | null;
}

/**
 * Scales, iterates or stops a pilot on figures that everybody can read again: result, return and rows are read inside
 * the transaction, compared with what the signer had before them, and frozen. Everything that follows is begun by the
 * same change: a decision nobody hears of changes nothing.
 */
export function decidePilot(act: Act, input: DecidePilot): Promise<Result<PilotDecided>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("pilot");
    if (!can(viewer, "pilot.decide", pilotSubject(facts))) return notPermitted(whoDecides(facts));
    const { workspaceId } = viewer;
    if (await ranPilotBefore(unit.db, { workspaceId, pilotId: facts.id, personId: viewer.personId })) {
      return notPermitted(
        `You ran ${facts.code} yourself before. Whether it goes on is decided by somebody who never did.`,
      );
    }
    const ground = await readDecisionGround(unit.db, viewer, facts, now);
    if (!ground) return notFound("pilot");
    const { choice, rationale, lessons, noResult } = input;
    const moved = await movePilot(
      unit,
      facts,
      { type: CHOICE_EVENTS[choice], rationale, lessons, signed: true, ...(noResult && { noResult }) },
      {
        verb: CHOICE_VERBS[choice],
        summary: `decided ${facts.code} “${facts.title}”: ${DECISION_LABELS[choice].toLowerCase()}`,
        at: now,
      },
    );
    if (!moved.ok) return moved;
    if (input.hash !== ground.hash) {
      return stale("The figures changed after you opened this page. Read them again before you sign.", {
        hash: ground.hash,
      });
    }
    const against = isAgainst(choice, ground.recommendation);
    if (against && input.against.trim() === "") {
      return invalid("This is not what the figures recommend. Say why it is decided otherwise.", {
        against: [
          `Say why: the figures recommend to ${DECISION_LABELS[ground.recommendation.choice].toLowerCase()} it.`,
        ],
      });
    }
    const registerNumber = await freeze(unit, act, facts, ground, {
      ...input,
      rationale: noResult ? `${rationale}\n\nThere is no result, because: ${noResult}` : rationale,
      against: against ? input.against : "",
    });
    await closeRequests(unit, act, facts, "The pilot was decided meanwhile.");
    await writeLesson(unit, act, {
      text: lessons,
      kind: LESSON_OF_CHOICE[choice],
      stage: facts.stage,
      pilot: { id: facts.id, code: facts.code, round: facts.round },
    });
    const messageCode = await beginMessage(unit, act, facts, ground, input);
    const plan = choice === "scale" ? await rollOut(unit, act, facts, ground) : null;
    return done({ code: facts.code, choice, registerNumber, messageCode, plan });
  });
}

/** The signed decision with all it was taken upon, and its line in the register. */
async function freeze(
  unit: Unit,
  { viewer, now }: Act,
  facts: PilotFacts,
  { reading, money, rows, hash, recommendation }: DecisionGround,
  { choice, rationale, lessons, against, confirmedAt }: DecidePilot,
): Promise<number> {
  const { id: pilotId, workspaceId, code, round, today } = facts;
  const registerId = newId();
  const title = registerTitle(choice, facts);
  const number = await writeDecision(unit.db, {
    id: registerId,
    workspaceId,
    byId: viewer.personId,
    at: now,
    day: today,
    title,
    decision: `${DECISION_LABELS[choice]}. ${reading.sentence}.`,
    rationale: against ? `${rationale}\n\nDecided otherwise than recommended: ${against}` : rationale,
    alternatives: `Recommended was: ${DECISION_LABELS[recommendation.choice].toLowerCase()}. ${recommendation.reason}`,
    decidedById: viewer.personId,
    about: code,
    href: `/pilots/${code}/decision?round=${round}`,
    reviewOn: null,
  });
  await unit.db.pilotDecision.create({
    data: {
      id: newId(),
      workspaceId,
      pilotId,
      round,
      choice,
      rationale,
      lessons,
      recommended: `${recommendation.choice}: ${recommendation.reason}`,
      against,
      reading: plainFigures(reading),
      money: money ? plainFigures(money) : {},
      frozen: plainFigures(rows),
      hash,
      meaning: decisionMeaning(viewer, facts),
      registerId,
      signedById: viewer.personId,
      signedOn: today,
      signedAt: now,
      confirmedAt,
    },
  });
  unit.log({
    noun: "decision",
    recordId: registerId,
    verb: "recorded",
    summary: `put ${decisionCode(number)} “${title}” on the register`,
    after: { pilot: code, round, choice, hash },
  });
  return number;
}

/** The message that tells it, begun and not sent: what was hoped, what came, what changes. */
const beginMessage = (
  unit: Unit,
  act: Act,
  facts: PilotFacts,
  { reading, money }: DecisionGround,
  said: DecidePilot,
): Promise<string> =>
  draftResult(unit, act, {
    workspaceId: facts.workspaceId,
    pilotId: facts.id,
    kind: "decision",
    on: facts.today,
    message: pilotResultMessage({ pilot: facts, said, reading, money }),
    summary: (code) => `began ${code} with the decision on ${facts.code}: it is to be told`,
  });

/** The plan that rolls it out, and one rollout for every business unit that took part or raised its hand. */
async function rollOut(
  unit: Unit,
  act: Act,
  facts: PilotFacts,
  { reading }: DecisionGround,
): Promise<{ code: string; rollouts: number }> {
  const plan = await draftScaledPlan(unit, { facts, reading, byId: act.viewer.personId, at: act.now });
  const hands = await unit.db.handRaiser.findMany({
    where: { pilotId: facts.id, status: { not: "declined" } },
    select: { unit: true },
  });
  const names = rolloutUnits(
    facts.units,
    hands.map((hand) => hand.unit),
  );
  let rollouts = 0;
  for (const businessUnit of names) {
    const id = await writeRollout(unit, act, { pilot: facts, businessUnit, planId: plan.planId });
    if (id) rollouts += 1;
  }
  return { code: plan.code, rollouts };
}

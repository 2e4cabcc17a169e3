import type { Act } from "~/domain/act";
import { pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { findAnswerForEvidence, quoteOf, sourceOf } from "~/store/plans/evidence.queries.server";

const MOST = 200;

interface NewEvidence {
  code: string;
  kind: "customer" | "belief";
  responseId?: string | null;
  quote?: string;
  source?: string;
}

/** Links a customer's answer or quote to a pilot, or writes down a belief and marks it as one. */
export async function addPilotEvidence(
  act: Act,
  input: NewEvidence,
): Promise<Result<{ evidenceId: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("pilot");
    const refused = pilotEditRefusal(facts, viewer);
    if (refused) return refused;
    if (facts.evidence.customer + facts.evidence.belief >= MOST) {
      return notAllowedNow(`A pilot holds at most ${MOST} pieces of evidence.`);
    }
    const answer = input.responseId ? await findAnswerForEvidence(unit.db, viewer, input.responseId) : null;
    if (input.responseId && !answer) {
      return invalid("This answer is no longer here. Choose another one.", {
        responseId: ["This answer was withdrawn meanwhile."],
      });
    }
    if (answer) {
      const known = await unit.db.pilotEvidence.findFirst({
        where: { pilotId: facts.id, responseId: answer.responseId },
        select: { id: true },
      });
      if (known) return notAllowedNow("This answer is already evidence of the pilot.");
    }
    const piece = {
      id: newId(),
      pilotId: facts.id,
      // Whoever points at an answer quotes a customer, whatever the form said.
      kind: answer ? "customer" : input.kind,
      responseId: answer?.responseId ?? null,
      quote: input.quote || (answer ? quoteOf(answer) : ""),
      source: input.source || (answer ? sourceOf(answer) : ""),
    };
    await unit.db.pilotEvidence.create({ data: { ...piece, createdAt: now } });
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "linked",
      summary: `added evidence to ${facts.code}: ${piece.kind === "customer" ? "a customer says so" : "a belief of our own"}`,
      after: piece,
    });
    return done({ evidenceId: piece.id });
  });
}

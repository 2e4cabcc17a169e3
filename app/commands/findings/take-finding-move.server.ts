import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { FINDING_STATUS_LABELS, type FindingStatus, findingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import type { FindingEvent } from "~/domain/findings/finding.machine";
import { decideFinding } from "~/domain/findings/finding-decision";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";

export interface FindingMove {
  event: FindingEvent;
  verb: ActivityVerb;
  /** "dismissed", followed by the finding's number. */
  words: string;
  /** Columns the move sets beside the state. */
  change?: { dismissReason?: string };
}

/** What all moves of a finding have in common: find, may you, decide on what holds at this moment, commit. */
export async function takeFindingMove(
  act: Act,
  number: number,
  move: FindingMove,
): Promise<Result<{ number: number; status: FindingStatus }>> {
  return commit(act, async (unit) => {
    const finding = await findFindingForChange(act.viewer, { number }, unit.db);
    if (!finding) return notFound("finding");
    if (!canEditFinding(act.viewer, finding)) return notPermitted(WHO_EDITS_FINDINGS);
    const decision = decideFinding(finding, move.event);
    if (!decision.ok) return decision;
    await unit.move("finding", finding, { status: decision.status, updatedAt: act.now, ...move.change });
    const reason = "reason" in move.event ? `: ${move.event.reason}` : "";
    unit.log({
      noun: "finding",
      recordId: finding.id,
      verb: move.verb,
      summary: `${move.words} ${findingCode(number)} “${finding.title}”${reason}`,
      before: { status: FINDING_STATUS_LABELS[finding.status] },
      after: { status: FINDING_STATUS_LABELS[decision.status], ...move.change },
    });
    return done({ number, status: decision.status });
  });
}

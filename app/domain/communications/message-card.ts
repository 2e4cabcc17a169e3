import type { Day } from "~/shared/calendar";
import type { Gate } from "../gate";
import type { Viewer } from "../viewer";
import { ANSWER_FIELDS, type AnswerField, isOver, type MessageState } from "./communication";
import { LEFT_OUT, LEFT_OUT_COUNTED, type MessageFacts, type VersionFacts } from "./message-facts";
import { forwardMove, missingUntilSent, type VersionMove } from "./message-moves";
import { versionEditPath } from "./message-places";

/** As another system counted it. */
export interface ImportedReach {
  reached?: number;
  acknowledged?: number;
  hands?: number;
}

interface Signed {
  by: string;
  on: Day | null;
}

const signed = (who: { name: string } | null, on: Day | null): Signed | null => who && { by: who.name, on };

/** One audience's version as its row shows it. */
export interface VersionCard {
  id: string;
  version: number;
  audience: string;
  register: { id: string; name: string } | null;
  status: MessageState;
  /** "reaches 48, leaves out 2" */
  reach: string | null;
  answers: { field: AnswerField; there: boolean; href: string }[];
  missing: Gate[];
  move: VersionMove | null;
  submitted: Signed | null;
  approved: Signed | null;
  send: { on: Day; time: string } | null;
  /** Why it came back, or why it is not told. */
  reason: string;
  isPaused: boolean;
  isStopped: boolean;
  openRemarks: number;
  claims: number;
}

export const cardsOf = (facts: MessageFacts, viewer: Viewer): VersionCard[] =>
  facts.versions.map((version) => ({
    id: version.id,
    version: version.version,
    audience: version.audience,
    register: version.register && { id: version.register.id, name: version.register.name },
    status: version.status,
    reach: reachWords(version),
    answers: ANSWER_FIELDS.map((field) => ({
      field,
      there: version.words[field].trim() !== "",
      href: versionEditPath(facts.code, version.id, field),
    })),
    missing: isOver(version.status) ? [] : missingUntilSent(facts, version),
    move: forwardMove(facts, version, viewer),
    submitted: signed(version.submittedBy, version.submittedOn),
    approved: signed(version.approvedBy, version.approvedOn),
    send: version.sendOn && version.sendTime ? { on: version.sendOn, time: version.sendTime } : null,
    reason: version.returnedReason,
    isPaused: version.pausedAt !== null,
    isStopped: version.stoppedAt !== null,
    openRemarks: version.openRemarks,
    claims: version.claims.length,
  }));

/** "would reach 48; left out: 2 without consent" */
export function reachWords({ reach, status, register }: VersionFacts): string | null {
  if (isOver(status)) return null;
  if (!register) return "not in the register";
  if (!reach) return null;
  const left = LEFT_OUT.flatMap((why) => {
    const count = reach.leftOut[why] ?? 0;
    return count > 0 ? [`${count} ${LEFT_OUT_COUNTED[why]}`] : [];
  });
  const reached = reach.reached === 0 ? "reaches nobody today" : `would reach ${reach.reached}`;
  return left.length > 0 ? `${reached}; left out: ${left.join(", ")}` : reached;
}

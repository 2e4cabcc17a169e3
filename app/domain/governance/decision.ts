import { can } from "../access";
import type { Viewer } from "../viewer";

export const decisionCode = (number: number): string => `D-${number}`;
export const decisionHref = (number: number): string => `/decisions/${decisionCode(number)}`;

export function parseDecisionCode(text: string): number | null {
  const match = /^D-(\d{1,9})$/i.exec(text.trim());
  const number = match ? Number(match[1]) : 0;
  return number > 0 ? number : null;
}

export const WHO_RECORDS_DECISIONS =
  "Decisions of others are recorded by CX leaders and administrators; your own, by everybody but viewers.";

/** A leader records anybody's decision, everybody else their own. */
export const canRecordDecision = (viewer: Viewer, decidedById: string): boolean =>
  can(viewer, "playbook.edit") || (decidedById === viewer.personId && can(viewer, "contact.log"));

export const canEditDecision = (
  viewer: Viewer,
  decision: { workspaceId: string; decidedById: string; createdById: string },
): boolean =>
  decision.workspaceId === viewer.workspaceId &&
  (can(viewer, "playbook.edit") ||
    ((decision.decidedById === viewer.personId || decision.createdById === viewer.personId) &&
      can(viewer, "contact.log")));

export const DECISION_STATES = ["standing", "review-due", "replaced"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export const DECISION_STATE_LABELS: Record<DecisionState, string> = {
  standing: "Standing",
  "review-due": "Review due",
  replaced: "Replaced",
};

export const decisionState = (
  decision: { reviewOn: string | null; replacedById: string | null },
  today: string,
): DecisionState =>
  decision.replacedById !== null
    ? "replaced"
    : decision.reviewOn !== null && decision.reviewOn <= today
      ? "review-due"
      : "standing";

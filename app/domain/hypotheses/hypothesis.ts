import { can } from "../access";
import type { Viewer } from "../viewer";

/** A claim that data can prove or disprove: first the question, then only the data it needs. */
export const HYPOTHESIS_VERDICTS = ["supported", "notSupported", "unclear"] as const;
export type HypothesisVerdict = (typeof HYPOTHESIS_VERDICTS)[number];
export type HypothesisState = "open" | HypothesisVerdict;

export const HYPOTHESIS_LABELS: Record<HypothesisState, string> = {
  open: "Open",
  supported: "Supported",
  notSupported: "Not supported",
  unclear: "Unclear",
};

export const isHypothesisState = (value: string): value is HypothesisState => value in HYPOTHESIS_LABELS;

export const hypothesisHref = (id: string): string => `/hypotheses/${id}`;

/** Whoever may write findings may state what they suppose; it is theirs then. */
export const canState = (viewer: Viewer): boolean =>
  can(viewer, "finding.edit", { workspaceId: viewer.workspaceId, ownIds: [viewer.personId] });

export const canEditHypothesis = (viewer: Viewer, row: { createdById: string }): boolean =>
  can(viewer, "finding.edit", { workspaceId: viewer.workspaceId, ownIds: [row.createdById] });

/** Who reviews it judges it: the data may not be read by its author alone. */
export const canJudge = (viewer: Viewer, row: { createdById: string; reviewerId: string | null }): boolean =>
  can(viewer, "work.update", { workspaceId: viewer.workspaceId, ownIds: [row.reviewerId] });

export const WHO_STATES = "Hypotheses are stated by owners, CX leaders and administrators.";
export const WHO_EDITS = "A hypothesis is edited by whoever stated it and by a CX leader.";
export const WHO_JUDGES = "A hypothesis is judged by its reviewer, and by a CX leader.";

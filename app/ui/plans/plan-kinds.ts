import type { PlanKind } from "~/domain/plans/plan";

export const KIND_HINTS: Record<PlanKind, string> = {
  corrective:
    "Something went wrong and customers felt it: a complaint, a finding, an audit or a bad trend started it.",
  preventive:
    "Nothing went wrong yet, but it could: a risk is named and taken away before customers feel it.",
};

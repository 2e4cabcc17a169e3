import type { Gate } from "../gate";
import { FINDING_CATEGORY_LABELS, type FindingStatus, findingHref, type Horizon } from "./finding";

/** Everything the moves of a finding look at. */
export interface FindingFacts {
  number: number;
  status: FindingStatus;
  title: string;
  experience: string;
  expectation: string;
  category: string;
  severity: number | null;
  costBenefit: number | null;
  /** Null: as proposed. */
  horizon: string | null;
  horizonReason: string;
  customerEvidence: number;
  beliefs: number;
  /** Plans made from it, with their states. */
  plans: readonly { code: string; status: string }[];
}

/** Severe findings must be triaged before a cycle leaves its analysis. */
export const isSevere = (severity: number | null): boolean => severity !== null && severity >= 3;

/** Severity × cost-benefit: 9 and more short, 4 to 8 medium, below long. Null while one of them is missing. */
export function proposedHorizon(severity: number | null, costBenefit: number | null): Horizon | null {
  if (severity === null || costBenefit === null) return null;
  const product = severity * costBenefit;
  return product >= 9 ? "short" : product >= 4 ? "medium" : "long";
}

export const horizonOf = (
  finding: Pick<FindingFacts, "horizon" | "severity" | "costBenefit">,
): Horizon | null =>
  (finding.horizon as Horizon | null) ?? proposedHorizon(finding.severity, finding.costBenefit);

/** Why the proposal and the formula stand where they stand. */
export const horizonWords = (severity: number, costBenefit: number): string =>
  `severity ${severity} × cost-benefit ${costBenefit} = ${severity * costBenefit}, which proposes ${proposedHorizon(severity, costBenefit)}`;

const written = (id: string, label: string, text: string, missing: string, href: string): Gate => ({
  id,
  label,
  met: text.trim() !== "",
  detail: text.trim() === "" ? missing : "written down",
  href,
});

/** What has to be known before somebody decides what becomes of a finding. */
export function triageGates(facts: FindingFacts): Gate[] {
  const edit = `${findingHref(facts.number)}/edit`;
  const proposed = proposedHorizon(facts.severity, facts.costBenefit);
  const changed = facts.horizon !== null && facts.horizon !== proposed;
  const pieces = facts.customerEvidence + facts.beliefs;
  return [
    written(
      "experience",
      "What customers experience",
      facts.experience,
      "not written yet",
      `${edit}#field-experience`,
    ),
    written(
      "expectation",
      "What they expect",
      facts.expectation,
      "not written yet",
      `${edit}#field-expectation`,
    ),
    {
      id: "category",
      label: "Category",
      met: facts.category in FINDING_CATEGORY_LABELS,
      detail:
        FINDING_CATEGORY_LABELS[facts.category as keyof typeof FINDING_CATEGORY_LABELS] ??
        "none of the four chosen",
      href: `${edit}#field-category`,
    },
    {
      id: "severity",
      label: "Severity",
      met: facts.severity !== null,
      detail: facts.severity === null ? "not judged yet" : `${facts.severity} of 4`,
      href: `${edit}#field-severity`,
    },
    {
      id: "cost-benefit",
      label: "Cost-benefit",
      met: facts.costBenefit !== null,
      detail: facts.costBenefit === null ? "not judged yet" : `${facts.costBenefit} of 4`,
      href: `${edit}#field-costBenefit`,
    },
    ...(changed
      ? [
          written(
            "horizon-reason",
            "Reason for another horizon",
            facts.horizonReason,
            `proposed is ${proposed ?? "none yet"}, chosen ${facts.horizon}`,
            `${edit}#field-horizonReason`,
          ),
        ]
      : []),
    {
      id: "evidence",
      label: "Evidence",
      met: pieces > 0,
      detail:
        pieces === 0
          ? "no answer linked and no internal belief marked"
          : facts.customerEvidence === 0
            ? "an internal belief alone; a plan will need customer evidence"
            : `${facts.customerEvidence} from customers`,
      href: `${findingHref(facts.number)}#evidence`,
    },
  ];
}

/** A finding is resolved by what was done about it: its plans are over, and one of them was carried through. */
export function resolutionGates(facts: FindingFacts): Gate[] {
  const open = facts.plans.filter((plan) => plan.status !== "closed" && plan.status !== "cancelled");
  const closed = facts.plans.filter((plan) => plan.status === "closed");
  const first = open[0];
  return [
    {
      id: "plan-closed",
      label: "A closed plan",
      met: closed.length > 0,
      detail:
        closed.length > 0
          ? closed.map((plan) => plan.code).join(", ")
          : "no plan from it has been closed yet",
      href: first ? `/plans/${first.code}` : `/plans/new?finding=F-${facts.number}`,
    },
    {
      id: "no-open-plan",
      label: "No plan still open",
      met: open.length === 0,
      detail: open.length === 0 ? "none is open" : `${open.map((plan) => plan.code).join(", ")} still open`,
      href: first ? `/plans/${first.code}` : null,
    },
  ];
}

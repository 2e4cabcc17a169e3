/** By what an outsourcing partner is judged, each 1 to 4 with the evidence for it. */
export const PARTNER_CRITERIA = [
  { name: "vision", label: "Fit with our vision", hint: "Do they want for customers what we want?" },
  { name: "goals", label: "Fit with our goals", hint: "Are they measured by what we are measured by?" },
  { name: "culture", label: "Fit with our culture", hint: "Would our own people feel at home there?" },
  {
    name: "roi",
    label: "Record of return on investment",
    hint: "What did they bring elsewhere, proven by whom?",
  },
  {
    name: "onboarding",
    label: "Onboarding and training",
    hint: "How new people are prepared for our customers.",
  },
  { name: "policy", label: "Enforcement of policies", hint: "How they see to it that agreements are kept." },
  { name: "communication", label: "Communication", hint: "How soon and how openly we hear of trouble." },
  { name: "governance", label: "Governance", hint: "Who decides, who reports, who escalates." },
] as const;
export type PartnerCriterion = (typeof PARTNER_CRITERIA)[number]["name"];

export const GRADES = [
  { grade: 4, label: "4, better than our own" },
  { grade: 3, label: "3, as we would do it" },
  { grade: 2, label: "2, with gaps" },
  { grade: 1, label: "1, not acceptable" },
] as const;

export interface Grade {
  grade: number;
  evidence: string;
}
/** A criterion nobody judged is left out: no data is not a grade. */
export type Grades = Partial<Record<PartnerCriterion, Grade>>;

/** Below this a criterion needs a talk with the partner. */
const ACCEPTABLE = 2;

export interface ScoreSummary {
  judged: number;
  of: number;
  /** Criteria graded below what is acceptable, by name. */
  below: string[];
}

/** Grades are not averaged: one "not acceptable" is not mended by seven good ones. */
export function summaryOf(grades: Grades): ScoreSummary {
  const judged = PARTNER_CRITERIA.filter(({ name }) => grades[name] !== undefined);
  return {
    judged: judged.length,
    of: PARTNER_CRITERIA.length,
    below: judged.filter(({ name }) => (grades[name]?.grade ?? 0) < ACCEPTABLE).map(({ label }) => label),
  };
}

export function summaryWords(grades: Grades | null): string {
  if (grades === null) return "not evaluated yet";
  const { judged, of, below } = summaryOf(grades);
  const counted = `${judged} of ${of} judged`;
  return below.length === 0
    ? `${counted}, all acceptable`
    : `${counted}; not acceptable: ${below.join(", ")}`;
}

/** Days a link to a scorecard lives. */
export const SHARE_DAYS = 30;

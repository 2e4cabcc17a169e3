import { addMonths, type Day, later } from "~/shared/calendar";
import type { Gate } from "../gate";

/** draft → current → past, by the adoption of the next one. */
export const STRATEGY_STATUSES = ["draft", "current", "past"] as const;
export type StrategyStatus = (typeof STRATEGY_STATUSES)[number];

interface StrategyField {
  name: StrategyFieldName;
  label: string;
  hint: string;
}

export const STRATEGY_NAMES = [
  "vision",
  "mission",
  "strategy",
  "horizon",
  "roadMap",
  "resources",
  "goodIdea",
  "forUs",
  "better",
  "data",
  "people",
  "action",
] as const;
export type StrategyFieldName = (typeof STRATEGY_NAMES)[number];
export type StrategyWords = Record<StrategyFieldName, string>;

const field = (name: StrategyFieldName, label: string, hint: string): StrategyField => ({
  name,
  label,
  hint,
});

export const STRATEGY_GROUPS: readonly { title: string; lead: string; fields: readonly StrategyField[] }[] = [
  {
    title: "The strategy",
    lead: "Six answers that fit on one page.",
    fields: [
      field("vision", "Vision", "Where service stands in a few years, seen by a customer."),
      field("mission", "Mission", "What we do for whom, every day."),
      field("strategy", "Strategy", "The few choices that lead there, and what we leave."),
      field("horizon", "Horizon", "Until when it holds, and what would end it early."),
      field("roadMap", "Road map", "What comes first, second, third."),
      field("resources", "Resources", "People, money and technology that are really there."),
    ],
  },
  {
    title: "Three tests",
    lead: "A strategy passes all three, each with its reason.",
    fields: [
      field("goodIdea", "Is it a good idea?", "What customers said or did that speaks for it."),
      field("forUs", "Is it for us?", "Why it fits what we are able to do."),
      field("better", "Are we better than others at it?", "Compared with whom, and how we know."),
    ],
  },
  {
    title: "Data, people, action",
    lead: "Planning and doing turn in one loop.",
    fields: [
      field("data", "Data", "Which figures steer it."),
      field("people", "People", "Who carries it, and what they need to know."),
      field("action", "Action", "What changes in daily work."),
    ],
  },
];

export const STRATEGY_LABELS: Record<StrategyFieldName, string> = Object.fromEntries(
  STRATEGY_GROUPS.flatMap((group) => group.fields.map(({ name, label }) => [name, label])),
) as Record<StrategyFieldName, string>;

/** Adopting asks all fields. */
export const adoptionGates = (strategy: StrategyWords): Gate[] =>
  STRATEGY_NAMES.map((name) => ({
    id: name,
    label: STRATEGY_LABELS[name],
    met: strategy[name].trim() !== "",
    detail: strategy[name].trim() === "" ? "Nothing is written yet." : "Written.",
    href: `/strategy/edit#field-${name}`,
  }));

export const REVIEW_OUTCOMES = ["keep", "change"] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_OUTCOME_LABELS: Record<ReviewOutcome, string> = {
  keep: "Keep it as it is",
  change: "It has to change",
};

const REVIEW_MONTHS = 12;

/** Twelve months after it was adopted or last looked at. */
export function reviewDueOn(adoptedOn: Day, reviews: readonly { day: Day }[]): Day {
  const last = reviews.reduce((latest, { day }) => later(latest, day), adoptedOn);
  return addMonths(last, REVIEW_MONTHS);
}

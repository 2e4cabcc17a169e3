import type { Gate } from "../gate";

export const SEGMENTATION_STATUSES = ["draft", "approved"] as const;
export type SegmentationStatus = (typeof SEGMENTATION_STATUSES)[number];

export const SEGMENTATION_LABELS: Record<SegmentationStatus, string> = {
  draft: "Draft",
  approved: "Approved",
};

/** The three questions, in the order in which they are asked. */
export const SEGMENTATION_QUESTIONS = [
  {
    key: "whoQualifies",
    label: "Who qualifies, now and later?",
    hint: "Which customers belong to which tier today, and who could grow into a higher one. Say what a customer has to show.",
  },
  {
    key: "whatChanges",
    label: "What must change in the organisation?",
    hint: "People, hours, processes and promises that a higher tier asks for, and who gives up what.",
  },
  {
    key: "howMeasured",
    label: "How will the value of segmentation be measured?",
    hint: "The figures that would show next year that treating customers differently was worth it.",
  },
] as const;
export type SegmentationKey = (typeof SEGMENTATION_QUESTIONS)[number]["key"];
export type SegmentationAnswers = Record<SegmentationKey, string>;

export interface SegmentationFacts extends SegmentationAnswers {
  year: number;
  status: SegmentationStatus;
  /** Everyone who wrote at it: who began it and who saved its words last. */
  writers: readonly (string | null)[];
  /** Who would approve it now. */
  byId: string;
}

export const segmentationHref = (year: number): string => `/segmentation/${year}`;

/**
 * Three answers, and other eyes than the writer's: whoever wrote the review would approve their own
 * reasons, and the review decides whose customers get more than others'.
 */
export function segmentationGates(facts: SegmentationFacts): Gate[] {
  const answers = SEGMENTATION_QUESTIONS.map(({ key, label }): Gate => {
    const met = facts[key].trim() !== "";
    return {
      id: key,
      label,
      met,
      detail: met ? "answered" : "not answered yet",
      href: `${segmentationHref(facts.year)}#field-${key}`,
    };
  });
  const isWriter = facts.writers.includes(facts.byId);
  return [
    ...answers,
    {
      id: "other-eyes",
      label: "Other eyes than the writer’s",
      met: !isWriter,
      detail: isWriter
        ? "you wrote at it; an executive or another CX leader approves it"
        : "approved by somebody who did not write it",
      href: isWriter ? "/people" : null,
    },
  ];
}

/** The year whose review stands next: the current one, until it is approved. */
export const reviewDue = (reviews: readonly { year: number; status: string }[], year: number): boolean =>
  !reviews.some((review) => review.year === year && review.status === "approved");

export const WHO_WRITES_SEGMENTATION =
  "The segmentation review is written by a CX leader or an administrator. Ask one of them.";
export const WHO_APPROVES_SEGMENTATION =
  "A segmentation review is approved by an executive or a CX leader who did not write it.";

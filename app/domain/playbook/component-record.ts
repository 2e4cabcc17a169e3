import { type Day, daysBetween, later } from "~/shared/calendar";
import { can } from "../access";
import type { Viewer } from "../viewer";
import type { MaturityReading } from "./maturity";
import type { ComponentSlug } from "./playbook";

export const LEVELS = [0, 1, 2, 3, 4] as const;
export const LEVEL_WORDS: Record<number, string> = {
  0: "not begun",
  1: "begun",
  2: "in place",
  3: "working",
  4: "leading",
};

/** A component that nobody looked at for longer than this is red. */
export const REVIEW_DAYS = 90;

/** What people say of a component, beside what the product derives. */
export interface ComponentRecordView {
  slug: ComponentSlug;
  version: number;
  leadId: string | null;
  leadName: string | null;
  leadActive: boolean;
  /** A person's own level; null: the derived one stands. */
  statedLevel: number | null;
  levelReason: string;
  nextStep: string;
  reviewedOn: Day | null;
  reviewedBy: string | null;
}

export interface ComponentTrouble {
  id: "lead" | "review";
  words: string;
}

/** Red: no lead, or no review for ninety days, counted from the first day where there was none yet. */
export function componentTroubles(
  record: Pick<ComponentRecordView, "leadId" | "leadActive" | "reviewedOn">,
  since: Day,
  today: Day,
): ComponentTrouble[] {
  const troubles: ComponentTrouble[] = [];
  if (record.leadId === null) troubles.push({ id: "lead", words: "No lead" });
  else if (!record.leadActive) troubles.push({ id: "lead", words: "Its lead has left" });
  const days = daysBetween(record.reviewedOn ? later(record.reviewedOn, since) : since, today);
  if (days > REVIEW_DAYS) {
    troubles.push({
      id: "review",
      words: record.reviewedOn ? `Not reviewed for ${days} days` : `Never reviewed in ${days} days`,
    });
  }
  return troubles;
}

/** The level that is shown: a person's own where there is one, else the derived; null: nobody can say. */
export const shownLevel = (record: Pick<ComponentRecordView, "statedLevel">, derived: MaturityReading) =>
  record.statedLevel ?? derived.level;

/** Leaders look after all components; a lead after their own. */
export const canReviewComponent = (viewer: Viewer, leadId: string | null): boolean =>
  can(viewer, "playbook.edit") || (leadId === viewer.personId && can(viewer, "contact.log"));

export const WHO_LEADS_COMPONENTS =
  "Leads are named by CX leaders and administrators; a lead reviews their own component.";

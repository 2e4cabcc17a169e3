import {
  COST_BENEFIT_LABELS,
  FINDING_CATEGORY_LABELS,
  FINDING_SOURCE_LABELS,
  HORIZON_LABELS,
  SEVERITY_LABELS,
} from "~/domain/findings/finding";
import type { StaleField } from "../form/stale-notice";
import { FIELD_LABELS } from "./finding-fields";

const EDITED = [
  "title",
  "experience",
  "expectation",
  "source",
  "category",
  "stage",
  "severity",
  "costBenefit",
  "horizon",
  "horizonReason",
] as const;

const WORDS: Partial<Record<(typeof EDITED)[number], Record<string, string>>> = {
  source: FINDING_SOURCE_LABELS,
  category: FINDING_CATEGORY_LABELS,
  severity: SEVERITY_LABELS,
  costBenefit: COST_BENEFIT_LABELS,
  horizon: HORIZON_LABELS,
};

/** Both versions of every field, in words where the value is none. */
export function staleFields(
  yours: Record<string, string | string[]>,
  theirs: Record<string, string>,
): StaleField[] {
  return EDITED.map((name) => {
    const mine = [yours[name] ?? ""].flat()[0] ?? "";
    const other = theirs[name] ?? "";
    const words = WORDS[name];
    return {
      name,
      label: FIELD_LABELS[name] ?? name,
      // Line ends differ between a form and what was stored, and mean nothing.
      yours: mine.replace(/\r\n/g, "\n").trim(),
      theirs: other,
      yoursShown: words?.[mine],
      theirsShown: words?.[other],
    };
  });
}

import { DESIGN_FIELDS, IDEA_FIELDS, pilotValues } from "./pilot-edit";
import type { PilotFacts } from "./pilot-facts";

/** "0.6" as people write it: "60 %" */
export const shareWords = (share: string): string => `${Number((Number(share) * 100).toFixed(2))} %`;

/** The pilot as its form has it, all text; without the design where that is locked. */
export function pilotFormValues(facts: PilotFacts, designOpen: boolean): Record<string, string> {
  const values = pilotValues(facts);
  const fields = designOpen ? [...IDEA_FIELDS, ...DESIGN_FIELDS] : IDEA_FIELDS;
  return Object.fromEntries(
    fields.map((field) => [
      field,
      field === "looks" ? facts.looks.map(shareWords).join(", ") : String(values[field] ?? ""),
    ]),
  );
}

/** What a new version can change, as its form has it; the reason is said anew each time. */
export const versionFormValues = (facts: PilotFacts): Record<string, string> => ({
  reason: "",
  endOn: facts.endOn ?? "",
  looks: facts.looks.map(shareWords).join(", "),
  plannedTreated: String(facts.plannedTreated ?? ""),
  plannedControl: String(facts.plannedControl ?? ""),
  hypothesis: facts.hypothesis,
  treatment: facts.treatment,
  controlGets: facts.controlGets,
  successCriteria: facts.successCriteria,
});

/** As many looks as the workspace allows, evenly over the information: one stands at half. */
export const usualLooks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(Number(((index + 1) / (count + 1)).toFixed(2))));

import { actingFor } from "../access";
import type { LessonKind } from "../lessons/lesson";
import type { Viewer } from "../viewer";
import { DECISION_LABELS, type DecisionChoice } from "./pilot";
import { pilotSubject } from "./pilot.access";
import type { PilotFacts } from "./pilot-facts";

export const DECISION_MEANING =
  "I decided this on the result, the return and the rows frozen with it; I answer for the rationale.";

/** A deputy's signature says for whom it was given. */
export function decisionMeaning(viewer: Viewer, facts: PilotFacts): string {
  const away = actingFor(viewer, "pilot.decide", pilotSubject(facts));
  return away ? `${DECISION_MEANING} Signed as deputy of ${away.name}.` : DECISION_MEANING;
}

export function whoDecides({ code, sponsor, owner }: Pick<PilotFacts, "code" | "sponsor" | "owner">): string {
  const who = sponsor ? `its sponsor, ${sponsor.name}, or by an executive` : "an executive";
  return `${code} is decided by ${who}; never by its owner${owner ? `, ${owner.name}` : ""}.`;
}

/** What the choice does, before it is signed. */
export const CHOICE_MEANS: Record<DecisionChoice, string> = {
  scale:
    "A plan that rolls it out is drafted, with a rollout for every business unit that took part or raised its hand.",
  iterate: "It goes back to its design as the next round; this round stays readable.",
  stop: "It ends here. The message that says so honestly is begun, and what was learned goes into the library.",
};

export const CHOICE_VERBS = { scale: "scaled", iterate: "iterated", stop: "stopped" } as const;
export const CHOICE_EVENTS = { scale: "SCALE", iterate: "ITERATE", stop: "STOP" } as const;

/** How a lesson is filed that came with a decision. */
export const LESSON_OF_CHOICE: Record<DecisionChoice, LessonKind> = {
  scale: "worked",
  iterate: "method",
  stop: "didNotWork",
};

/** Its line in the decision register. */
export const registerTitle = (
  choice: DecisionChoice,
  { code, title }: Pick<PilotFacts, "code" | "title">,
): string => `${DECISION_LABELS[choice]} ${code} “${title}”`.slice(0, 200);

/** Business units a scaled pilot goes to: those of its units, and of those who raised their hand for it. */
export function rolloutUnits(
  units: readonly { businessUnit: string }[],
  handUnits: readonly string[],
): string[] {
  const named = new Map<string, string>();
  for (const name of [...units.map(({ businessUnit }) => businessUnit), ...handUnits]) {
    const tidy = name.trim();
    const key = tidy.toLowerCase();
    if (tidy !== "" && !named.has(key)) named.set(key, tidy);
  }
  return [...named.values()].toSorted((a, b) => a.localeCompare(b, "en"));
}

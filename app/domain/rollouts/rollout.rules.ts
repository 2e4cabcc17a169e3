import type { Gate } from "../gate";
import { adoptionWords, newestReading, percentWords, reaches } from "./adoption";
import { type RolloutFacts, rolloutPath } from "./rollout";

/** Somebody answers for it, by a day: without both nothing is adopted anywhere. */
export function startGates(facts: RolloutFacts): Gate[] {
  const form = `${rolloutPath(facts.id)}/edit`;
  return [
    {
      id: "owner",
      label: "Somebody who answers for it",
      met: facts.owner !== null,
      detail: facts.owner?.name ?? "nobody is named yet",
      href: `${form}#field-ownerId`,
    },
    {
      id: "due",
      label: "A day by which it is adopted",
      met: facts.dueOn !== null,
      detail: facts.dueOn ?? "no day is set yet",
      href: `${form}#field-dueOn`,
    },
  ];
}

/** What was decided is what counts: the newest count, not the best one. */
export function adoptGates(facts: RolloutFacts): Gate[] {
  const newest = newestReading(facts);
  const needed = percentWords(Number(facts.adoptedFrom));
  const gate = { id: "adoption", label: `At least ${needed} work the new way`, href: "#count" };
  if (!newest) return [{ ...gate, met: false, detail: "nobody was counted yet" }];
  return [
    {
      ...gate,
      met: reaches(newest, facts.adoptedFrom),
      detail: `${adoptionWords(newest)}, needed ${needed}`,
    },
  ];
}

import type { AdoptionReading, RolloutFacts } from "~/domain/rollouts/rollout";
import { toDay } from "~/shared/calendar";

export const counted = (day: string, adopted: number, of: number): AdoptionReading => ({
  id: `${day} ${adopted}`,
  day: toDay(day),
  adopted,
  of,
  note: "",
  byName: "Devin Park",
});

/** A rollout that somebody answers for by a day, with nobody counted yet. */
export const aRollout = (changes: Partial<RolloutFacts> = {}): RolloutFacts => ({
  id: "r1",
  workspaceId: "w1",
  pilot: { id: "p1", code: "PIL-A", title: "Concierge", ownerId: "devin" },
  plan: null,
  businessUnit: "Hamburg",
  owner: { id: "hana", name: "Hana Ito" },
  status: "planned",
  people: 40,
  adoptedFrom: "0.8",
  dueOn: toDay("2026-12-31"),
  startedOn: null,
  endedOn: null,
  note: "",
  version: 1,
  readings: [],
  ...changes,
});

import { type Day, later } from "~/shared/calendar";

/** How much was to be measured and until when. */
export interface Planned {
  treated: number | null;
  control: number | null;
  endOn: Day | null;
}

const more = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/**
 * What a reading is held to: the plan as it was before any data was seen, or more. Who asks for fewer units, or for an
 * earlier end, once figures please, has ended early all the same.
 */
export function heldTo(now: Planned, before: Planned | null): Planned {
  if (!before) return now;
  const endOn =
    now.endOn === null || before.endOn === null
      ? (now.endOn ?? before.endOn)
      : later(now.endOn, before.endOn);
  return { treated: more(now.treated, before.treated), control: more(now.control, before.control), endOn };
}

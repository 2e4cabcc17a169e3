import { addDays, addMonths, type Day, earlier, later } from "~/shared/calendar";

/** When answers count, how much of that time is over, and from when a verdict can be read. */
export interface ProofWindow {
  from: Day;
  /** Last day that counts. */
  to: Day;
  evaluateOn: Day;
  /** The first day on which both the window and the evaluation date are behind us. */
  earliestClose: Day;
  /** From here a plan may close below its planned n, as "not enough data". */
  concedeOn: Day;
  monthsNeeded: number;
  monthsDone: number;
  complete: boolean;
  /** Last day of data today: the window's end, or today where that comes first. */
  dataTo: Day;
}

/**
 * The window runs whole months from the effective date, so it begins and ends within calendar months where
 * the action did. The evaluation date is the day after it unless the promise sets a later one: a look into a window that
 * still runs would be an interim look, so an earlier offset counts as the window's end.
 */
export function proofWindow(
  effectiveOn: Day,
  windowMonths: number,
  evaluationOffsetDays: number | null,
  today: Day,
): ProofWindow {
  const to = addDays(addMonths(effectiveOn, windowMonths), -1);
  const dayAfter = addDays(to, 1);
  const evaluateOn =
    evaluationOffsetDays === null ? dayAfter : later(dayAfter, addDays(effectiveOn, evaluationOffsetDays));
  let monthsDone = 0;
  while (monthsDone < windowMonths && addMonths(effectiveOn, monthsDone + 1) <= today) monthsDone += 1;
  return {
    from: effectiveOn,
    to,
    evaluateOn,
    earliestClose: evaluateOn,
    concedeOn: addMonths(evaluateOn, windowMonths),
    monthsNeeded: windowMonths,
    monthsDone,
    complete: to < today,
    dataTo: earlier(to, today),
  };
}

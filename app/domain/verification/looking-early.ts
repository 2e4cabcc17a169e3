/**
 * The chance that a plan which does nothing looks like a success at least once, when it is looked at every month for a
 * year and each look is held to the 5 % that are meant for one. Kept as a figure so that a page need not integrate it; a
 * test holds it to `peekingError`.
 */
export const FALSE_SUCCESS_OF_TWELVE_LOOKS = 0.2075;

/** Why nothing is shown before the evaluation date, for whoever would rather look. */
export const WHY_NOTHING_EARLY = `Looked at every month for a year, a plan that does nothing shows a “clear” difference at least once in ${Math.round(
  100 * FALSE_SUCCESS_OF_TWELVE_LOOKS,
)} of 100 cases instead of 5. So nobody sees a difference or an interval before the evaluation date; only the number of answers counts up.`;

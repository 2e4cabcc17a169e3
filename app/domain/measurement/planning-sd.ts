/** Spread of answers on levels 1 to 5 that planning assumes when none has been measured. */
export const PLANNING_SD = 1.1;

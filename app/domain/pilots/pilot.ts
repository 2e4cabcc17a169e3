/** The life of a pilot; `iterating` is its redesign between two rounds. */
export const PILOT_STATUSES = [
  "proposed",
  "designed",
  "funded",
  "running",
  "evaluating",
  "iterating",
  "scaled",
  "stopped",
] as const;
export type PilotStatus = (typeof PILOT_STATUSES)[number];

export const PILOT_STATUS_LABELS: Record<PilotStatus, string> = {
  proposed: "Proposed",
  designed: "Designed",
  funded: "Funded",
  running: "Running",
  evaluating: "Evaluating",
  iterating: "Iterating",
  scaled: "Scaled",
  stopped: "Stopped",
};

/** The straight road of a round, for the lifecycle rail. */
export const PILOT_PATH = ["proposed", "designed", "funded", "running", "evaluating"] as const;

export const ARMS = ["treated", "control"] as const;
export type Arm = (typeof ARMS)[number];
export const ARM_LABELS: Record<Arm, string> = { treated: "Treated", control: "Control" };

export const PILOT_DESIGNS = ["afterOnly", "twice"] as const;
export type PilotDesign = (typeof PILOT_DESIGNS)[number];
export const PILOT_DESIGN_LABELS: Record<PilotDesign, string> = {
  afterOnly: "Measured after the start, arm against arm",
  twice: "Measured before and after in every unit",
};

export const ASSIGNMENTS = ["chosen", "matched", "randomised"] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];
export const ASSIGNMENT_LABELS: Record<Assignment, string> = {
  chosen: "Arms named by hand",
  matched: "Matched in pairs",
  randomised: "Drawn at random",
};

export const DECISION_CHOICES = ["scale", "iterate", "stop"] as const;
export type DecisionChoice = (typeof DECISION_CHOICES)[number];
export const DECISION_LABELS: Record<DecisionChoice, string> = {
  scale: "Scale",
  iterate: "Iterate",
  stop: "Stop",
};

/** In these it is over; a request left open then asks for nothing any more. */
export const PILOT_OVER: PilotStatus[] = ["scaled", "stopped"];
/** Nothing is being decided about it any more. */
export const isPilotOver = (status: PilotStatus): boolean => PILOT_OVER.includes(status);
/** Its design can be written freely: nothing is locked. */
export const isPilotInDesign = (status: PilotStatus): boolean =>
  status === "proposed" || status === "designed" || status === "funded" || status === "iterating";

/** PIL-A, PIL-B … PIL-Z, PIL-AA: letters, so that a pilot is never taken for a plan. */
export function pilotCode(number: number): string {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `PIL-${letters}`;
}

/** The number of "PIL-A"; null for what is no pilot's code. */
export function parsePilotCode(text: string): number | null {
  const letters = /^PIL-([A-Z]{1,4})$/i.exec(text.trim())?.[1]?.toUpperCase();
  if (!letters) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

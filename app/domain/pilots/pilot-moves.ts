import type { Day } from "~/shared/calendar";
import { actingFor, can, type Verb } from "../access";
import { type Gate, unmet } from "../gate";
import { notPermitted, type Refusal, stale } from "../refusal";
import type { Viewer } from "../viewer";
import { PILOT_STATUS_LABELS } from "./pilot";
import { pilotSubject } from "./pilot.access";
import { gatesOf } from "./pilot.rules";
import { isPilotMoveFrom, settledPilotStatus } from "./pilot-decision";
import { PILOT_MOVE_EVENTS, type PilotMoveEvent } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";
import {
  pilotDecisionPath,
  pilotDesignedPath,
  pilotDropPath,
  pilotEndPath,
  pilotFundingPath,
  pilotStartPath,
} from "./pilot-places";

interface MoveKind {
  label: string;
  /** For "you have no right to …". */
  words: string;
  verb: Verb;
  toLabel: string;
  pathOf: (code: string) => string;
}

const DECIDE = {
  label: "Decide",
  words: "decide on it",
  verb: "pilot.decide",
  toLabel: "Decision",
  pathOf: pilotDecisionPath,
} as const;

const KINDS: Record<PilotMoveEvent, MoveKind> = {
  DESIGN: {
    label: "Complete the design",
    words: "call it designed",
    verb: "pilot.edit",
    toLabel: "Designed",
    pathOf: pilotDesignedPath,
  },
  FUND: {
    label: "Funding",
    words: "fund it",
    verb: "pilot.fund",
    toLabel: "Funded",
    pathOf: pilotFundingPath,
  },
  START: {
    label: "Start",
    words: "start it",
    verb: "pilot.edit",
    toLabel: "Running",
    pathOf: pilotStartPath,
  },
  END: {
    label: "End",
    words: "end it",
    verb: "pilot.edit",
    toLabel: "Evaluating",
    pathOf: pilotEndPath,
  },
  SCALE: DECIDE,
  ITERATE: DECIDE,
  STOP: DECIDE,
  DROP: {
    label: "Give up",
    words: "give it up",
    verb: "pilot.edit",
    toLabel: "Stopped",
    pathOf: pilotDropPath,
  },
};

const CHART_LABELS: Partial<Record<PilotMoveEvent, string>> = {
  FUND: "Grant the money",
  SCALE: "Scale",
  ITERATE: "Iterate",
  STOP: "Stop",
};

/** A move by itself, as the chart of all of them names it. */
export const pilotMoveLabel = (event: PilotMoveEvent): string => CHART_LABELS[event] ?? KINDS[event].label;

/** Gates which the form of the move itself answers: they do not block its button. */
const ANSWERED_BY_FORM: ReadonlySet<string> = new Set([
  "start-reached",
  "end-reached",
  "drop-reason",
  "rationale",
  "lessons",
  "signature",
]);

export interface PilotMove {
  event: PilotMoveEvent;
  label: string;
  /** The state it leads to, or what it is. */
  toLabel: string;
  /** Its page: the form, or what is missing. */
  href: string;
  /** The viewer has the right to make it. */
  permitted: boolean;
  /** In whose place, while that person is away; null when the right is the viewer's own. */
  insteadOf: { name: string; until: Day } | null;
  gates: Gate[];
  /** What stops it and its form cannot answer. */
  missing: Gate[];
  blocked: boolean;
  /** The one way forward from here. */
  primary: boolean;
  /** Without the right: who has it. */
  whom: string;
}

/** The three ends of an evaluation are one decision, taken on one page. */
const OFFERED: readonly PilotMoveEvent[] = PILOT_MOVE_EVENTS.filter(
  (event) => event !== "ITERATE" && event !== "STOP",
);

/** The moves that exist from the pilot's present state, whether open or not: buttons and rail are drawn from it. */
export function pilotMovesFor(facts: PilotFacts, viewer: Viewer): PilotMove[] {
  const settled: PilotFacts = { ...facts, status: settledPilotStatus(facts) };
  return OFFERED.filter((event) => isPilotMoveFrom(event, settled.status)).map((event) =>
    moveOf(event, settled, viewer),
  );
}

function moveOf(event: PilotMoveEvent, facts: PilotFacts, viewer: Viewer): PilotMove {
  const { label, toLabel, verb, pathOf } = KINDS[event];
  const gates = gatesOf(event, facts).filter(
    (gate) => gate.met || gate.waitsForTime || !ANSWERED_BY_FORM.has(gate.id),
  );
  // Money is asked for and granted on the page the move leads to.
  const missing = unmet(gates).filter(({ id }) => id !== "grant" && !ANSWERED_BY_FORM.has(id));
  const standing = actingFor(viewer, verb, pilotSubject(facts));
  return {
    event,
    label,
    toLabel,
    href: pathOf(facts.code),
    permitted: can(viewer, verb, pilotSubject(facts)),
    insteadOf: standing && { name: standing.name, until: standing.until },
    gates,
    missing,
    blocked: missing.length > 0,
    primary: event !== "DROP",
    whom: whomToAskAbout(verb, facts),
  };
}

/** Those who could be asked, in words: "Ask Devin Park, its owner, or a CX leader." */
export function whomToAskAbout(verb: Verb, { owner, sponsor }: PilotFacts): string {
  if (verb === "pilot.fund" || verb === "pilot.decide") {
    return sponsor?.active && sponsor.id !== owner?.id
      ? `Ask ${sponsor.name}, its sponsor, or another executive.`
      : "Ask an executive; nobody funds or decides on a pilot of their own.";
  }
  return owner?.active ? `Ask ${owner.name}, its owner, or a CX leader.` : "Ask a CX leader.";
}

/** Null when the viewer may make the move; else a refusal that lists the same gates and says whom to ask. */
export function pilotRightRefusal(
  event: PilotMoveEvent,
  facts: PilotFacts,
  viewer: Viewer,
): { ok: false; refusal: Refusal } | null {
  const { verb, words } = KINDS[event];
  if (can(viewer, verb, pilotSubject(facts))) return null;
  return notPermitted(
    `You have no right to ${words}. ${whomToAskAbout(verb, facts)}`,
    unmet(gatesOf(event, facts)),
  );
}

export const stalePilotMove = (facts: PilotFacts) =>
  stale(
    `${facts.code} was changed after you opened this page: it stands at “${PILOT_STATUS_LABELS[facts.status]}” now. Look at it again before you decide.`,
    { status: facts.status, statusLabel: PILOT_STATUS_LABELS[facts.status], version: facts.version },
  );

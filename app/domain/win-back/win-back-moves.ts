import { type Gate, unmet } from "../gate";
import { notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { canWorkOnWinBack, whomToAsk } from "./win-back.access";
import { gatesOf } from "./win-back.rules";
import { isWinBackMoveFrom } from "./win-back-decision";
import { WIN_BACK_MOVE_EVENTS, type WinBackEventType, type WinBackMoveEvent } from "./win-back-event";
import type { WinBackFacts } from "./win-back-facts";
import { winBackMovePath } from "./win-back-places";

interface MoveKind {
  label: string;
  /** For "you have no right to …". */
  words: string;
  toLabel: string;
  /** The last part of its page's address. */
  slug: string;
}

const KINDS: Record<WinBackMoveEvent, MoveKind> = {
  DIAGNOSE: { label: "Say why they left", words: "diagnose it", toLabel: "Diagnosed", slug: "diagnosis" },
  FIX: { label: "Begin to fix", words: "begin to fix it", toLabel: "Fixing", slug: "fix" },
  APPROACH: { label: "Approach them", words: "approach them", toLabel: "Approaching", slug: "approach" },
  NEGOTIATE: { label: "They are talking", words: "negotiate", toLabel: "Negotiating", slug: "negotiation" },
  WIN: { label: "They are back", words: "call them won back", toLabel: "Won back", slug: "won" },
  TRY_AGAIN: { label: "Try again", words: "try again", toLabel: "Lost", slug: "again" },
  GIVE_UP: { label: "Give up", words: "give it up", toLabel: "Lost for good", slug: "giving-up" },
  TAKE_BACK: {
    label: "They did not come back",
    words: "take the return back",
    toLabel: "Open again",
    slug: "correction",
  },
};

const OTHER_LABELS: Partial<Record<WinBackEventType, string>> = {
  BACK: "A step back",
  RETURN: "Marked as won back elsewhere",
};

/** A move by itself, as the chart of all of them names it. */
export const winBackMoveLabel = (event: WinBackEventType): string =>
  OTHER_LABELS[event] ?? KINDS[event as WinBackMoveEvent].label;

/** The move behind an address; null where there is none. */
export const winBackMoveOf = (slug: string): WinBackMoveEvent | null =>
  WIN_BACK_MOVE_EVENTS.find((event) => KINDS[event].slug === slug) ?? null;

/** Gates which the form of the move itself answers: they do not block its button. */
const ANSWERED_BY_FORM: ReadonlySet<string> = new Set([
  "reason",
  "reason-words",
  "reason-source",
  "value",
  "cause-plan",
  "cause-gone",
  "won-day",
  "won-value",
  "won-offer",
  "asked-why",
  "give-up-reason",
  "again-reason",
  "take-back-reason",
]);

/** Of those the ones that say more than "fill in the form". */
const SHOWN_BEFORE: ReadonlySet<string> = new Set([
  "reason",
  "reason-words",
  "reason-source",
  "value",
  "cause-plan",
  "cause-gone",
  "asked-why",
]);

export interface WinBackMove {
  event: WinBackMoveEvent;
  label: string;
  toLabel: string;
  /** Its page: the form, or what is missing. */
  href: string;
  permitted: boolean;
  gates: Gate[];
  /** What stops it and its form cannot answer. */
  missing: Gate[];
  blocked: boolean;
  /** The one way forward from here. */
  primary: boolean;
  /** Without the right: who has it. */
  whom: string;
}

const SIDEWAYS: ReadonlySet<WinBackMoveEvent> = new Set(["GIVE_UP", "TAKE_BACK"]);

/** The moves that exist from where the case stands, whether open or not: buttons and rail are drawn from it. */
export function winBackMovesFor(facts: WinBackFacts, viewer: Viewer): WinBackMove[] {
  if (facts.withdrawn) return [];
  return WIN_BACK_MOVE_EVENTS.filter((event) => isWinBackMoveFrom(event, facts.status)).map((event) => {
    const { label, toLabel, slug } = KINDS[event];
    const gates = gatesOf(event, facts).filter(
      (gate) => gate.met || SHOWN_BEFORE.has(gate.id) || !ANSWERED_BY_FORM.has(gate.id),
    );
    const missing = unmet(gates).filter(({ id }) => !ANSWERED_BY_FORM.has(id));
    return {
      event,
      label,
      toLabel,
      href: winBackMovePath(facts.code, slug),
      permitted: canWorkOnWinBack(viewer, facts),
      gates,
      missing,
      blocked: missing.length > 0,
      primary: !SIDEWAYS.has(event),
      whom: whomToAsk(facts),
    };
  });
}

/** Null when the viewer may make the move; else a refusal that lists the same gates and says whom to ask. */
export function winBackRightRefusal(
  event: WinBackEventType,
  facts: WinBackFacts,
  viewer: Viewer,
): { ok: false; refusal: Refusal } | null {
  if (canWorkOnWinBack(viewer, facts)) return null;
  const words = event === "BACK" || event === "RETURN" ? "move it" : KINDS[event].words;
  return notPermitted(`You have no right to ${words}. ${whomToAsk(facts)}`, unmet(gatesOf(event, facts)));
}

import { setup } from "xstate";
import { allMet, type Gate } from "~/domain/gate";
import { decide, eventsOf } from "~/domain/machines/decide";
import { done, incomplete, notAllowedNow, type Result } from "~/domain/refusal";
import {
  IMPORT_STATE_LABELS,
  type ImportFacts,
  type ImportState,
  isInterrupted,
  notCountedTwice,
  somethingAdded,
  wasComplete,
} from "./import";

export type ImportEvent =
  | { type: "READ" }
  | { type: "CHECK" }
  | { type: "ACCEPT" }
  | { type: "FINISH" }
  | { type: "FAIL" }
  | { type: "RETRY" }
  | { type: "UNDO" }
  | { type: "REDO" }
  | { type: "DISCARD" };

export const importMachine = setup({
  types: { context: {} as ImportFacts, events: {} as ImportEvent, input: {} as ImportFacts },
  guards: {
    notCountedTwice: ({ context }) => notCountedTwice(context).met,
    somethingAdded: ({ context }) => somethingAdded(context).met,
    mayComeBack: ({ context }) => wasComplete(context).met && notCountedTwice(context).met,
    isInterrupted: ({ context }) => isInterrupted(context).met,
  },
  // Names only: the command puts the effect into the queue together with the change.
  actions: { "import.run": () => {}, "import.move": () => {} },
}).createMachine({
  id: "import",
  context: ({ input }) => input,
  initial: "uploaded",
  states: {
    uploaded: { on: { READ: "uploaded", CHECK: "checked", DISCARD: "discarded" } },
    checked: {
      on: {
        READ: "uploaded",
        ACCEPT: { target: "running", guard: "notCountedTwice", actions: "import.run" },
        DISCARD: "discarded",
      },
    },
    running: {
      on: {
        FINISH: "done",
        FAIL: "failed",
        RETRY: { target: "running", guard: "isInterrupted", actions: "import.run" },
      },
    },
    done: { on: { UNDO: { target: "undoing", guard: "somethingAdded", actions: "import.move" } } },
    // Half of the answers are out: what broke off is taken up again, to the same end.
    undoing: {
      on: {
        FINISH: "undone",
        FAIL: "undoing",
        RETRY: { target: "undoing", guard: "isInterrupted", actions: "import.move" },
      },
    },
    undone: { on: { REDO: { target: "redoing", guard: "mayComeBack", actions: "import.move" } } },
    redoing: {
      on: {
        FINISH: "done",
        FAIL: "redoing",
        RETRY: { target: "redoing", guard: "isInterrupted", actions: "import.move" },
      },
    },
    failed: {
      on: {
        RETRY: { target: "running", actions: "import.run" },
        UNDO: { target: "undoing", guard: "somethingAdded", actions: "import.move" },
      },
    },
    discarded: {},
  },
});

export const IMPORT_MOVE_LABELS: Record<ImportEvent["type"], string> = {
  READ: "Read",
  CHECK: "Check",
  ACCEPT: "Import",
  FINISH: "Finish",
  FAIL: "Fail",
  RETRY: "Go on",
  UNDO: "Undo import",
  REDO: "Redo import",
  DISCARD: "Discard",
};

export function gatesOfImport(facts: ImportFacts, event: ImportEvent["type"]): Gate[] {
  if (event === "ACCEPT") return [notCountedTwice(facts)];
  if (event === "UNDO") return [somethingAdded(facts)];
  if (event === "REDO") return [wasComplete(facts), notCountedTwice(facts)];
  if (event === "RETRY" && facts.status !== "failed") return [isInterrupted(facts)];
  return [];
}

export interface ImportMove {
  event: ImportEvent["type"];
  label: string;
  gates: Gate[];
  open: boolean;
}

/** Parts of a check and of the job's work, no decisions of their own. */
const NOT_BY_HAND: readonly ImportEvent["type"][] = ["READ", "CHECK", "FINISH", "FAIL"];

/** The moves a person has from here, each with its gates. */
export function movesForImport(facts: ImportFacts): ImportMove[] {
  return (eventsOf(importMachine, facts.status) as ImportEvent["type"][])
    .filter((event) => !NOT_BY_HAND.includes(event))
    .map((event) => {
      const gates = gatesOfImport(facts, event);
      return { event, label: IMPORT_MOVE_LABELS[event], gates, open: allMet(gates) };
    });
}

export function decideImport(
  facts: ImportFacts,
  type: ImportEvent["type"],
): Result<{ status: ImportState; effects: string[] }> {
  const decision = decide(importMachine, facts.status, facts, { type });
  if (decision.taken) return done({ status: decision.status as ImportState, effects: decision.actions });
  const missing = gatesOfImport(facts, type).filter((gate) => !gate.met);
  if (missing.length > 0 && eventsOf(importMachine, facts.status).includes(type)) {
    return incomplete(`“${IMPORT_MOVE_LABELS[type]}” is not possible yet.`, missing);
  }
  return notAllowedNow(refusalOf(facts.status, type));
}

function refusalOf(status: ImportState, type: ImportEvent["type"]): string {
  if (type === "ACCEPT" && status === "running")
    return "This import is running already; nothing is done twice.";
  if (type === "ACCEPT" && status === "done")
    return "This import is done already; nothing was added a second time.";
  if (type === "UNDO" && status === "undone") return "This import is undone already.";
  if (type === "UNDO" && status === "undoing") return "This import is being undone already.";
  if (type === "REDO" && status === "redoing") return "This import is coming back already.";
  if (type === "REDO" && status === "done") return "This import counts already.";
  return `This import is “${IMPORT_STATE_LABELS[status].toLowerCase()}”; from there “${IMPORT_MOVE_LABELS[type].toLowerCase()}” is not possible.`;
}

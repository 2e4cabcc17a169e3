import { judgeHypothesis } from "~/commands/hypotheses/judge-hypothesis.server";
import { stateHypothesis } from "~/commands/hypotheses/state-hypothesis.server";
import { decideSignal } from "~/commands/triage/decide-signal.server";
import { gatherSignals } from "~/commands/triage/gather-signals.server";
import { holdTriage } from "~/commands/triage/hold-triage.server";
import type { Act } from "~/domain/act";
import type { SignalKind } from "~/domain/triage/signal";
import type { SignalDecision } from "~/domain/triage/signal.machine";
import { database } from "~/store/database.server";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

interface Decided {
  kind: SignalKind;
  /** A word of the title; the first that waits where it is left out. */
  of?: string;
  decision: SignalDecision;
  note: string;
}

/** Mondays on which the triage was held; what nobody decided was carried over. */
const MONDAYS: { day: string; ilse?: Decided[]; mara: Decided[]; note: string }[] = [
  {
    day: "2026-07-27",
    mara: [
      {
        kind: "finding",
        of: "F-1",
        decision: "HANDLE",
        note: "CAP-005 gives every contract one named person.",
      },
      {
        kind: "finding",
        of: "F-2",
        decision: "HANDLE",
        note: "CAP-003 is under way; Tomas reports in August.",
      },
      {
        kind: "finding",
        of: "F-3",
        decision: "DROP",
        note: "Search comes first; the manuals wait for what CAP-004 shows.",
      },
    ],
    note: "First round at the table of the service meeting. Fifteen minutes are enough.",
  },
  {
    day: "2026-08-10",
    ilse: [
      {
        kind: "case",
        decision: "PICK",
        note: "A tier I account that has lost its trust in our promises. I call them myself this week.",
      },
      {
        kind: "case",
        decision: "PICK",
        note: "The same complaint from a second key account: this is one cause, not two customers.",
      },
    ],
    mara: [
      {
        kind: "segment",
        of: "Tier II",
        decision: "DROP",
        note: "July is back above 4; one weak May was behind it.",
      },
      {
        kind: "segment",
        of: "Europe",
        decision: "DROP",
        note: "The same answers as tier II, seen from another side.",
      },
    ],
    note: "Two key accounts say the same of changing contacts. Ilse calls the first this week.",
  },
  {
    day: "2026-09-14",
    mara: [
      {
        kind: "finding",
        of: "F-5",
        decision: "HANDLE",
        note: "Hana prepares the stock in the vans; see CAP-007.",
      },
      { kind: "case", decision: "HANDLE", note: "Told or about to be; Leo reports on Thursday." },
    ],
    note: "No new top issue. Ilse was not at the table.",
  },
  {
    day: "2026-10-12",
    mara: [
      {
        kind: "coverage",
        decision: "PICK",
        note: "Leo visits both decision makers of Orvane before the end of October.",
      },
    ],
    note: "Orvane’s silence is the issue of the week.",
  },
];

export const triageScenes = (): Scene[] =>
  MONDAYS.flatMap(({ day, ilse = [], mara, note }) => [
    scene(`${day}T13:00`, "mara", async (act) => {
      must(await gatherSignals(act), `${day}: what is new is on the table`);
    }),
    ...ilse.map((each, at) => scene(`${day}T13:1${at}`, "ilse", (act) => decide(act, each))),
    ...mara.map((each, at) => scene(`${day}T13:2${at}`, "mara", (act) => decide(act, each))),
    scene(`${day}T13:30`, "mara", async (act) => {
      must(await holdTriage(act, { note }), `${day}: the triage is held`);
    }),
  ]);

async function decide(act: Act, { kind, of, decision, note }: Decided): Promise<void> {
  const signal = await database().signal.findFirst({
    where: { workspaceId: act.viewer.workspaceId, status: "waiting", kind, title: { contains: of ?? "" } },
    orderBy: [{ arisenOn: "asc" }, { title: "asc" }],
  });
  if (!signal)
    throw new Error(`The demo has no ${kind} ${of ?? ""} on the table of ${act.now.toISOString()}.`);
  must(
    await decideSignal(act, { signalId: signal.id, version: signal.version, decision, note }),
    `${signal.title}: ${decision}`,
  );
}

export const hypothesisScenes = (): Scene[] => [
  scene("2026-03-09T15:00", "mara", async (act, stage) => {
    const { id } = must(
      await stateHypothesis(act, {
        statement:
          "Customers who keep the same named contact for a year rate us at least half a point higher than those who do not.",
        goal: "Decide whether one named contact for the life of a contract is worth the money, beyond CAP-005.",
        dataNeeded:
          "Changes of contact per account and year from the contract system; satisfaction of decision makers by account, at least 30 answers on each side.",
        reviewerId: stage.idOf("priya"),
      }),
      "a hypothesis on named contacts",
    );
    stage.keep("hypothesis-contacts", id);
  }),
  scene("2026-06-15T14:00", "priya", async (act, stage) => {
    const { id } = must(
      await stateHypothesis(act, {
        statement: "Answers that come within a day of a support ticket are lower than all others.",
        goal: "Know whether a busy month of support alone moves the index, before anybody explains a dip.",
        dataNeeded:
          "Day of the last ticket per contact from the ticket system, joined to the answers of January to May 2026.",
        reviewerId: stage.idOf("sam"),
      }),
      "a hypothesis on tickets",
    );
    stage.keep("hypothesis-tickets", id);
  }),
  scene("2026-07-14T14:00", "sam", async (act, stage) => {
    must(
      await judgeHypothesis(act, {
        id: stage.recall("hypothesis-tickets"),
        version: 1,
        verdict: "notSupported",
        note: "41 of 211 answers came within a day of a ticket: 4.10 against 4.19. At this number a difference below 0.4 could not be seen, so a small one may be there; a large one is not.",
      }),
      "the hypothesis on tickets is judged",
    );
  }),
];

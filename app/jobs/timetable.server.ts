import type { EffectKind, EffectOf } from "~/domain/effects";
import { isAlone } from "~/store/database.server";
import { composeBy } from "~/store/letters/composer.server";
import { type Attempt, work } from "~/store/queue.server";
import { readNewPerceptions } from "./accounts/read-perceptions.server";
import { emptyBins } from "./bin/empty-bin.server";
import { openNewCases } from "./cases/open-cases.server";
import { checkApprovedFigures } from "./communications/check-figures.server";
import { closeMessages } from "./communications/close-messages.server";
import { correctToldFigures } from "./communications/correct-figures.server";
import { sendMessages, spreadMessage } from "./communications/send-messages.server";
import { feedKpis, feedKpisOfAll } from "./kpis/feed-kpis.server";
import { watchMailRoad } from "./letters/mail-road.server";
import { sendLetter } from "./letters/send-letter.server";
import { shownLetter } from "./letters/shown-letter.server";
import { postToPerson, purgeAllNotices, tellOfChange } from "./notices/tell-people.server";
import { movePilots } from "./pilots/move-pilots.server";
import { moveWithTime } from "./plans/move-with-time.server";
import { sendDueDigests } from "./reminders/send-digests.server";
import { Scheduler } from "./scheduler.server";
import { moveLargeImport, runAcceptedImport } from "./surveys/run-import.server";
import type { Sweep } from "./sweep.server";
import { continueEverySeries } from "./tasks/continue-series.server";
import { gatherDailySignals } from "./triage/gather-signals.server";
import { tidyDatabase } from "./upkeep/tidy-database.server";
import { readAgain } from "./verification/read-again.server";

/** Who carries out which effect. */
type Handlers = { [K in EffectKind]?: (effect: EffectOf<K>, attempt: Attempt) => Promise<void> };
const handlers: Handlers = {
  "cases.open": openNewCases,
  "import.move": moveLargeImport,
  "import.run": runAcceptedImport,
  "kpis.feed": feedKpis,
  "letter.send": sendLetter,
  "message.spread": spreadMessage,
  "notices.post": postToPerson,
  "notices.tell": tellOfChange,
  "perceptions.read": readNewPerceptions,
};

/**
 * What runs by the clock: each looks for what is due and calls the command for it. `everySeconds`, `everyMinutes` or
 * `daily` (see sweep.server). Every process looks once when it starts, whatever the clock says.
 */
export const SWEEPS: readonly Sweep[] = [
  {
    name: "what a new day moves",
    about:
      "Starts approved plans whose day has come if nothing is missing, and tells owner and leaders where something is; tells of holds that wake.",
    daily: "00:05",
    run: moveWithTime,
  },
  {
    name: "what a new day moves among pilots",
    about:
      "Ends pilots whose end lies behind, and starts funded ones whose day has come if nothing is missing.",
    daily: "00:05",
    run: movePilots,
  },
  {
    name: "messages sent long ago",
    about: "Closes messages that were sent thirty days ago: their acknowledgements are awaited no longer.",
    daily: "00:05",
    run: closeMessages,
  },
  {
    name: "digests",
    about: "Makes the digest of everybody whose hour has come on their own day.",
    everyMinutes: 1,
    run: sendDueDigests,
  },
  {
    name: "readings from an index",
    about: "A month that ended brings its reading to every KPI that is fed from an index.",
    everyMinutes: 60,
    run: feedKpisOfAll,
  },
  {
    name: "the road to the mail server",
    about:
      "Tries the mail server while it is quiet, says when letters cannot leave, and sends on what waited.",
    everySeconds: 20,
    run: watchMailRoad,
  },
  {
    name: "messages whose hour has come",
    about:
      "Puts the letters of scheduled messages on their way at each recipient’s own hour, as fast as was chosen, and calls sent what has no letter left to answer.",
    everySeconds: 5,
    run: sendMessages,
  },
  {
    name: "the bin",
    about: "Takes out of the bin what nobody brought back in time.",
    everyMinutes: 60,
    run: emptyBins,
  },
  {
    name: "signals for the triage",
    about: "Once a day, lays what is new on the table of the triage.",
    everyMinutes: 60,
    run: gatherDailySignals,
  },
  {
    name: "tasks that come again",
    about: "Lets the next task of a series appear when its day is near.",
    everyMinutes: 60,
    run: continueEverySeries,
  },
  {
    name: "figures of approved messages",
    about: "Takes an approval back where a figure of it would be written differently today.",
    everyMinutes: 60,
    run: checkApprovedFigures,
  },
  {
    name: "figures that were told",
    about: "Once a day, drafts the correction of messages whose figures were restated since they were told.",
    daily: "03:30",
    run: correctToldFigures,
  },
  {
    name: "readings six and twelve months later",
    about: "Takes the later readings of closed plans whose months are over.",
    everyMinutes: 60,
    run: readAgain,
  },
  {
    name: "notices read long ago",
    about: "Lets go of notices that were read more than ninety days ago.",
    everyMinutes: 24 * 60,
    run: purgeAllNotices,
  },
  {
    name: "the database's upkeep",
    about: "Counts the database's rows for its planner, and forgets effects that were carried out long ago.",
    everyMinutes: 6 * 60,
    lazy: true,
    run: tidyDatabase,
  },
];

export function registerHandlers(): void {
  composeBy(shownLetter);
  for (const kind of Object.keys(handlers) as EffectKind[]) register(kind);
}

function register<K extends EffectKind>(kind: K): void {
  const handler = handlers[kind];
  if (handler) work(kind, handler);
}

/** Starts the timetable; what it returns ends it, with some seconds for what is under way. */
export function startSweeps(sweeps: readonly Sweep[] = SWEEPS): () => Promise<void> {
  const scheduler = new Scheduler(sweeps);
  scheduler.start(isAlone());
  return () => scheduler.stop();
}

import type { EffectKind, EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import { log } from "~/shared/log.server";
import { type Attempt, work } from "~/store/queue.server";
import { readNewPerceptions } from "./accounts/read-perceptions.server";
import { emptyBins } from "./bin/empty-bin.server";
import { openNewCases } from "./cases/open-cases.server";
import { feedKpis, feedKpisOfAll } from "./kpis/feed-kpis.server";
import { requeueLetters } from "./letters/requeue-letters.server";
import { sendLetter } from "./letters/send-letter.server";
import { moveLargeImport, runAcceptedImport } from "./surveys/run-import.server";
import { continueEverySeries } from "./tasks/continue-series.server";
import { gatherDailySignals } from "./triage/gather-signals.server";
import { readAgain } from "./verification/read-again.server";

/** Who carries out which effect. */
type Handlers = { [K in EffectKind]?: (effect: EffectOf<K>, attempt: Attempt) => Promise<void> };
const handlers: Handlers = {
  "cases.open": openNewCases,
  "import.move": moveLargeImport,
  "import.run": runAcceptedImport,
  "kpis.feed": feedKpis,
  "letter.send": sendLetter,
  "perceptions.read": readNewPerceptions,
};

/** What runs by the clock: each looks for what is due and calls the command for it. */
interface Sweep {
  name: string;
  everyMinutes: number;
  run(at: Date): Promise<void>;
}
const sweeps: readonly Sweep[] = [
  { name: "readings from an index", everyMinutes: 60, run: feedKpisOfAll },
  { name: "letters that waited", everyMinutes: 10, run: requeueLetters },
  { name: "the bin", everyMinutes: 60, run: emptyBins },
  { name: "signals for the triage", everyMinutes: 60, run: gatherDailySignals },
  { name: "tasks that come again", everyMinutes: 60, run: continueEverySeries },
  { name: "readings six and twelve months later", everyMinutes: 60, run: readAgain },
];

export function registerHandlers(): void {
  for (const kind of Object.keys(handlers) as EffectKind[]) register(kind);
}

function register<K extends EffectKind>(kind: K): void {
  const handler = handlers[kind];
  if (handler) work(kind, handler);
}

/** Starts every sweep; what it returns stops them and waits for the one that is running. */
export function startSweeps(): () => Promise<void> {
  const stops = sweeps.map(startSweep);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startSweep(sweep: Sweep): () => Promise<void> {
  let running: Promise<void> | null = null;
  const turn = () => {
    // A sweep that takes longer than its pause is not started beside itself.
    running ??= sweep
      .run(now())
      .catch((error) => log.error("A sweep failed.", { sweep: sweep.name, error }))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(turn, sweep.everyMinutes * 60_000);
  turn();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

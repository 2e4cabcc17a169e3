import { type Effect, effectSchema, type Lane } from "~/domain/effects";
import { log } from "~/shared/log.server";
import { park } from "./queue-parking.server";
import { LANE_OPTIONS } from "./queue-schema.server";
import { type Claimed, complete, tryAgain } from "./queue-table.server";

/** What a handler is told of the try it is. */
export interface Try {
  /** 1 for the first. */
  number: number;
  /** When it fails too, the effect is parked. */
  isLast: boolean;
  /** Capstan stops, or the time is over: whoever can should end soon. What throws then is carried out again later. */
  stopping: AbortSignal;
}

export type Handle = (effect: Effect, attempt: Try) => Promise<void>;

/** Thrown by a handler that knows when another try is worth it; it does not count as a failure. */
export class RetryLater extends Error {
  constructor(
    readonly seconds: number,
    message = `Not now; again in ${Math.round(seconds)} seconds.`,
  ) {
    super(message);
    this.name = "RetryLater";
  }
}

/** Whoever takes an effect and dies of it, again and again, is not to be followed for ever. */
const MOST_CUT_OFFS = 20;

/** Carries an effect out and writes how that ended. True: it is done. */
export async function carryOut(
  handle: Handle,
  claimed: Claimed,
  holder: string,
  stopping: AbortSignal,
): Promise<boolean> {
  const attempt = { number: claimed.failures + 1, isLast: claimed.failures >= claimed.mostFailures };
  try {
    if (claimed.cutOffs >= MOST_CUT_OFFS) {
      attempt.isLast = true;
      throw new Error(
        `The process that carried it out stopped in the middle of it ${claimed.cutOffs} times.`,
      );
    }
    const effect = effectSchema.parse(claimed.data);
    await inTime(claimed.lane, stopping, (signal) => handle(effect, { ...attempt, stopping: signal }));
  } catch (error) {
    await end(claimed, holder, {
      error: error as Error,
      isLast: attempt.isLast,
      isStopped: stopping.aborted,
    });
    return false;
  }
  return complete(claimed, holder);
}

interface Ending {
  error: Error;
  isLast: boolean;
  /** It was told to end, so that it did not do so by its own fault. */
  isStopped: boolean;
}

async function end(claimed: Claimed, holder: string, { error, isLast, isStopped }: Ending): Promise<void> {
  const words = error.message || error.name;
  if (isStopped) return tryAgain(claimed, holder, { error: words, pause: 0, counts: false });
  if (error instanceof RetryLater) {
    return tryAgain(claimed, holder, { error: words, pause: error.seconds, counts: false });
  }
  const { id, lane } = claimed;
  log.error("An effect failed.", { effect: id, lane, attempt: claimed.failures + 1, gaveUp: isLast, error });
  if (isLast) await park(claimed, holder, words);
  else await tryAgain(claimed, holder, { error: words, pause: pauseAfter(claimed), counts: true });
}

const LONGEST_PAUSE = 3600;

/** The pause before the next try; with backoff it doubles each time, and a little chance keeps many from one moment. */
function pauseAfter({ lane, failures }: Claimed): number {
  const { retryDelay = 0, retryBackoff = false } = LANE_OPTIONS[lane];
  if (!retryBackoff) return retryDelay;
  return Math.min(LONGEST_PAUSE, retryDelay * 2 ** failures * (1 + Math.random()));
}

/** What never ends would hold its place in the lane for ever. */
async function inTime(
  lane: Lane,
  stopping: AbortSignal,
  act: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const seconds = LANE_OPTIONS[lane].expireInSeconds;
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late.abort();
      reject(new Error(`It was not done within ${Math.round(seconds / 60)} minutes.`));
    }, seconds * 1000);
  });
  try {
    await Promise.race([act(AbortSignal.any([stopping, late.signal])), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

import type { Act } from "~/domain/act";
import { mayTendBackground, TENDS_BACKGROUND } from "~/domain/background/background.access";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { tryAgainIn } from "~/store/background/parked.moves.server";
import { listParkedIn } from "~/store/background/parked.queries.server";
import { commit } from "~/store/commit.server";

/** So many that one transaction stays short. */
const AT_ONCE = 300;

export interface Retried {
  retried: number;
  /** Of a kind this version of Capstan does not know: they can only be let go. */
  left: number;
  /** Beyond what one press takes. */
  more: number;
}

/** Tries all of it again: the mail server is back, the disk is mended. */
export async function retryAllParked(act: Act): Promise<Result<Retried>> {
  const { viewer } = act;
  if (!mayTendBackground(viewer)) return notPermitted(TENDS_BACKGROUND);
  return commit(act, async (unit) => {
    const { parked, more } = await listParkedIn(unit.db, viewer, AT_ONCE);
    if (parked.length === 0) return notAllowedNow("Nothing waits here any more, so nothing was tried again.");
    let retried = 0;
    for (const { effect, ...row } of parked) {
      if (!effect) continue;
      await tryAgainIn(unit, act, { ...row, effect });
      retried += 1;
    }
    return done({ retried, left: parked.length - retried, more });
  });
}

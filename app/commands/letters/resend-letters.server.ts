import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { LetterFilter } from "~/domain/letters/letter-filter";
import { whyNotAgain } from "~/domain/letters/letter-moves";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listFailedRows } from "~/store/letters/letter-list.queries.server";
import { putOnItsWay } from "~/store/letters/letter-moves.server";

export interface Resent {
  sent: number;
  /** Given up for good: an expired link, for example. */
  left: number;
  /** Beyond what one press takes. */
  more: number;
}

/** So many that one transaction stays short. */
const AT_ONCE = 300;

/** Puts every failed letter of a filter on its way once more. */
export async function resendLetters(act: Act, filter: LetterFilter): Promise<Result<Resent>> {
  const { viewer, now } = act;
  if (!can(viewer, "mail.read"))
    return notPermitted("Only administrators and CX leaders can send letters again.");
  return commit(act, async (unit) => {
    const { rows, more } = await listFailedRows(unit.db, viewer, filter, AT_ONCE);
    const able = rows.filter(({ facts }) => whyNotAgain(facts, now) === null);
    if (rows.length === 0)
      return notAllowedNow("No letter of this list is given up, so none was sent again.");
    for (const letter of able) await putOnItsWay(unit, letter);
    return done({ sent: able.length, left: rows.length - able.length, more });
  });
}

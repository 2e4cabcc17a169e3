import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { notFound, type Result } from "~/domain/refusal";
import { staleWinBack } from "~/domain/win-back/win-back.access";
import type { WinBackEvent } from "~/domain/win-back/win-back-event";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import { winBackRightRefusal } from "~/domain/win-back/win-back-moves";
import { commit, type Unit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";
import { moveWinBack, type WinBackMoved } from "~/store/win-back/win-back-move.server";

interface Move {
  code: string;
  /** The version the person saw; left out by those who mean the case as it is. */
  version?: number | undefined;
  event: WinBackEvent | ((facts: WinBackFacts) => Result<WinBackEvent>);
  verb: ActivityVerb;
  /** A sentence without the actor. */
  summary: (facts: WinBackFacts, event: WinBackEvent) => string;
  /** What the move's form brings with it; the facts afterwards are what the gates look at. */
  first?: (unit: Unit, facts: WinBackFacts) => Promise<Result<WinBackFacts>>;
  /** What follows in the same change. */
  also?: (unit: Unit, facts: WinBackFacts, event: WinBackEvent) => Promise<Result<unknown>>;
  after?: Record<string, unknown>;
}

/**
 * The way a move of a case takes: find, may you, what is missing, decide, commit. All of it happens inside the
 * transaction, because gates look at rows (plans, offers, verdicts) that the case's version does not cover.
 */
export async function takeWinBackMove(act: Act, move: Move): Promise<Result<WinBackMoved>> {
  return commit<WinBackMoved>(act, async (unit) => {
    const found = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, move.code, act.now);
    if (!found) return notFound("win-back case");
    const asked = typeof move.event === "function" ? null : move.event;
    const refused = winBackRightRefusal(asked?.type ?? "WIN", found, act.viewer);
    if (refused) return refused;
    if (move.version !== undefined && move.version !== found.version) return staleWinBack(found);
    const prepared = move.first ? await move.first(unit, found) : { ok: true as const, value: found };
    if (!prepared.ok) return prepared;
    const facts = prepared.value;
    const event =
      typeof move.event === "function" ? move.event(facts) : { ok: true as const, value: move.event };
    if (!event.ok) return event;
    const moved = await moveWinBack(unit, facts, event.value, {
      verb: move.verb,
      summary: move.summary(facts, event.value),
      at: act.now,
      ...(move.after && { after: move.after }),
    });
    if (!moved.ok) return moved;
    const followed = await move.also?.(unit, facts, event.value);
    return followed && !followed.ok ? followed : moved;
  });
}

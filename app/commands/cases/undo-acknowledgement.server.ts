import type { Act } from "~/domain/act";
import { caseCode, UNDO_MINUTES } from "~/domain/cases/case";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { type CaseMoved, moveCase } from "./take-case-move.server";

/** Takes an acknowledgement back while it is fresh: the case is as new as it was. All of them, or none. */
export async function undoAcknowledgement(
  act: Act,
  input: { numbers: readonly number[] },
): Promise<Result<CaseMoved[]>> {
  return commit(act, async (unit) => {
    const moved: CaseMoved[] = [];
    for (const number of new Set(input.numbers)) {
      const result = await moveCase(act, unit, {
        number,
        version: null,
        event: { type: "UNDO" },
        verb: "undone",
        words: "took back the acknowledgement of",
        check: (record) => {
          if (record.status !== "acknowledged" || record.acknowledgedById !== act.viewer.personId)
            return notAllowedNow(
              `There is no acknowledgement of yours on ${caseCode(number)} that could be taken back.`,
            );
          const age = act.now.getTime() - (record.acknowledgedAt?.getTime() ?? 0);
          return age > UNDO_MINUTES * 60_000
            ? notAllowedNow(
                `Undo is possible for ${UNDO_MINUTES} minutes. ${caseCode(number)} stays acknowledged; hand it on to somebody else instead.`,
              )
            : done(null);
        },
        change: () => ({ acknowledgedAt: null, acknowledgedOn: null, acknowledgedById: null }),
      });
      if (!result.ok) return result;
      moved.push(result.value);
    }
    return done(moved);
  });
}

import type { Act } from "~/domain/act";
import type { HypothesisVerdict } from "~/domain/hypotheses/hypothesis";
import {
  canJudge,
  HYPOTHESIS_LABELS,
  type HypothesisState,
  WHO_JUDGES,
} from "~/domain/hypotheses/hypothesis";
import { decideHypothesis, type HypothesisEvent, judging } from "~/domain/hypotheses/hypothesis.machine";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findHypothesisForChange } from "~/store/hypotheses/hypothesis.queries.server";

type Judged = Result<{ id: string; state: HypothesisState }>;

/** What the data says: supported, not supported, or unclear, with the day and why. */
export const judgeHypothesis = (
  act: Act,
  input: { id: string; version: number; verdict: HypothesisVerdict; note: string },
): Promise<Judged> => take(act, input, judging(input.verdict), input.note);

/** New data, or a reading that was wrong: the question is open again, its last verdict stays in the log. */
export const reopenHypothesis = (act: Act, input: { id: string; version: number }): Promise<Judged> =>
  take(act, input, { type: "REOPEN" }, "");

async function take(
  act: Act,
  { id, version }: { id: string; version: number },
  event: HypothesisEvent,
  note: string,
): Promise<Judged> {
  return commit(act, async (unit) => {
    const before = await findHypothesisForChange(act.viewer, id, unit.db);
    if (!before) return notFound("hypothesis");
    if (!canJudge(act.viewer, before)) return notPermitted(WHO_JUDGES);
    const decided = decideHypothesis(before.verdict as HypothesisState, event);
    if (!decided.ok) return decided;
    const state = decided.value;
    const { timeZone } = await unit.db.workspace.findUniqueOrThrow({ where: { id: act.viewer.workspaceId } });
    await unit.move(
      "hypothesis",
      { id, version },
      { verdict: state, verdictNote: note, verdictOn: state === "open" ? null : dayIn(act.now, timeZone) },
    );
    unit.log({
      noun: "hypothesis",
      recordId: id,
      verb: state === "open" ? "reopened" : "decided",
      summary:
        state === "open"
          ? `opened the hypothesis “${before.statement}” again`
          : `judged the hypothesis “${before.statement}”: ${HYPOTHESIS_LABELS[state].toLowerCase()}`,
      before: { verdict: before.verdict, note: before.verdictNote },
      after: { verdict: state, note },
    });
    return done({ id, state });
  });
}

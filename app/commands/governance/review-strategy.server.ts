import type { Act } from "~/domain/act";
import { canDecideStrategy, WHO_DECIDES_STRATEGY } from "~/domain/governance/governance.access";
import { REVIEW_OUTCOME_LABELS } from "~/domain/governance/strategy";
import type { ReviewStrategy } from "~/domain/governance/strategy.schema";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** The yearly look at the strategy, signed by name. */
export async function reviewStrategy(act: Act, input: ReviewStrategy): Promise<Result<{ number: number }>> {
  const { viewer, now } = act;
  const current = (await listStrategies(viewer)).find((each) => each.status === "current");
  if (!current?.adoptedOn) return notAllowedNow("There is no strategy in force that could be reviewed.");
  if (!canDecideStrategy(viewer)) return notPermitted(WHO_DECIDES_STRATEGY);
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  if (input.day > today)
    return invalid("A review lies in the past.", { day: ["This day has not come yet."] });
  if (input.day < current.adoptedOn) {
    return invalid("A review follows the adoption.", { day: [`It was adopted on ${current.adoptedOn}.`] });
  }
  return commit(act, async (unit) => {
    const { day, outcome, note } = input;
    await unit.db.strategyReview.create({
      data: {
        id: newId(),
        strategyId: current.id,
        day,
        outcome,
        note,
        byId: viewer.personId,
        createdAt: now,
      },
    });
    unit.log({
      noun: "strategy",
      recordId: current.id,
      verb: "reviewed",
      summary: `reviewed version ${current.number} of the strategy: ${REVIEW_OUTCOME_LABELS[outcome].toLowerCase()}`,
      after: { day, outcome, note },
    });
    return done({ number: current.number });
  });
}

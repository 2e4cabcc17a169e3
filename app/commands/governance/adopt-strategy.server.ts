import type { Act } from "~/domain/act";
import { unmet } from "~/domain/gate";
import { canDecideStrategy, WHO_DECIDES_STRATEGY } from "~/domain/governance/governance.access";
import { adoptionGates } from "~/domain/governance/strategy";
import { done, incomplete, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** The draft becomes the strategy; the one before is kept as past. */
export async function adoptStrategy(
  act: Act,
  input: { version: number },
): Promise<Result<{ number: number }>> {
  const { viewer, now } = act;
  const draft = (await listStrategies(viewer)).find((each) => each.status === "draft");
  if (!draft) return notAllowedNow("There is no draft to adopt. A change of the strategy begins one.");
  const missing = unmet(adoptionGates(draft.words));
  if (!canDecideStrategy(viewer)) return notPermitted(WHO_DECIDES_STRATEGY, missing);
  if (missing.length > 0) return incomplete("A strategy is adopted when all of it is written.", missing);
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    await unit.db.strategy.updateMany({
      where: { workspaceId: viewer.workspaceId, status: "current" },
      data: { status: "past", version: { increment: 1 } },
    });
    await unit.move(
      "strategy",
      { id: draft.id, version: input.version },
      { status: "current", adoptedOn: today, adoptedById: viewer.personId },
    );
    unit.log({
      noun: "strategy",
      recordId: draft.id,
      verb: "adopted",
      summary: `adopted version ${draft.number} of the strategy`,
      after: { number: draft.number, adoptedOn: today },
    });
    return done({ number: draft.number });
  });
}

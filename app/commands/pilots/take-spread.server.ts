import type { Act } from "~/domain/act";
import { spreadOffers } from "~/domain/pilots/power-check";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { listEarlierSpreads } from "~/store/pilots/unit.queries.server";

/** Plans with a spread the units themselves show, and says where it is from. */
export function takeSpread(
  act: Act,
  input: { code: string; source: string },
): Promise<Result<{ sd: string; source: string }>> {
  return commit<{ sd: string; source: string }>(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!facts) return notFound("pilot");
    const refused = unitsRefusal(act.viewer, facts);
    if (refused) return refused;
    const metric = facts.metrics.find(({ primary }) => primary);
    if (!metric) return notAllowedNow("Name the primary metric first; the spread belongs to it.");
    const offers = [...(await listEarlierSpreads(unit.db, facts)), ...spreadOffers(facts)];
    const offer = offers.find(({ source }) => source === input.source);
    if (!offer) return notAllowedNow("The units changed, and this spread is no longer theirs. Look again.");
    await unit.db.pilotMetric.updateMany({
      where: { id: metric.id, pilotId: facts.id },
      data: { planningSd: offer.sd, planningSource: offer.source },
    });
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "changed",
      summary: `plans ${facts.code} with a spread of ${offer.sd}: ${offer.source}`,
      before: { planningSd: metric.planningSd, planningSource: metric.planningSource },
      after: { planningSd: offer.sd, planningSource: offer.source },
    });
    await settlePilot(unit, facts.id, act.now);
    return done(offer);
  });
}

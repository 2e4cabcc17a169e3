import type { Act } from "~/domain/act";
import { figureText } from "~/domain/pilots/check-value";
import { valueRefusal } from "~/domain/pilots/value.access";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { keptOf, listKeptValues } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

interface RestoreValue {
  code: string;
  valueId: string;
}

/** Lets a value count again that was taken back by mistake. */
export function restoreValue(act: Act, input: RestoreValue): Promise<Result<{ code: string }>> {
  return commit<{ code: string }>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const row = await unit.db.pilotValue.findFirst({
      where: { id: input.valueId, pilotId: pilot.id, round: pilot.round },
      include: { unit: { select: { name: true } }, metric: { select: { name: true } } },
    });
    if (!row) return notFound("value");
    const refused = valueRefusal(act.viewer, pilot);
    if (refused) return refused;
    if (!row.withdrawnAt) return done({ code: pilot.code });
    const { metricId, unitId, day } = row;
    const [taker] = await listKeptValues(unit.db, pilot, { metricId, unitId, day });
    if (taker) {
      return notAllowedNow(
        `${row.unit.name} has another value on this day by now: ${figureText(taker)}. Take that one back, then this one counts again.`,
      );
    }
    await unit.db.pilotValue.updateMany({ where: { id: row.id }, data: { withdrawnAt: null } });
    const text = figureText(keptOf(row));
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "restored",
      summary: `let ${row.metric.name} of ${row.unit.name} in ${pilot.code} count again: ${text} on ${day}`,
      after: { metric: row.metric.name, unit: row.unit.name, day, value: text },
    });
    await settlePilot(unit, pilot.id, act.now);
    return done({ code: pilot.code });
  });
}

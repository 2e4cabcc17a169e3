import type { Act } from "~/domain/act";
import { figureText } from "~/domain/pilots/check-value";
import { valueRefusal } from "~/domain/pilots/value.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { keptOf } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

interface WithdrawValue {
  code: string;
  valueId: string;
}

/** Takes a mistyped value back; it stays on record, and counts nowhere. */
export function withdrawValue(act: Act, input: WithdrawValue): Promise<Result<{ code: string }>> {
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
    if (row.withdrawnAt) return done({ code: pilot.code });
    await unit.db.pilotValue.updateMany({
      where: { id: row.id, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    const text = figureText(keptOf(row));
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "undone",
      summary: `took back ${row.metric.name} of ${row.unit.name} in ${pilot.code}: ${text} on ${row.day}`,
      before: { metric: row.metric.name, unit: row.unit.name, day: row.day, value: text },
    });
    await settlePilot(unit, pilot.id, act.now);
    return done({ code: pilot.code });
  });
}

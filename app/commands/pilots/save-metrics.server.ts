import type { Act } from "~/domain/act";
import type { MetricRow } from "~/domain/pilots/pilot.schema";
import { pilotDesignRefusal } from "~/domain/pilots/pilot-edit";
import { done, invalid } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { takePilotEdit } from "./take-pilot-edit.server";

type MetricInput = Pick<MetricRow, "name"> & Partial<MetricRow>;

const BLANK: Omit<MetricRow, "id" | "name" | "primary"> = {
  unit: "",
  direction: "up",
  kind: "mean",
  source: "hand",
  measure: "",
  minEffect: "",
  hopedEffect: "",
  planningSd: "",
  planningSource: "",
  decimals: 1,
};

/** Names what is measured. The first carries the result unless another is marked; one with values is not taken away. */
export function saveMetrics(
  act: Act,
  input: { code: string; version?: number | undefined; metrics: readonly MetricInput[] },
) {
  return takePilotEdit(act, {
    code: input.code,
    version: input.version,
    what: "the metrics",
    refusal: (facts) => pilotDesignRefusal(facts, act.viewer),
    valuesOf: ({ metrics }) => ({ metrics }),
    write: async (unit, facts) => {
      const known = new Set(facts.metrics.map(({ id }) => id));
      const chosen = input.metrics.findIndex(({ primary }) => primary);
      const rows = input.metrics.map((row, position) => ({
        ...BLANK,
        ...row,
        id: row.id && known.has(row.id) ? row.id : newId(),
        position,
        primary: position === Math.max(chosen, 0),
      }));
      if (new Set(rows.map(({ name }) => name.toLowerCase())).size < rows.length) {
        return invalid("Two metrics bear the same name; tell them apart.");
      }
      const kept = new Set(rows.map(({ id }) => id));
      const gone = facts.metrics.filter(({ id }) => !kept.has(id));
      const held = await unit.db.pilotValue.findFirst({
        where: { metricId: { in: gone.map(({ id }) => id) } },
        select: { metric: { select: { name: true } } },
      });
      if (held) {
        return invalid(
          `Values of “${held.metric.name}” are on record, so it stays. Another metric can carry the result.`,
        );
      }
      await unit.db.pilotMetric.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
      for (const { id, ...row } of rows) {
        if (known.has(id)) await unit.db.pilotMetric.update({ where: { id }, data: row });
        else {
          await unit.db.pilotMetric.create({
            data: { ...row, id, pilotId: facts.id, workspaceId: facts.workspaceId },
          });
        }
      }
      return done({});
    },
  });
}

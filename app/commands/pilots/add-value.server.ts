import type { Act } from "~/domain/act";
import { figureText, noFigure, readFigure, valueProblem } from "~/domain/pilots/check-value";
import { valueRefusal } from "~/domain/pilots/value.access";
import type { ValueInput } from "~/domain/pilots/value.schema";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { keepValues, listKeptValues } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface ValueAdded {
  valueId: string;
  code: string;
  unitName: string;
  figure: string;
}

/** Writes down what one unit read on one day. */
export function addValue(act: Act, input: ValueInput & { code: string }): Promise<Result<ValueAdded>> {
  return commit<ValueAdded>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const refused = valueRefusal(act.viewer, pilot);
    if (refused) return refused;
    const metric = pilot.metrics.find(({ id }) => id === input.metricId);
    if (!metric) return wrong("metricId", `Choose a metric of ${pilot.code}.`);
    const measured = pilot.units.find(({ id }) => id === input.unitId);
    if (!measured) return wrong("unitId", `Choose a unit of ${pilot.code}: this one is not in it.`);
    const figure = readFigure(input.figure, metric.kind);
    if (!figure) return wrong("figure", noFigure(metric.kind));
    const day = input.day;
    const problem = valueProblem(pilot, { metric, unit: measured, day, figure });
    if (problem) return wrong(FIELDS[problem.field], problem.message);
    const [there] = await listKeptValues(unit.db, pilot, { metricId: metric.id, unitId: measured.id, day });
    if (there) {
      return wrong(
        "day",
        `${measured.name} has ${figureText(there)} on this day already. Take that back first, or correct it on the grid.`,
      );
    }
    const [valueId = ""] = await keepValues(
      unit,
      pilot,
      [{ metricId: metric.id, unitId: measured.id, day, ...figure, note: input.note }],
      { personId: act.viewer.personId, at: act.now },
    );
    const text = figureText(figure);
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "recorded",
      summary: `wrote down ${metric.name} of ${measured.name} in ${pilot.code}: ${text} on ${day}`,
      after: { metric: metric.name, unit: measured.name, day, value: text },
    });
    await settlePilot(unit, pilot.id, act.now);
    return done({ valueId, code: pilot.code, unitName: measured.name, figure: text });
  });
}

const FIELDS = { value: "figure", day: "day", unit: "unitId", metric: "metricId" } as const;
const wrong = (field: string, message: string) => invalid(message, { [field]: [message] });

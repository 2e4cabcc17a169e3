import type { Act } from "~/domain/act";
import {
  dayProblem,
  type Figure,
  figureText,
  noFigure,
  readFigure,
  sameFigure,
  valueProblem,
} from "~/domain/pilots/check-value";
import type { UnitFact } from "~/domain/pilots/pilot-facts";
import { valueRefusal } from "~/domain/pilots/value.access";
import type { GridInput } from "~/domain/pilots/value.schema";
import { done, invalid, notFound, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { type KeptValue, keepValues, listKeptValues, seenOf } from "~/store/pilots/kept-values.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface ValuesSaved {
  code: string;
  added: number;
  corrected: number;
  takenBack: number;
}

interface Cell {
  unit: UnitFact;
  /** Null where the cell is empty. */
  figure: Figure | null;
  before: KeptValue | null;
}

/** Writes the values of many units of one day at once: all of them, or none while one is wrong. */
export function saveValues(act: Act, input: GridInput & { code: string }): Promise<Result<ValuesSaved>> {
  return commit<ValuesSaved>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const refused = valueRefusal(act.viewer, pilot);
    if (refused) return refused;
    const metric = pilot.metrics.find(({ id }) => id === input.metricId);
    if (!metric) return invalid("Choose a metric.", { metricId: [`Choose a metric of ${pilot.code}.`] });
    const day = input.day;
    const wrongDay = dayProblem(pilot, day);
    if (wrongDay) return invalid(wrongDay, { day: [wrongDay] });
    const units = new Map(pilot.units.map((one) => [one.id, one]));
    const kept = await listKeptValues(unit.db, pilot, { metricId: metric.id, day });
    const there = new Map(kept.map((value) => [value.unitId, value]));
    const fieldErrors: Record<string, string[]> = {};
    const cells: Cell[] = [];
    for (const [unitId, text] of Object.entries(input.figures)) {
      const measured = units.get(unitId);
      if (!measured) return invalid(`One of these units is not in ${pilot.code}. Reload the page.`);
      const before = there.get(unitId) ?? null;
      if (text === "") {
        cells.push({ unit: measured, figure: null, before });
        continue;
      }
      const figure = readFigure(text, metric.kind);
      if (!figure) {
        fieldErrors[`figures.${unitId}`] = [`${measured.name}: ${noFigure(metric.kind)}`];
        continue;
      }
      const isKept = before !== null && sameFigure(before, figure);
      const problem = isKept ? null : valueProblem(pilot, { metric, unit: measured, day, figure });
      if (problem) fieldErrors[`figures.${unitId}`] = [`${measured.name}: ${problem.message}`];
      cells.push({ unit: measured, figure, before });
    }
    const wrong = Object.values(fieldErrors).flat();
    if (wrong.length > 0) {
      return invalid(
        "Some figures cannot be read. Nothing was saved yet: mend them and save again.",
        fieldErrors,
      );
    }
    if (input.seen !== seenOf(Object.keys(input.figures), kept)) {
      return stale(
        `Somebody wrote values of ${day} after you opened this page. Nothing of yours was saved yet: look at theirs and save again.`,
      );
    }
    const changed = cells.filter(({ figure, before }) =>
      figure === null ? before !== null : before === null || !sameFigure(before, figure),
    );
    const gone = changed.flatMap(({ before }) => before ?? []);
    await unit.db.pilotValue.updateMany({
      where: { id: { in: gone.map(({ id }) => id) }, pilotId: pilot.id, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    const written = changed.flatMap(({ unit: { id }, figure }) =>
      figure === null ? [] : [{ metricId: metric.id, unitId: id, day, ...figure }],
    );
    await keepValues(unit, pilot, written, { personId: act.viewer.personId, at: act.now });
    const saved: ValuesSaved = {
      code: pilot.code,
      added: changed.filter(({ before }) => before === null).length,
      corrected: changed.filter(({ before, figure }) => before !== null && figure !== null).length,
      takenBack: changed.filter(({ figure }) => figure === null).length,
    };
    if (changed.length === 0) return done(saved);
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "recorded",
      summary: `wrote ${counted(changed.length)} of ${metric.name} of ${pilot.code} on ${day}${saved.corrected + saved.takenBack > 0 ? `: ${saved.added} new, ${saved.corrected} corrected, ${saved.takenBack} taken back` : ""}`,
      before: toldOf(changed.map(({ unit: one, before }) => [one.name, before])),
      after: {
        metric: metric.name,
        day,
        ...toldOf(changed.map(({ unit: one, figure }) => [one.name, figure])),
      },
    });
    await settlePilot(unit, pilot.id, act.now);
    return done(saved);
  });
}

const counted = (count: number): string => `${count} ${count === 1 ? "value" : "values"}`;

const toldOf = (figures: readonly (readonly [string, Figure | null])[]): Record<string, string> =>
  Object.fromEntries(
    figures.flatMap(([name, figure]) => (figure === null ? [] : [[name, figureText(figure)]])),
  );

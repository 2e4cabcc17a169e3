import { afterEach, expect, test } from "vitest";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findKpiPage, listReadings } from "~/store/kpis/kpi-page.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram } from "../plans/a-program";
import { aMonitoredPlan, aSurvey } from "./a-proof";

freshDatabase();
afterEach(() => setClock(null));

const DURING = new Date("2026-10-15T15:00:00Z");
const AFTER = new Date("2026-11-02T15:00:00Z");

test("an outcome's readings since it took effect are on no page of its plan before the proof may be read", async () => {
  const program = await aProgram();
  const survey = await aSurvey(program);
  await survey.add("2026-09-10", "22/14/4/1/1");
  const { plan, code } = await aMonitoredPlan(program);
  const byId = program.people.devin.id;
  const kpi = await database().kpi.create({
    data: {
      id: newId(),
      planId: plan.id,
      name: "Satisfaction",
      type: "outcome",
      direction: "up",
      position: 9,
      readings: {
        create: [
          { id: newId(), day: "2026-07-31", value: "3.18", byId, createdAt: DURING },
          { id: newId(), day: "2026-09-30", value: "4.31", byId, createdAt: DURING },
        ],
      },
    },
  });
  const { viewer } = program.as("priya");
  const read = async (at: Date) => {
    setClock(at);
    const facts = await findPlanFacts(viewer, code, at);
    const page = await findKpiPage(viewer, code, kpi.id);
    if (!page) throw new Error("no page");
    const days = (readings: readonly { day: string }[] = []) => readings.map(({ day }) => day).sort();
    return [
      days(facts?.kpis.find(({ id }) => id === kpi.id)?.readings),
      days(page.readings),
      days((await listReadings(viewer, page)).rows),
    ];
  };
  const seen = ["2026-07-31"];
  expect(await read(DURING)).toEqual([seen, seen, seen]);
  const all = ["2026-07-31", "2026-09-30"];
  expect(await read(AFTER)).toEqual([all, all, all]);
});

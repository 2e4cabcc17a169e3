import { systemAct } from "~/domain/act";
import { pilotCode } from "~/domain/pilots/pilot";
import { newId } from "~/shared/id.server";
import { closeDatabase, connection, database } from "~/store/database.server";
import { readPilot } from "~/store/pilots/pilot-reading.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";
import { type PLACES, placeOf } from "./place";
import { median, ms, table, times } from "./table";
import { timed } from "./timed";

const PILOTS = 60;
const UNITS = 40;
const PLANS = 1_000;
const AT = new Date("2026-10-15T14:00:00Z");

/** A large program: every pilot measured before and after in forty units, every second plan with a case of its own. */
export async function benchPortfolio(kind: (typeof PLACES)[number]): Promise<void> {
  const place = await placeOf(kind);
  if (!place) return;
  try {
    await place.open();
    const workspaceId = await fillPortfolio();
    if (kind === "PostgreSQL") await connection().sql("ANALYZE");
    const { viewer } = systemAct(workspaceId, "America/Chicago", AT);
    const bare = await several(() => readBare(workspaceId));
    const line = (name: string, { milliseconds, statements }: Several, beside = bare) => [
      name,
      ms(milliseconds),
      kind === "PostgreSQL" ? String(statements) : "",
      times(milliseconds / beside.milliseconds),
    ];
    const one = await several(() => readPilot(database(), viewer, pilotCode(7), AT));
    const again = await several(() => listPortfolio(viewer, AT));
    // A day further on nothing that was kept holds.
    let day = 0;
    const all = await several(() => listPortfolio(viewer, new Date(AT.getTime() + 86_400_000 * ++day)));
    console.log(
      table(
        [
          `${kind}, ${PILOTS} pilots with ${(PILOTS * UNITS * 3).toLocaleString("en-US")} values, ${PLANS.toLocaleString("en-US")} plans`,
          "ms",
          "statements",
          "times bare",
        ],
        [
          line("bare read of the same rows", bare),
          line("the whole portfolio, every case reckoned", all),
          line("the same, nothing changed meanwhile", again),
          line("one pilot read", one),
        ],
      ),
    );
    console.log("");
  } finally {
    await closeDatabase();
    await place.close();
  }
}

interface Several {
  milliseconds: number;
  statements: number;
}

/** The median of five, after one that is not counted. */
async function several(work: () => Promise<unknown>): Promise<Several> {
  await work();
  const taken: number[] = [];
  let counted = 0;
  for (let run = 0; run < 5; run += 1) {
    const { seconds, statements } = await timed(work);
    taken.push(seconds * 1000);
    counted = statements;
  }
  return { milliseconds: median(taken), statements: counted };
}

async function readBare(workspaceId: string): Promise<void> {
  const { sql } = connection();
  for (const query of [
    `select * from "Pilot" where "workspaceId" = '${workspaceId}'`,
    `select * from "Plan" where "workspaceId" = '${workspaceId}'`,
    `select * from "PilotUnit" where "workspaceId" = '${workspaceId}'`,
    `select * from "PilotMetric" where "workspaceId" = '${workspaceId}'`,
    `select "unitId", day, value, k, n from "PilotValue" where "workspaceId" = '${workspaceId}'`,
    `select l.* from "CaseLine" l join "BusinessCase" c on c.id = l."caseId" where c."workspaceId" = '${workspaceId}'`,
  ]) {
    await sql(query);
  }
}

async function fillPortfolio(): Promise<string> {
  const db = database();
  const workspaceId = newId();
  const byId = newId();
  await db.workspace.create({
    data: { id: workspaceId, name: "Bench", timeZone: "America/Chicago", createdAt: AT },
  });
  await db.person.create({
    data: {
      id: byId,
      workspaceId,
      name: "Person",
      email: "person@bench.example",
      role: "leader",
      timeZone: "America/Chicago",
      createdAt: AT,
    },
  });
  const stamps = { createdById: byId, createdAt: AT, updatedAt: AT };
  const pilots = Array.from({ length: PILOTS }, (_, at) => ({
    id: newId(),
    workspaceId,
    number: at + 1,
    title: `Pilot ${at}`,
    status: "evaluating",
    design: "twice",
    ownerId: byId,
    startOn: "2026-04-01",
    startedOn: "2026-04-01",
    endOn: "2026-09-30",
    endedOn: "2026-09-30",
    ...stamps,
  }));
  await db.pilot.createMany({ data: pilots });
  const metrics = pilots.map(({ id }) => ({
    id: newId(),
    workspaceId,
    pilotId: id,
    position: 0,
    name: "Hours",
    direction: "down",
    primary: true,
    minEffect: "2",
    hopedEffect: "4",
  }));
  await db.pilotMetric.createMany({ data: metrics });
  for (const [at, pilot] of pilots.entries())
    await fillUnits(workspaceId, pilot.id, metrics[at]?.id ?? "", byId, at);
  const plans = Array.from({ length: PLANS }, (_, at) => ({
    id: newId(),
    workspaceId,
    number: at + 1,
    kind: "corrective",
    title: `Plan ${at}`,
    status: "acting",
    plannedSpendMinor: 1_000_000n,
    ...stamps,
  }));
  await db.plan.createMany({ data: plans });
  const cases = [
    ...pilots.map(({ id }, at) => ({ pilotId: id, metricId: metrics[at]?.id ?? null })),
    ...plans.filter((_, at) => at % 2 === 0).map(({ id }) => ({ planId: id, metricId: null })),
  ].map((of) => ({ ...of, id: newId() }));
  await db.businessCase.createMany({
    data: cases.map(({ metricId: _, ...of }) => ({
      ...of,
      workspaceId,
      seed: 7,
      updatedById: byId,
      updatedAt: AT,
    })),
  });
  await db.caseLine.createMany({
    data: cases.flatMap(({ id, metricId }) => [
      {
        id: newId(),
        caseId: id,
        position: 0,
        side: "cost",
        label: "People",
        kind: "people",
        amountMinor: 900_000n,
      },
      metricId === null
        ? {
            id: newId(),
            caseId: id,
            position: 1,
            side: "benefit",
            label: "Kept",
            kind: "retain",
            amountMinor: 1_200_000n,
          }
        : {
            id: newId(),
            caseId: id,
            position: 1,
            side: "benefit",
            label: "Hours saved",
            kind: "serve",
            driver: "effect",
            metricId,
            factors: [
              { key: "units", name: "units", value: "20", unit: "units", low: "", high: "", source: "" },
              { key: "rate", name: "hourly rate", value: "95", unit: "USD", low: "", high: "", source: "" },
            ],
          },
    ]),
  });
  return workspaceId;
}

/** Values that follow a rule, so that every run reads the same. */
async function fillUnits(
  workspaceId: string,
  pilotId: string,
  metricId: string,
  byId: string,
  seed: number,
): Promise<void> {
  const db = database();
  const units = Array.from({ length: UNITS }, (_, at) => ({
    id: newId(),
    workspaceId,
    pilotId,
    position: at,
    name: `Unit ${seed}-${at}`,
    arm: at % 2 === 0 ? "treated" : "control",
    createdAt: AT,
  }));
  await db.pilotUnit.createMany({ data: units });
  await db.pilotValue.createMany({
    data: units.flatMap(({ id, arm }, at) =>
      ["2026-02-15", "2026-03-15", "2026-09-15"].map((day, turn) => ({
        id: newId(),
        workspaceId,
        pilotId,
        metricId,
        unitId: id,
        day,
        value: 30 + ((at * 7 + turn * 5 + seed) % 11) - (arm === "treated" && turn === 2 ? 4 : 0),
        byId,
        createdAt: AT,
      })),
    ),
  });
}

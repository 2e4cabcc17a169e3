import { beforeAll, expect, test } from "vitest";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { readOccurrences } from "~/domain/governance/cadence-view";
import type { Viewer } from "~/domain/viewer";
import { found } from "~/jobs/demo/company.server";
import { governanceScenes } from "~/jobs/demo/governance.server";
import { handScenes } from "~/jobs/demo/hands.server";
import { programTeamScenes } from "~/jobs/demo/program-team.server";
import { database } from "~/store/database.server";
import { listCadence } from "~/store/governance/cadence.queries.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { findLastActs } from "~/store/governance/sponsor-act.queries.server";
import { listStageModel } from "~/store/governance/stage.queries.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { listHands } from "~/store/governance/team.queries.server";
import { listComponentStandings } from "~/store/playbook/component-records.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

let viewer: Viewer;

beforeAll(async () => {
  const stage = await found(() => "no sample lost");
  // Hands are raised for a pilot, of which nothing but its letter is needed here.
  const concierge = { title: "Onboarding concierge", question: "", number: 1 };
  await createPilot({ ...stage.act("devin", "2026-05-11T09:00"), door: "import" }, concierge);
  const scenes = [...governanceScenes(), ...programTeamScenes(), ...handScenes()].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  for (const scene of scenes) await scene.tell(stage.act(scene.who, scene.at), stage);
  viewer = stage.act("mara", TEST_NOW.toISOString()).viewer;
}, 120_000);

test("the charter is signed by Ilse in 2025, and its seal holds", async () => {
  const [charter] = await listCharters(viewer);
  expect(charter).toMatchObject({ number: 1, status: "signed", champion: { name: "Ilse Brandt" } });
  expect(charter?.signature).toMatchObject({ name: "Ilse Brandt", intact: true });
  expect(charter?.signature?.at.slice(0, 4)).toBe("2025");
});

test("six stages with their people; Use alone is an orphan, for it has no definition of success", async () => {
  const stages = await listStageModel(viewer);
  expect(
    stages.map(({ name, businessFunction, ownerName }) => `${name}: ${businessFunction}, ${ownerName}`),
  ).toEqual([
    "Learn: Marketing, Amir Haddad",
    "Shop: Sales, Leo Marsh",
    "Buy: Sales, Leo Marsh",
    "Onboard: Customer success, Devin Park",
    "Use: Support, Sam Ortiz",
    "Own: Field service, Hana Ito",
  ]);
  expect(
    stages.filter(({ gaps }) => gaps.length > 0).map(({ name, gaps }) => [name, gaps.map(({ id }) => id)]),
  ).toEqual([["Use", ["success"]]]);
});

test("the strategy was adopted, reviewed within the year and is not due", async () => {
  const [strategy] = await listStrategies(viewer);
  expect(strategy).toMatchObject({ status: "current", adoptedOn: "2025-02-10", reviewDue: "2027-02-09" });
});

test("Ilse's last act of any kind is her customer contact of 2026-08-14: 62 days", async () => {
  const ilse = (await findLastActs(viewer, TEST_NOW)).find(({ name }) => name === "Ilse Brandt");
  expect(ilse).toMatchObject({
    lastOn: "2026-08-14",
    lastWords: "Customer contact",
    reading: { state: "quiet", days: 62 },
    recent: 0,
  });
});

test("twelve components with their levels; one has no lead, one was last looked at 112 days ago", async () => {
  const standings = Object.values(await listComponentStandings(viewer, TEST_NOW));
  expect(standings.map(({ level }) => level)).toEqual([3, 2, 2, 3, 2, 1, 3, 2, 1, 2, 1, 2]);
  expect(
    standings.flatMap(({ record, troubles }) => troubles.map(({ words }) => `${record.slug}: ${words}`)),
  ).toEqual(["benchmarking: No lead", "change: Not reviewed for 112 days"]);
});

test("six hand-raisers of the concierge: five placed, one declined with thanks; one more waits", async () => {
  const hands = await listHands(viewer);
  expect(hands.filter(({ pilotCode }) => pilotCode === "PIL-A")).toHaveLength(6);
  expect(hands.map(({ status }) => status).sort()).toEqual([
    "declined",
    "open",
    "placed",
    "placed",
    "placed",
    "placed",
    "placed",
  ]);
});

test("no date of the cadence falls on a day on which the demo's reminders go out", async () => {
  const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: new Set<string>() };
  const reminded = ["2026-10-15", "2026-10-16", "2026-10-22", "2026-11-14"];
  const entries = await listCadence(viewer, "America/Chicago");
  expect(entries).toHaveLength(5);
  for (const entry of entries) {
    const dates = readOccurrences(entry, "2026-07-01", "2026-12-31", "2026-10-15", calendar);
    expect(
      dates.filter(({ due }) => reminded.includes(due)),
      entry.title,
    ).toEqual([]);
    expect(
      dates.filter(({ state }) => state === "late"),
      entry.title,
    ).toEqual([]);
  }
});

test("nothing of it was done by Ilse after that day", async () => {
  const ilse = await database().person.findFirstOrThrow({ where: { name: "Ilse Brandt" } });
  const last = await database().activity.findFirst({ where: { actorId: ilse.id }, orderBy: { at: "desc" } });
  expect(last?.at.toISOString().slice(0, 10)).toBe("2026-08-14");
});

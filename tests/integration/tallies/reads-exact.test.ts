import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type IndexFilter, NO_FILTER, NOT_GIVEN } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { sbiOfClusters } from "~/domain/measurement/sbi-clusters";
import { sbiDesign } from "~/domain/measurement/sbi-design";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { listAccountCounts } from "~/store/surveys/account-indices.queries.server";
import { findClusterSums } from "~/store/surveys/cluster-sums.server";
import { findExposure } from "~/store/surveys/index.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";
import {
  listAttributeCounts,
  listMonthCounts,
  listQuestionCounts,
  listSplits,
} from "~/store/surveys/index-splits.queries.server";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { anImport, aQuestion, type SeedAnswer, seedAnswers } from "../indices/seed-answers";
import { listNaively, type NaiveAnswer } from "./naive-counts";

sharedDatabase();

let viewer: Viewer;
let accounts: string[] = [];
const surveys: string[] = [];
const DAYS = [
  "2026-01-01",
  "2026-01-31",
  "2026-02-01",
  "2026-02-14",
  "2026-02-28",
  "2026-03-01",
  "2026-03-17",
  "2026-04-02",
] as const;

beforeAll(async () => {
  const act = await actFor("leader");
  viewer = act.viewer;
  const at = { workspaceId: viewer.workspaceId, createdAt: TEST_NOW };
  const tiers = ["I", "II", null, "I"];
  const made = tiers.map((tier, n) => ({
    ...at,
    id: newId(),
    name: `Account ${n}`,
    tier,
    segment: n % 2 ? "Makers" : "",
    ownerId: n === 0 ? viewer.personId : null,
    revenueMinor: BigInt(n * 1000),
  }));
  await database().account.createMany({ data: made });
  accounts = made.map((one) => one.id);
  const contacts = ["DM", "RM", null].map((level, n) => ({
    ...at,
    id: newId(),
    name: `C${n}`,
    email: `c${n}@example.com`,
    level,
  }));
  await database().contact.createMany({ data: contacts });
  const answers = fc.record({
    day: fc.constantFrom(...DAYS),
    accountId: fc.constantFrom(...accounts, null),
    contactId: fc.constantFrom(...contacts.map((one) => one.id), null),
    stage: fc.constantFrom("", "billing", "support"),
    region: fc.constantFrom("", "North"),
    channel: fc.constantFrom("", "web"),
    attributes: fc.constantFrom<Record<string, string>>(
      {},
      { product: "A" },
      { product: "B", size: "L" },
      { product: "" },
    ),
    shelf: fc.constantFrom("", "", "", "excluded"),
    value: fc.integer({ min: 1, max: 5 }),
  });
  const kinds = [["satisfaction", "loyalty"], ["satisfaction"], ["nps", "rating", "rating"]];
  for (const [index, purpose] of ["transaction", "relationship", "transaction"].entries()) {
    const from = await anImport({ id: viewer.workspaceId }, `Survey ${index}`);
    surveys.push(from.surveyId);
    await database().survey.update({ where: { id: from.surveyId }, data: { purpose } });
    const questions: { questionId: string; kind: string }[] = [];
    for (const [position, kind] of (kinds[index] ?? []).entries()) {
      questions.push({
        kind,
        questionId: await aQuestion({ id: viewer.workspaceId }, from.surveyId, kind, position),
      });
    }
    const sample = fc.sample(answers, { numRuns: 120, seed: 7 + index });
    await seedAnswers(
      { id: viewer.workspaceId },
      from,
      sample.map(
        ({ value, ...one }): SeedAnswer => ({
          ...one,
          values: questions.map((question, at) => ({ ...question, value: ((value + at) % 5) + 1 })),
        }),
      ),
    );
  }
});

const or = <T>(...values: T[]) => fc.constantFrom<(T | null)[]>(null, null, ...values);
const filters = fc.record({
  measure: fc.constantFrom("satisfaction" as const, "loyalty" as const, "rating" as const, "nps" as const),
  tier: or("I" as const, "II" as const, NOT_GIVEN as typeof NOT_GIVEN),
  level: or("DM" as const, NOT_GIVEN as typeof NOT_GIVEN),
  stage: or("billing", NOT_GIVEN, "nobody's"),
  region: or("North", NOT_GIVEN),
  channel: or("web"),
  segment: or("Makers", NOT_GIVEN),
  survey: fc.constantFrom(null, null, 0, 1, 2),
  account: fc.constantFrom(null, null, null, 0, 2, NOT_GIVEN),
  owner: fc.boolean(),
  attribute: fc.constantFrom<[string, string | null] | null>(
    null,
    ["product", null],
    ["product", "A"],
    ["product", NOT_GIVEN],
    ["size", "L"],
  ),
  few: fc.boolean(),
});
const windows = fc
  .tuple(
    fc.constantFrom("2026-01-01", "2026-01-15", "2026-02-01", "2026-02-14"),
    fc.constantFrom("2026-02-20", "2026-02-28", "2026-03-17", "2026-03-31", "2026-04-30"),
  )
  .map(([from, to]) => ({ from, to }) as IndexWindow);

/** Half of the filters narrow by a single thing or by none, where the coarse tallies answer. */
function filterOf(given: typeof filters extends fc.Arbitrary<infer T> ? T : never): IndexFilter {
  const [attribute, value] = given.attribute ?? [null, null];
  const whole: IndexFilter = {
    ...NO_FILTER,
    ...given,
    survey: given.survey === null ? null : (surveys[given.survey] ?? null),
    account: typeof given.account === "number" ? (accounts[given.account] ?? null) : given.account,
    owner: given.owner && given.few ? viewer.personId : null,
    attribute,
    value,
  };
  if (!given.few) return whole;
  const kept = (["tier", "stage", "segment", "account", "attribute", "survey"] as const).find(
    (key) => whole[key] !== null,
  );
  return {
    ...NO_FILTER,
    measure: given.measure,
    ...(kept ? { [kept]: whole[kept] } : {}),
    ...(kept === "attribute" ? { value } : {}),
  };
}

function counted(rows: readonly NaiveAnswer[], keyOf: (row: NaiveAnswer) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = `${keyOf(row)} ${row.day.slice(0, 7)} ${row.value}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
const read = <Row extends { month: string; value: number; count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
) => Object.fromEntries(rows.map((row) => [`${keyOf(row)} ${row.month} ${row.value}`, row.count]));

describe("what is read from tallies", () => {
  it("is what counting the answers one by one says, for any filter and window", async () => {
    await fc.assert(
      fc.asyncProperty(filters, windows, async (given, window) => {
        const filter = filterOf(given);
        const all = await listNaively(viewer, filter, window);
        expect(read(await listMonthCounts(viewer, filter, window), () => "")).toEqual(counted(all, () => ""));
        const splits = await listSplits(viewer, filter, window);
        expect(read(splits.heat, (row) => `${row.tier}/${row.level}`)).toEqual(
          counted(all, (row) => `${row.tier}/${row.level}`),
        );
        expect(read(splits.stages, (row) => row.key)).toEqual(counted(all, (row) => row.stage));
        expect(read(splits.regions, (row) => row.key)).toEqual(counted(all, (row) => row.region));
        expect(read(splits.channels, (row) => row.key)).toEqual(counted(all, (row) => row.channel));
        expect(read(splits.segments, (row) => row.key)).toEqual(counted(all, (row) => row.segment));
        expect(read(splits.owners, (row) => row.key)).toEqual(counted(all, (row) => row.owner));
        const attribute = await listAttributeCounts(viewer, filter, window);
        if (filter.attribute !== null)
          expect(read(attribute?.rows ?? [], (row) => row.key)).toEqual(counted(all, (row) => row.attribute));
        const answered = new Set(all.flatMap((row) => row.accountId ?? []));
        expect((await findExposure(viewer, filter, window)).accounts).toBe(answered.size);
        expectClusters(await findClusterSums(viewer, filter, window), all);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("lists every question of the segment, whatever the measure, but none of a relationship survey", async () => {
    const window: IndexWindow = { from: "2026-01-01", to: "2026-04-30" };
    const questions = await database().question.findMany({
      where: { workspaceId: viewer.workspaceId },
      include: { survey: true },
    });
    const ids = (purpose: string) =>
      questions
        .filter((one) => one.survey.purpose === purpose)
        .map((one) => one.id)
        .sort();
    const found = await listQuestionCounts(viewer, { ...NO_FILTER, stage: "billing" }, window);
    expect([...new Set(found.map((row) => row.questionId))].sort()).toEqual(ids("transaction"));
    const apart = await listQuestionCounts(viewer, { ...NO_FILTER, survey: surveys[1] ?? "" }, window);
    expect([...new Set(apart.map((row) => row.questionId))].sort()).toEqual(ids("relationship"));
  });

  it("counts some accounts alone, for whole months and for days", async () => {
    for (const window of [
      { from: "2026-01-01", to: "2026-03-31" },
      { from: "2026-01-15", to: "2026-03-17" },
    ] as const) {
      const all = await listNaively(viewer, NO_FILTER, window);
      const wanted = accounts.slice(0, 2);
      const found = await listAccountCounts(viewer, wanted, window);
      expect([...found.keys()].sort()).toEqual([...wanted].sort());
      for (const id of wanted) {
        const counts: Record<number, number> = {};
        for (const { value } of all.filter((row) => row.accountId === id))
          counts[value] = (counts[value] ?? 0) + 1;
        expect(found.get(id)).toEqual(counts);
      }
    }
    expect(await listAccountCounts(viewer, [], { from: "2026-01-01", to: "2026-03-31" })).toEqual(new Map());
  });

  it("offers what answers name, and their months", async () => {
    const options = await findIndexOptions(viewer);
    expect(options).toMatchObject({
      stages: ["billing", "support"],
      regions: ["North"],
      channels: ["web"],
      attributes: ["product", "size"],
      months: { first: "2026-01", last: "2026-04" },
    });
  });
});

function expectClusters(
  sums: Awaited<ReturnType<typeof findClusterSums>>,
  all: readonly NaiveAnswer[],
): void {
  const whole = sbiDesign({ rows: all.map((row) => ({ rating: row.value, account: row.accountId })) });
  const summed = sbiOfClusters(sums);
  expect(sums.n).toBe(all.length);
  if (whole.status !== "ok") {
    expect(summed.status).toBe("refused");
    return;
  }
  if (summed.status !== "ok") throw new Error(`Refused: ${summed.reason}`);
  expect(summed.accounts).toBe(whole.accounts ?? 0);
  expect(summed.df).toBe(whole.df);
  expect(summed.mean).toBeCloseTo(whole.mean, 12);
  expect(summed.se).toBeCloseTo(whole.se, 12);
  expect(summed.lower).toBeCloseTo(whole.lower, 12);
  expect(summed.upper).toBeCloseTo(whole.upper, 12);
  expect(summed.designEffect).toBeCloseTo(whole.designEffect ?? 0, 9);
}

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { newId } from "~/shared/id.server";
import { database, transact } from "~/store/database.server";
import { addResponses } from "~/store/surveys/import-rows.server";
import { moveResponse, shelve, unshelve } from "~/store/surveys/shelf.server";
import { recountTallies, withTalliesOf } from "~/store/surveys/tally.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { anImport, aQuestion } from "../indices/seed-answers";
import { countNaively } from "./naive-counts";

freshDatabase();

const TIERS = [null, "I", "II", "III"];
const LEVELS = [null, "DM", "RM", "IF"];
const EVERYTHING = { after: 0, upTo: 1_000_000 };

/** A workspace with three accounts, four contacts, one survey and two questions beside a comment. */
async function aSmallCompany() {
  const act = await actFor("leader");
  const { workspaceId } = act.viewer;
  const at = { workspaceId, createdAt: TEST_NOW };
  const accounts = ["Alder", "Birch", "Cedar"].map((name) => ({ ...at, id: newId(), name }));
  const contacts = ["a", "b", "c", "d"].map((name) => ({
    ...at,
    id: newId(),
    name,
    email: `${name}@example.com`,
  }));
  await database().account.createMany({ data: accounts });
  await database().contact.createMany({ data: contacts });
  const { surveyId } = await anImport({ id: workspaceId }, "Pulse");
  const questions = new Map([
    ["q1", await aQuestion({ id: workspaceId }, surveyId, "satisfaction", 1)],
    ["q2", await aQuestion({ id: workspaceId }, surveyId, "scale", 2)],
    ["words", await aQuestion({ id: workspaceId }, surveyId, "verbatim", 3)],
  ]);
  return { act, workspaceId, surveyId, accounts, contacts, questions, imports: [] as string[], rows: 0 };
}
type Company = Awaited<ReturnType<typeof aSmallCompany>>;

const row = fc.record({
  account: fc.integer({ min: -1, max: 2 }),
  contact: fc.integer({ min: -1, max: 3 }),
  day: fc.constantFrom("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-15"),
  stage: fc.constantFrom("", "billing", "on|boarding", 'in "quotes", with commas'),
  region: fc.constantFrom("", "North"),
  channel: fc.constantFrom("", "phone", "web"),
  attributes: fc.constantFrom<Record<string, string>>(
    {},
    { product: "A" },
    { product: "B", size: "L" },
    { product: "" },
  ),
  first: fc.option(fc.integer({ min: 1, max: 5 })),
  second: fc.option(fc.integer({ min: -30, max: 105 })),
  setAside: fc.boolean(),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const which = fc.nat({ max: 50 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("undo" as const, "redo" as const, "undoPart" as const),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("setAside" as const, "countAgain" as const), which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("tier" as const, "level" as const),
      which,
      to: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "kind" as const,
        "merge" as const,
        "deleteAccount" as const,
        "deleteContact" as const,
        "deleteResponse" as const,
      ),
      which,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

async function importRows(company: Company, rows: readonly Row[]): Promise<void> {
  const { importId } = await anImport({ id: company.workspaceId }, `File ${newId()}`);
  await database().import.update({ where: { id: importId }, data: { surveyId: company.surveyId } });
  company.imports.push(importId);
  const people = {
    accounts: new Map(company.accounts.map((one) => [one.name.toLowerCase(), one.id])),
    contacts: new Map(company.contacts.map((one) => [one.email, { id: one.id, accountIds: [] }])),
  };
  const { workspaceId, surveyId, questions } = company;
  await transact((db) =>
    addResponses(
      db,
      { workspaceId, surveyId, importId, questions, people },
      rows.map((one) => {
        company.rows += 1;
        const value = (key: string, kind: string, given: number | null) =>
          given === null ? [] : [{ key, kind: kind as "satisfaction", value: given, text: null }];
        return {
          rowNumber: company.rows,
          ...(one.setAside ? { setAside: "test answers" } : {}),
          row: {
            externalId: `R${company.rows}`,
            day: one.day as `${number}-${number}-${number}`,
            account: company.accounts[one.account]?.name ?? "",
            contact: company.contacts[one.contact]?.email ?? "",
            stage: one.stage,
            region: one.region,
            channel: one.channel,
            attributes: one.attributes,
            answers: [
              ...value("q1", "satisfaction", one.first),
              ...value("q2", "scale", one.second),
              { key: "words", kind: "verbatim" as const, value: null, text: "said" },
            ],
          },
        };
      }),
    ),
  );
}

async function take(company: Company, given: Step): Promise<void> {
  const { workspaceId } = company;
  if (given.do === "import") return importRows(company, given.rows);
  const importId = pick(company.imports, given.which);
  const accountId = pick(company.accounts, given.which)?.id ?? "";
  const contactId = pick(company.contacts, given.which)?.id ?? "";
  const responses = await database().response.findMany({
    where: { workspaceId },
    orderBy: { rowNumber: "asc" },
  });
  const response = pick(responses, given.which);
  const within = <T>(
    scope: Parameters<typeof withTalliesOf>[2],
    change: (db: Parameters<typeof withTalliesOf>[0]) => Promise<T>,
  ) => transact((db) => withTalliesOf(db, workspaceId, scope, () => change(db)));
  switch (given.do) {
    case "undo":
    case "redo":
    case "undoPart": {
      if (!importId) return;
      const portion = given.do === "undoPart" ? { after: company.rows - 2, upTo: company.rows } : EVERYTHING;
      await transact(
        async (db) =>
          void (await (given.do === "redo" ? unshelve : shelve)(db, workspaceId, { importId, ...portion })),
      );
      return;
    }
    case "setAside":
      if (response?.shelf === "")
        await transact((db) => moveResponse(db, workspaceId, response.id, "a test"));
      return;
    case "countAgain":
      if (response?.shelf === "excluded")
        await transact((db) => moveResponse(db, workspaceId, response.id, ""));
      return;
    case "tier":
      await within({ accountIds: [accountId] }, (db) =>
        db.account.updateMany({ where: { id: accountId }, data: { tier: TIERS[given.to] ?? null } }),
      );
      return;
    case "level":
      await within({ contactIds: [contactId] }, (db) =>
        db.contact.updateMany({ where: { id: contactId }, data: { level: LEVELS[given.to] ?? null } }),
      );
      return;
    case "kind": {
      const questionId = company.questions.get("q2") ?? "";
      const kind = given.which % 2 === 0 ? "nps" : "scale";
      await within({ questionIds: [questionId] }, async (db) => {
        await db.question.update({ where: { id: questionId }, data: { kind } });
        await db.answer.updateMany({ where: { questionId }, data: { kind } });
      });
      return;
    }
    case "merge": {
      const [from, to] = company.accounts;
      if (!from || !to) return;
      await within({ accountIds: [from.id, to.id] }, async (db) => {
        await db.response.updateMany({ where: { accountId: from.id }, data: { accountId: to.id } });
        await db.account.deleteMany({ where: { id: from.id } });
      });
      company.accounts.shift();
      return;
    }
    case "deleteAccount":
      await within({ accountIds: [accountId] }, (db) => db.account.deleteMany({ where: { id: accountId } }));
      company.accounts.splice(given.which % Math.max(1, company.accounts.length), 1);
      return;
    case "deleteContact":
      await within({ contactIds: [contactId] }, (db) => db.contact.deleteMany({ where: { id: contactId } }));
      company.contacts.splice(given.which % Math.max(1, company.contacts.length), 1);
      return;
    case "deleteResponse":
      if (response)
        await within({ responseIds: [response.id] }, (db) =>
          db.response.delete({ where: { id: response.id } }),
        );
  }
}

describe("the monthly tallies", () => {
  it("equal a recount after any sequence of imports, undos, redos and changes of what is counted by", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const company = await aSmallCompany();
        for (const one of steps) await take(company, one);
        expect(await findTallyDifferences(company.workspaceId)).toEqual([]);
        expect(await tallySum(company.workspaceId)).toBe(
          (await countNaively(company.act.viewer, NO_FILTER)).n,
        );
        const before = await rowsOf(company.workspaceId);
        await transact((db) => recountTallies(db, company.workspaceId));
        expect(await rowsOf(company.workspaceId)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("names what differs, and a recount mends it", async () => {
    const company = await aSmallCompany();
    await importRows(company, [
      {
        account: 0,
        contact: 0,
        day: "2026-01-31",
        stage: "billing",
        region: "",
        channel: "",
        attributes: { product: "A" },
        first: 4,
        second: null,
        setAside: false,
      },
    ]);
    await database().tally.updateMany({ where: { grain: "stage" }, data: { n: 7 } });
    await database().fineTally.deleteMany({});
    const found = await findTallyDifferences(company.workspaceId);
    expect(found.map(({ table, grain, counted, kept }) => ({ table, grain, counted, kept }))).toEqual([
      { table: "tally", grain: "stage", counted: 1, kept: 7 },
      { table: "fine", grain: "", counted: 1, kept: 0 },
    ]);
    await transact((db) => recountTallies(db, company.workspaceId));
    expect(await findTallyDifferences(company.workspaceId)).toEqual([]);
  });

  it("two workspaces importing at once do not touch each other's", async () => {
    const [one, other] = [await aSmallCompany(), await aSmallCompany()];
    const given: Row = {
      account: 0,
      contact: 0,
      day: "2026-01-31",
      stage: "",
      region: "",
      channel: "",
      attributes: {},
      first: 3,
      second: 9,
      setAside: false,
    };
    await Promise.all([importRows(one, [given, given, given]), importRows(other, [given])]);
    for (const company of [one, other]) expect(await findTallyDifferences(company.workspaceId)).toEqual([]);
    expect(await tallySum(one.workspaceId)).toBe(3);
    expect(await tallySum(other.workspaceId)).toBe(1);
    await transact((db) => shelve(db, one.workspaceId, { importId: one.imports[0] ?? "", ...EVERYTHING }));
    expect(await tallySum(other.workspaceId)).toBe(1);
  });

  it("leave no row behind when everything is undone", async () => {
    const company = await aSmallCompany();
    await importRows(company, [
      {
        account: 1,
        contact: 1,
        day: "2026-03-15",
        stage: "billing",
        region: "North",
        channel: "web",
        attributes: { size: "L" },
        first: 5,
        second: 77,
        setAside: false,
      },
    ]);
    const importId = company.imports[0] ?? "";
    await transact((db) => shelve(db, company.workspaceId, { importId, ...EVERYTHING }));
    expect(await rowsOf(company.workspaceId)).toEqual({ tally: [], fine: [] });
    const empty = await aWorkspace();
    expect(await findTallyDifferences(empty.id)).toEqual([]);
  });
});

async function tallySum(workspaceId: string): Promise<number> {
  const found = await database().tally.aggregate({
    where: { workspaceId, grain: "all", kind: "satisfaction" },
    _sum: { n: true },
  });
  return found._sum.n ?? 0;
}

async function rowsOf(workspaceId: string) {
  const [tally, fine] = await Promise.all([
    database().tally.findMany({ where: { workspaceId }, orderBy: { id: "asc" } }),
    database().fineTally.findMany({ where: { workspaceId }, orderBy: { id: "asc" } }),
  ]);
  return { tally, fine };
}

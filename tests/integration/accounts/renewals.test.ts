import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { editContract } from "~/commands/accounts/edit-contract.server";
import { NO_RENEWAL_FILTER, type RenewalFilter } from "~/domain/accounts/renewal";
import { ROLES } from "~/domain/viewer";
import { action as contractAction } from "~/routes/_app.renewals_.$accountId.contract";
import { loader as renewalsCsv } from "~/routes/_app.renewals[.]csv";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findRenewalSettings, findRenewalSums, listRenewals } from "~/store/accounts/renewal.queries.server";
import { database, transact } from "~/store/database.server";
import { addTallies } from "~/store/surveys/tally.server";
import { actFor, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { anImport, aQuestion } from "../indices/seed-answers";

freshDatabase();

const TODAY = "2026-10-15" as const;
const WINDOW = { from: "2026-07-01", to: "2026-09-30" } as const;

async function anAccount(workspaceId: string, name: string, change = {}) {
  return database().account.create({
    data: { id: newId(), workspaceId, name, createdAt: TEST_NOW, ...change },
  });
}

/** Four customers: below 4.0, few answers, no data and above; one of them without a value, one lost besides. */
async function fourRenewals() {
  const workspace = await aWorkspace();
  const leader = await actFor("leader", workspace);
  const { surveyId, importId } = await anImport(workspace, "Customer survey");
  const questionId = await aQuestion(workspace, surveyId, "satisfaction", 1);
  const relationship = await anImport(workspace, "Relationship");
  await database().survey.update({
    where: { id: relationship.surveyId },
    data: { purpose: "relationship" },
  });
  const other = await aQuestion(workspace, relationship.surveyId, "satisfaction", 1);
  const make = (name: string, renewsOn: string, contractMinor: bigint | null) =>
    anAccount(workspace.id, name, { renewsOn, contractMinor });
  const below = await make("Below", "2026-11-30", 100_000_00n);
  const few = await make("Few", "2026-12-15", null);
  const silent = await make("Silent", "2026-10-01", 50_000_00n);
  const reached = await make("Reached", "2027-01-10", 30_000_00n);
  await make("Later", "2027-06-01", 70_000_00n);
  await anAccount(workspace.id, "Undated");
  await anAccount(workspace.id, "Gone", { renewsOn: "2026-11-01", status: "lost" });
  const contact = async (accountId: string, level: string) => {
    const id = newId();
    await database().contact.create({
      data: { id, workspaceId: workspace.id, name: id, email: `${id}@x.example`, level, createdAt: TEST_NOW },
    });
    await database().contactLink.create({ data: { contactId: id, accountId } });
    return id;
  };
  const dm = await contact(reached.id, "DM");
  await contact(below.id, "DM");
  let at = 0;
  const responseIds: string[] = [];
  const say = async (
    accountId: string,
    values: number[],
    survey: "company" | "relationship",
    contactId?: string,
  ) => {
    for (const value of values) {
      const responseId = newId();
      const day = "2026-09-10";
      at += 1;
      await database().response.create({
        data: {
          id: responseId,
          workspaceId: workspace.id,
          surveyId: survey === "company" ? surveyId : relationship.surveyId,
          externalId: String(at),
          day,
          accountId,
          contactId,
          importId: survey === "company" ? importId : relationship.importId,
          rowNumber: at,
        },
      });
      await database().answer.create({
        data: {
          id: newId(),
          workspaceId: workspace.id,
          responseId,
          questionId: survey === "company" ? questionId : other,
          kind: "satisfaction",
          day,
          value,
        },
      });
      responseIds.push(responseId);
    }
  };
  await say(below.id, [4, 4, 3], "company");
  await say(few.id, [1, 1], "company");
  await say(reached.id, [5, 4, 3], "company", dm);
  // What is said about the relationship moves nothing here.
  await say(reached.id, [1, 1, 1, 1], "relationship");
  await say(silent.id, [1, 1, 1], "relationship");
  await transact(async (db) => addTallies(db, workspace.id, { responseIds }));
  return { workspace, leader, below, few, silent, reached };
}

const ask = async (viewer: Awaited<ReturnType<typeof actFor>>["viewer"], filter: Partial<RenewalFilter>) => {
  const settings = await findRenewalSettings(viewer);
  const question = { filter: { ...NO_RENEWAL_FILTER, ...filter }, window: WINDOW, today: TODAY };
  const [list, sums] = await Promise.all([
    listRenewals(viewer, question, settings, null),
    findRenewalSums(viewer, question, settings),
  ]);
  return { ...list, ...sums };
};

describe("renewals", () => {
  it("read each customer of the horizon, the passed day first, and nobody else", async () => {
    const { leader } = await fourRenewals();
    const { rows, undated } = await ask(leader.viewer, {});
    expect(rows.map((row) => [row.name, row.risk, row.n, row.points, row.heard])).toEqual([
      ["Silent", "noData", 0, 0, false],
      ["Below", "below", 3, 11, false],
      ["Few", "few", 2, 2, false],
      ["Reached", "reached", 3, 12, true],
    ]);
    expect(undated).toBe(1);
    expect((await ask(leader.viewer, { within: 30 })).rows.map((row) => row.name)).toEqual(["Silent"]);
    expect((await ask(leader.viewer, { within: 365 })).rows).toHaveLength(5);
    expect((await ask(leader.viewer, { undated: true })).rows.map((row) => row.name)).toEqual(["Undated"]);
  });

  it("add up to exactly what their lists show, and a missing value is no 0", async () => {
    const { leader } = await fourRenewals();
    const { whole } = await ask(leader.viewer, {});
    for (const risk of ["below", "few", "noData", "reached"] as const) {
      const { rows, shown } = await ask(leader.viewer, { risk });
      const listed = rows.reduce((sum, row) => sum + (row.contractMinor ?? 0n), 0n);
      expect(whole.byRisk[risk].contractMinor, risk).toBe(listed);
      expect(whole.byRisk[risk].accounts, risk).toBe(rows.length);
      expect(shown.all, risk).toEqual(whole.byRisk[risk]);
    }
    const unheard = await ask(leader.viewer, { unheard: true });
    expect(unheard.rows.map((row) => row.name)).toEqual(["Silent", "Below", "Few"]);
    expect(whole.unheard.accounts).toBe(3);
    expect(whole.byRisk.few).toMatchObject({ accounts: 1, valued: 0 });
    expect((await ask(leader.viewer, { unvalued: true })).rows.map((row) => row.name)).toEqual(["Few"]);
  });

  it("go out as a file with exactly the rows of the filter", async () => {
    const { workspace } = await fourRenewals();
    const person = await withSignIn(await aPerson(workspace, "viewer"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
    setClock(TEST_NOW);
    try {
      const { body, status } = await visitor.look(renewalsCsv, "/renewals.csv?risk=below");
      expect(status).toBe(200);
      const rows: Record<string, string>[] = parse(String(body), { columns: true, bom: true });
      expect(rows).toMatchObject([
        {
          account: "Below",
          contract_value: "100000.00",
          currency: "USD",
          satisfaction: "3.67",
          answers: "3",
        },
      ]);
      const all = await visitor.look(renewalsCsv, "/renewals.csv");
      const every: Record<string, string>[] = parse(String(all.body), { columns: true, bom: true });
      expect(every.map((row) => [row.account, row.contract_value])).toEqual([
        ["Silent", "50000.00"],
        ["Below", "100000.00"],
        ["Few", ""],
        ["Reached", "30000.00"],
      ]);
    } finally {
      setClock(null);
    }
  });
});

describe("a contract", () => {
  it("is changed by the leader, once of two at a time, and its old value stays on record", async () => {
    const { workspace, leader, below } = await fourRenewals();
    const input = {
      accountId: below.id,
      version: 1,
      contractMinor: 120_000_00n,
      renewsOn: "2027-11-30" as const,
    };
    const results = await Promise.all([
      editContract(leader, input),
      editContract(leader, { ...input, renewsOn: null }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { kind: "stale" } });
    expect(await database().activity.findFirst({ where: { recordId: below.id } })).toMatchObject({
      before: { contractValue: "USD 100000.00", renewsOn: "2026-11-30" },
      after: { contractValue: "USD 120000.00" },
    });
    for (const role of ROLES.filter((each) => each !== "admin" && each !== "leader")) {
      expect(await editContract(await actFor(role, workspace), input), role).toMatchObject({
        refusal: { kind: "not-permitted" },
      });
    }
    expect(await editContract(await actFor("leader"), input)).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  it("takes amounts as they are written, and keeps what cannot be read on the page", async () => {
    const { workspace, below } = await fourRenewals();
    const person = await withSignIn(await aPerson(workspace, "leader"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
    const path = `/renewals/${below.id}/contract?back=${encodeURIComponent("/renewals?risk=below")}`;
    const send = (fields: Record<string, string>) =>
      visitor.post(contractAction, path, { version: "1", ...fields }, { params: { accountId: below.id } });
    expect(await send({ contractMinor: "a lot", renewsOn: "2026-02-31" })).toMatchObject({
      status: 422,
      body: {
        values: { contractMinor: "a lot" },
        fieldErrors: { contractMinor: [expect.any(String)], renewsOn: [expect.any(String)] },
      },
    });
    expect(await send({ contractMinor: "-5", renewsOn: "" })).toMatchObject({ status: 422 });
    expect(await send({ contractMinor: "", renewsOn: "2026-12-01" })).toMatchObject({
      status: 303,
      location: "/renewals?risk=below",
    });
    expect(await database().account.findUnique({ where: { id: below.id } })).toMatchObject({
      contractMinor: null,
      renewsOn: "2026-12-01",
    });
  });
});

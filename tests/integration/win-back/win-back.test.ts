import { beforeAll, describe, expect, test } from "vitest";
import { addAccount } from "~/commands/accounts/add-account.server";
import { importAccounts } from "~/commands/accounts/import-accounts.server";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { importChanges } from "~/commands/revenue/import-changes.server";
import { recordChange } from "~/commands/revenue/record-change.server";
import { undoRevenueImport } from "~/commands/revenue/undo-import.server";
import { withdrawChange } from "~/commands/revenue/withdraw-change.server";
import { answerOffer } from "~/commands/win-back/answer-offer.server";
import { approachWinBack } from "~/commands/win-back/approach-win-back.server";
import { correctLoss } from "~/commands/win-back/correct-loss.server";
import { correctReturn } from "~/commands/win-back/correct-return.server";
import { diagnoseWinBack } from "~/commands/win-back/diagnose-win-back.server";
import { fixWinBack } from "~/commands/win-back/fix-win-back.server";
import { giveUpWinBack } from "~/commands/win-back/give-up-win-back.server";
import { makeOffer } from "~/commands/win-back/make-offer.server";
import { negotiateWinBack } from "~/commands/win-back/negotiate-win-back.server";
import { recordTalk } from "~/commands/win-back/record-talk.server";
import { removeTalk } from "~/commands/win-back/remove-talk.server";
import { saveWinBack } from "~/commands/win-back/save-win-back.server";
import { stepBack } from "~/commands/win-back/step-back.server";
import { tryAgain } from "~/commands/win-back/try-again.server";
import { winWinBack } from "~/commands/win-back/win-win-back.server";
import { addAccountSchema } from "~/domain/accounts/account.schema";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { recordChangeSchema } from "~/domain/revenue/revenue.schema";
import { saveWinBackSchema } from "~/domain/win-back/win-back.schema";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { findWinBackFacts } from "~/store/win-back/win-back-facts.queries.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";
import { listTalks } from "~/store/win-back/win-back-page.queries.server";
import { actFor, actOf, aPerson, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

let act: Act;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
beforeAll(async () => {
  workspace = await aWorkspace();
  act = await actFor("leader", workspace);
});

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal)}`);
  return result.value;
};
const refused = (result: Result<unknown>) => {
  if (result.ok) throw new Error("It was done.");
  const { refusal } = result;
  const gaps = refusal.kind === "incomplete" ? refusal.gaps.map(({ id }) => id) : [];
  const fields = refusal.kind === "invalid" ? Object.keys(refusal.fieldErrors) : [];
  return { kind: refusal.kind, words: refusal.message, gaps, fields };
};
const added = async (name: string, revenue = "1000", by = act) =>
  must(await addAccount(by, addAccountSchema.parse({ name, revenue, customerSince: "2019-01-01" })))
    .accountId;
const accountOf = (id: string) => database().account.findUniqueOrThrow({ where: { id } });
const mark = async (id: string, status: "lost" | "wonBack", day: string, revenue?: string) =>
  markAccount(act, {
    accountId: id,
    status,
    day: day as Day,
    note: "",
    revenue,
    version: (await accountOf(id)).version,
  });
const caseOf = (accountId: string) =>
  database().winBack.findMany({ where: { accountId }, orderBy: { number: "asc" } });
const onlyCase = async (accountId: string) => {
  const [only, ...more] = await caseOf(accountId);
  expect(more).toEqual([]);
  if (!only) throw new Error("No case was opened.");
  return { ...only, code: `WB-${only.number}` };
};
const ledgerOf = async (accountId: string) =>
  (
    await database().revenueChange.findMany({
      where: { accountId, withdrawnAt: null },
      orderBy: [{ day: "asc" }, { createdAt: "asc" }],
    })
  ).map(({ day, kind, amountMinor }) => `${day} ${kind} ${amountMinor}`);
const record = (given: Record<string, string>) => recordChange(act, recordChangeSchema.parse(given));
const diagnosis = {
  reason: "service",
  reasonDetail: "Four weeks for a probe.",
  reasonSource: "customer",
} as const;

/** Lost on a day, its case led to where an offer is on the table. */
async function negotiating(name: string) {
  const accountId = await added(name);
  must(await mark(accountId, "lost", "2026-10-15"));
  const { code } = await onlyCase(accountId);
  const { personId: ownerId } = act.viewer;
  must(await saveWinBack(act, { ...saveWinBackSchema.parse({ ownerId }), code }));
  must(await diagnoseWinBack(act, { code, ...diagnosis }));
  must(await fixWinBack(act, { code, why: "Their yard was closed for a year." }));
  must(await approachWinBack(act, { code }));
  const offer = { code, text: "The old scope", value: "900", cost: "", madeOn: "2026-10-15" as Day };
  const { offerId } = must(await makeOffer(act, offer));
  must(await negotiateWinBack(act, { code }));
  return { accountId, code, offerId };
}
const won = (code: string, offerId: string, change = {}) =>
  winWinBack(act, { code, wonOn: "2026-10-15", wonValue: "900", offerId, why: "The van.", ...change });

describe("account, case and ledger stay in step", () => {
  test("by the account's own form: lost opens the case once, won back settles it", async () => {
    const id = await added("By form");
    must(await mark(id, "lost", "2026-10-15"));
    expect(await onlyCase(id)).toMatchObject({ status: "lost", lostOn: "2026-10-15", valueMinor: 100_000n });
    must(await mark(id, "wonBack", "2026-10-15", "700"));
    const settled = await onlyCase(id);
    expect(settled).toMatchObject({ status: "wonBack", wonOn: "2026-10-15", wonMinor: 70_000n });
    expect(await ledgerOf(id)).toEqual([
      "2026-10-15 opening 100000",
      "2026-10-15 lost -100000",
      "2026-10-15 winBack 70000",
    ]);
  });
  test("a customer without revenue is a case all the same; lost again is a case of its own", async () => {
    const id = await added("No revenue", "");
    must(await mark(id, "lost", "2026-06-01"));
    expect(await onlyCase(id)).toMatchObject({ status: "lost", valueMinor: null });
    must(await mark(id, "wonBack", "2026-07-01"));
    must(await mark(id, "lost", "2026-09-01"));
    expect((await caseOf(id)).map(({ status, lostOn }) => `${status} ${lostOn}`)).toEqual([
      "wonBack 2026-06-01",
      "lost 2026-09-01",
    ]);
  });
  test("by import of accounts", async () => {
    const row = { tier: null, segment: "", region: "", strategic: false, keyAccount: false };
    const accounts = [
      { ...row, name: "Came lost", status: "lost", revenueMinor: 500n },
      { ...row, name: "Came well", status: "active", revenueMinor: 500n },
    ];
    must(await importAccounts(act, { accounts, contacts: [] }));
    const rows = (await listWinBacks(act.viewer)).filter(({ account }) => account.startsWith("Came"));
    expect(rows.map(({ account, status, valueMinor }) => [account, status, valueMinor])).toEqual([
      ["Came lost", "lost", 500n],
    ]);
  });
  test("by hand in the ledger, with the account following; each line that is taken back leads back", async () => {
    const id = await added("By hand");
    const day = "2026-10-15";
    const lost = must(await record({ accountId: id, kind: "lost", day, follow: "on" }));
    expect(await accountOf(id)).toMatchObject({ status: "lost", lostOn: day, revenueMinor: 100_000n });
    expect(await onlyCase(id)).toMatchObject({ status: "lost", valueMinor: 100_000n });
    const back = must(await record({ accountId: id, kind: "winBack", amount: "600", day, follow: "on" }));
    expect(await accountOf(id)).toMatchObject({ status: "wonBack", wonBackOn: day, revenueMinor: 60_000n });
    expect(await onlyCase(id)).toMatchObject({ status: "wonBack", wonMinor: 60_000n });
    must(await withdrawChange(act, { changeId: back.changeId, follow: true }));
    expect(await accountOf(id)).toMatchObject({ status: "lost", wonBackOn: null, revenueMinor: 100_000n });
    expect(await onlyCase(id)).toMatchObject({ status: "lost", wonOn: null, wonMinor: null });
    must(await withdrawChange(act, { changeId: lost.changeId, follow: true }));
    expect(await accountOf(id)).toMatchObject({ status: "active", lostOn: null, revenueMinor: 100_000n });
    expect((await onlyCase(id)).withdrawnAt).not.toBeNull();
    expect((await listWinBacks(act.viewer, id)).length).toBe(0);
    must(await record({ accountId: id, kind: "lost", day, follow: "on" }));
    expect((await onlyCase(id)).withdrawnAt).toBeNull();
  });
  test("by file of the ledger, and by taking the file back; without following the case follows still", async () => {
    const id = await added("By file");
    const text = "By file;2026-10-15;lost\nBy file;2026-10-15;won back;250";
    const { batch } = must(await importChanges(act, { text, seen: null, follow: false }));
    expect(await accountOf(id)).toMatchObject({ status: "active" });
    expect(await onlyCase(id)).toMatchObject({ status: "wonBack", wonMinor: 25_000n });
    must(await undoRevenueImport(act, { batch: batch ?? "", follow: true }));
    expect((await onlyCase(id)).withdrawnAt).not.toBeNull();
  });
});

describe("a case that is won", () => {
  test("marks the account and books what it brings, once", async () => {
    const { accountId, code, offerId } = await negotiating("Won");
    expect(refused(await won(code, "", { wonOn: null, wonValue: "" })).gaps).toEqual([
      "won-day",
      "won-value",
      "won-offer",
    ]);
    expect(refused(await won(code, offerId, { wonValue: "much" })).fields).toEqual(["wonValue"]);
    const before = await onlyCase(accountId);
    const stale = before.version - 1;
    expect(refused(await won(code, offerId, { version: stale })).kind).toBe("stale");
    must(await won(code, offerId, { version: before.version }));
    expect(await onlyCase(accountId)).toMatchObject({
      status: "wonBack",
      wonMinor: 90_000n,
      outcome: "The van.",
    });
    expect(await accountOf(accountId)).toMatchObject({
      status: "wonBack",
      wonBackOn: "2026-10-15",
      revenueMinor: 90_000n,
    });
    expect((await ledgerOf(accountId)).filter((line) => line.includes("winBack"))).toEqual([
      "2026-10-15 winBack 90000",
    ]);
    expect(refused(await won(code, offerId)).kind).toBe("not-allowed-now");
    expect((await findWinBackFacts(act.viewer, code, TEST_NOW))?.offers[0]).toMatchObject({
      status: "accepted",
      answeredOn: "2026-10-15",
    });
  });
  test("and was not: account, ledger and offer stand as before, and it can be won again", async () => {
    const { accountId, code, offerId } = await negotiating("Slip");
    must(await won(code, offerId));
    expect(refused(await correctReturn(act, { code, why: "" })).gaps).toEqual(["take-back-reason"]);
    must(await correctReturn(act, { code, why: "Another account was meant." }));
    expect(await onlyCase(accountId)).toMatchObject({ status: "negotiating", wonOn: null, wonMinor: null });
    expect(await accountOf(accountId)).toMatchObject({
      status: "lost",
      wonBackOn: null,
      revenueMinor: 100_000n,
    });
    expect((await ledgerOf(accountId)).at(-1)).toBe("2026-10-15 lost -100000");
    must(await won(code, offerId));
    must(await record({ accountId, kind: "contraction", day: "2026-10-15", amount: "1" }));
    expect(refused(await correctReturn(act, { code, why: "Too late." })).words).toMatch(
      /stands on what was there/,
    );
  });
  test("a loss that was none leaves no trace in account and ledger, and counts nowhere", async () => {
    const id = await added("Stayed");
    must(await mark(id, "lost", "2026-10-15"));
    const { code } = await onlyCase(id);
    const owner = await actFor("owner", workspace);
    expect(refused(await correctLoss(owner, { code, why: "x" })).kind).toBe("not-permitted");
    expect(refused(await correctLoss(act, { code, why: " " })).fields).toEqual(["why"]);
    must(await correctLoss(act, { code, why: "It was their sister company." }));
    expect(await accountOf(id)).toMatchObject({ status: "active", lostOn: null });
    expect(await ledgerOf(id)).toEqual(["2026-10-15 opening 100000"]);
    expect((await onlyCase(id)).withdrawnAt).not.toBeNull();
    expect(refused(await diagnoseWinBack(act, { code, ...diagnosis })).kind).toBe("not-allowed-now");
  });
});

describe("on the way", () => {
  test("each step is asked for what it needs, leads one back, and is given up and tried again", async () => {
    const id = await added("Steps");
    must(await mark(id, "lost", "2026-10-15"));
    const { code } = await onlyCase(id);
    expect(refused(await diagnoseWinBack(act, { code })).gaps).toEqual([
      "reason",
      "reason-words",
      "reason-source",
    ]);
    expect(refused(await giveUpWinBack(act, { code, why: "No." })).gaps).toEqual(["asked-why"]);
    must(await diagnoseWinBack(act, { code, ...diagnosis }));
    must(await stepBack(act, { code }));
    must(await diagnoseWinBack(act, { code }));
    expect(refused(await fixWinBack(act, { code })).gaps).toEqual(["cause-plan"]);
    expect(refused(await fixWinBack(act, { code, planId: newId() })).fields).toEqual(["planId"]);
    must(await giveUpWinBack(act, { code, why: "They closed the yard.", tryAgainOn: "2027-01-04" }));
    const given = await onlyCase(id);
    expect(given).toMatchObject({ status: "lostForGood", closedOn: "2026-10-15", tryAgainOn: "2027-01-04" });
    must(await tryAgain(act, { code, why: "They opened another." }));
    expect(await onlyCase(id)).toMatchObject({
      status: "lost",
      attempt: 2,
      reason: "service",
      tryAgainOn: null,
    });
    must(await diagnoseWinBack(act, { code }));
    must(await giveUpWinBack(act, { code, why: "No buyer is left." }));
    must(await mark(id, "wonBack", "2026-10-15", "10"));
    expect(await onlyCase(id)).toMatchObject({ status: "wonBack", wonMinor: 1_000n });
  });
  test("offers and talks are written once, answered, taken off and put back", async () => {
    const { code, offerId, accountId } = await negotiating("Talks");
    const key = newId();
    const offer = { code, text: "More", value: "1", cost: "2", madeOn: "2026-10-15" as Day, key };
    expect(must(await makeOffer(act, offer)).offerId).toBe(must(await makeOffer(act, offer)).offerId);
    const wrong = {
      ...offer,
      key: newId(),
      value: "x",
      madeOn: "2026-10-14" as Day,
      validUntil: "2026-01-01" as Day,
    };
    expect(refused(await makeOffer(act, wrong)).fields).toEqual(["value", "madeOn", "validUntil"]);
    must(await answerOffer(act, { code, offerId, status: "declined", answer: "Too dear." }));
    expect(refused(await won(code, offerId)).gaps).toEqual(["won-offer"]);
    expect(
      refused(await answerOffer(act, { code, offerId, status: "open", answer: "", version: 1 })).kind,
    ).toBe("stale");
    must(await answerOffer(act, { code, offerId, status: "open", answer: "" }));
    const talk = {
      code,
      day: "2026-10-15" as Day,
      way: "call" as const,
      contactId: "",
      withName: "Ms Ng",
      text: "Hm.",
    };
    const { talkId } = must(await recordTalk(act, { ...talk, key: newId() }));
    expect(refused(await recordTalk(act, { ...talk, contactId: newId() })).fields).toEqual(["contactId"]);
    expect(refused(await recordTalk(act, { ...talk, day: "2026-10-16" as Day })).fields).toEqual(["day"]);
    const { id } = await onlyCase(accountId);
    expect(await listTalks(act.viewer, id)).toMatchObject([{ withWhom: "Ms Ng", text: "Hm." }]);
    must(await removeTalk(act, { code, talkId, removed: true }));
    expect(await listTalks(act.viewer, id)).toEqual([]);
    must(await removeTalk(act, { code, talkId, removed: false }));
    expect(await listTalks(act.viewer, id)).toHaveLength(1);
  });
  test("only who works on it, looks after the account or leads may; two at once are told", async () => {
    const id = await added("Rights");
    must(await mark(id, "lost", "2026-10-15"));
    const { code, version } = await onlyCase(id);
    const person = await aPerson(workspace, "owner");
    const owner = actOf(person);
    const given = saveWinBackSchema.parse({
      version,
      ownerId: person.id,
      nextStep: "Call",
      nextOn: "2026-12-01",
    });
    expect(refused(await saveWinBack(owner, { ...given, code })).words).toMatch(/Ask a CX leader/);
    expect(refused(await diagnoseWinBack(owner, { code, ...diagnosis })).kind).toBe("not-permitted");
    must(await saveWinBack(act, { ...given, code }));
    expect(refused(await saveWinBack(act, { ...given, code })).kind).toBe("stale");
    must(await diagnoseWinBack(owner, { code, ...diagnosis }));
    const dayAlone = saveWinBackSchema.parse({ nextStep: "", nextOn: "2026-12-01" });
    expect(refused(await saveWinBack(act, { ...dayAlone, code })).fields).toEqual(["nextStep"]);
    const stranger = await actFor("leader");
    expect(await findWinBackFacts(stranger.viewer, code, TEST_NOW)).toBeNull();
    for (const done of [
      await saveWinBack(stranger, { code, nextStep: "x" }),
      await giveUpWinBack(stranger, { code, why: "x" }),
      await makeOffer(stranger, { code, text: "x", value: "", cost: "", madeOn: "2026-10-15" as Day }),
      await correctLoss(stranger, { code, why: "x" }),
    ]) {
      expect(refused(done).kind).toBe("not-found");
    }
  });
});

test("the rate of the Big 4 is that of the cases whose loss the ledger knows", async () => {
  const { figures, lost } = await readBig4(act.viewer, TEST_NOW);
  const rows = await listWinBacks(act.viewer);
  const known = new Map(lost.map((each) => [each.accountId, each]));
  const behind = rows.filter(({ accountId, lostOn }) => known.get(accountId)?.lostOn === lostOn);
  expect(behind.length).toBe(figures.winBack.lost);
  expect(behind.filter(({ status }) => status === "wonBack").length).toBe(figures.winBack.wonBack);
  for (const row of behind) expect(row.wonMinor).toBe(known.get(row.accountId)?.wonBackMinor ?? null);
});

test("the next step has its day, and who is worth another try is told of on theirs", async () => {
  const id = await added("Reminded");
  must(await mark(id, "lost", "2026-10-15"));
  const { code, id: caseId } = await onlyCase(id);
  const person = await aPerson(workspace, "owner");
  const given = { ownerId: person.id, nextStep: "Call them", nextOn: "2026-10-22" };
  must(await saveWinBack(act, { ...saveWinBackSchema.parse(given), code }));
  const facts = async () => findReminderFacts(act.viewer, TEST_NOW);
  expect((await facts()).promises.find(({ key }) => key === `win-back:${caseId}`)).toMatchObject({
    due: "2026-10-22",
    title: "Reminded: Call them",
    owedBy: [{ personId: person.id, as: "owner" }],
  });
  must(await giveUpWinBack(act, { code, why: "Closed down.", ended: true, tryAgainOn: "2027-01-04" }));
  const after = await facts();
  expect(after.promises.some(({ key }) => key === `win-back:${caseId}`)).toBe(false);
  expect(after.states.find(({ key }) => key.startsWith(`win-back-again:${caseId}`))).toMatchObject({
    arisenOn: "2027-01-04",
    toldTo: [person.id],
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { acceptAccountFile } from "~/commands/accounts/accept-account-file.server";
import { addAccount } from "~/commands/accounts/add-account.server";
import { deleteAccount } from "~/commands/accounts/delete-account.server";
import { editAccount } from "~/commands/accounts/edit-account.server";
import { type ImportedAccount, importAccounts } from "~/commands/accounts/import-accounts.server";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { startAccountFile } from "~/commands/accounts/start-account-file.server";
import { beginLedger } from "~/commands/revenue/begin-ledger.server";
import { importChanges, lookAtChanges } from "~/commands/revenue/import-changes.server";
import { mendDifference } from "~/commands/revenue/mend-difference.server";
import { recordChange } from "~/commands/revenue/record-change.server";
import { undoRevenueImport } from "~/commands/revenue/undo-import.server";
import { withdrawChange } from "~/commands/revenue/withdraw-change.server";
import { addAccountSchema, editAccountSchema } from "~/domain/accounts/account.schema";
import { accountFormValues } from "~/domain/accounts/account-form";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { WHOLE_LEDGER } from "~/domain/revenue/ledger-filter";
import { recordChangeSchema } from "~/domain/revenue/revenue.schema";
import { newId } from "~/shared/id.server";
import { findAccountFile, judgeFile } from "~/store/accounts/account-file.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { database } from "~/store/database.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { listDifferences, readBridge } from "~/store/revenue/bridge.queries.server";
import { listBatches, listLedger, sumLedger } from "~/store/revenue/ledger.queries.server";
import { actFor, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

const YEAR = { from: "2026-01-01", to: "2026-10-15" } as const;

let act: Act;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
beforeEach(async () => {
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
  const fields = refusal.kind === "invalid" ? Object.values(refusal.fieldErrors).flat().join(" ") : "";
  return { kind: refusal.kind, words: `${refusal.message} ${fields}` };
};
const added = async (given: Record<string, string>, by = act) =>
  must(await addAccount(by, addAccountSchema.parse(given))).accountId;
const rowOf = (id: string) => database().account.findUniqueOrThrow({ where: { id } });
const linesOf = async (accountId: string) =>
  (
    await database().revenueChange.findMany({
      where: { accountId, withdrawnAt: null },
      orderBy: [{ day: "asc" }, { id: "asc" }],
    })
  ).map(({ day, kind, amountMinor }) => `${day} ${kind} ${amountMinor}`);
const edit = async (id: string, change: Record<string, string>) => {
  const row = await rowOf(id);
  const values = { ...accountFormValues(row, "USD"), ...change, version: row.version };
  return editAccount(act, { ...editAccountSchema.parse(values), accountId: id });
};
const mark = async (id: string, status: "lost" | "wonBack" | "atRisk", day: string, revenue?: string) =>
  markAccount(act, {
    accountId: id,
    status,
    day: day as never,
    note: "",
    revenue,
    version: (await rowOf(id)).version,
  });
const record = (given: Record<string, string>, by = act) => recordChange(by, recordChangeSchema.parse(given));

describe("the ledger follows the accounts", () => {
  test("from the first revenue over growth, loss and return", async () => {
    const id = await added({ name: "Norbeck", revenue: "1000", customerSince: "2019-01-01" });
    expect(await linesOf(id)).toEqual(["2026-10-15 opening 100000"]);
    must(await edit(id, { revenue: "1300", name: "Norbeck Pharma" }));
    must(await edit(id, { notes: "nothing of revenue" }));
    must(await edit(id, { revenue: "1250" }));
    expect(refused(await edit(id, { revenue: "900", revenueOn: "2026-10-14" })).words).toMatch(
      /begins on 2026-10-15/,
    );
    expect(refused(await edit(id, { revenue: "900", revenueOn: "2026-10-16" })).words).toMatch(
      /still to come/,
    );
    expect((await rowOf(id)).revenueMinor).toBe(125_000n);
    must(await mark(id, "lost", "2026-10-15"));
    expect((await rowOf(id)).revenueMinor).toBe(125_000n);
    must(await mark(id, "wonBack", "2026-10-15", "800"));
    expect((await rowOf(id)).revenueMinor).toBe(80_000n);
    const kinds = (await linesOf(id)).map((line) => line.slice(11));
    expect(kinds).toEqual([
      "opening 100000",
      "expansion 30000",
      "contraction -5000",
      "lost -125000",
      "winBack 80000",
    ]);
    expect(await listDifferences(act.viewer, "2026-10-15")).toEqual([]);
  });

  test("a customer of this year is new; without revenue it stands in no ledger", async () => {
    const fresh = await added({ name: "Marlowe", revenue: "240,000", customerSince: "2026-01-19" });
    const none = await added({ name: "Nameless" });
    expect(await linesOf(fresh)).toEqual(["2026-01-19 new 24000000"]);
    must(await mark(none, "lost", "2026-05-01"));
    must(await mark(none, "wonBack", "2026-06-01"));
    expect(await linesOf(none)).toEqual([]);
    const { figures } = await readBig4(act.viewer, TEST_NOW);
    expect(figures).toMatchObject({
      new: { accounts: 1, amountMinor: 24_000_000n },
      retention: { atStart: 0, share: null },
      winBack: { lost: 0, share: null },
    });
  });

  test("accounts of another system begin theirs, those that were here already do not", async () => {
    await added({ name: "Here", revenue: "10" });
    const one = (name: string, change: Partial<ImportedAccount> = {}): ImportedAccount => ({
      name,
      tier: null,
      revenueMinor: 5_000n,
      segment: "",
      region: "",
      status: "active",
      strategic: false,
      keyAccount: false,
      ...change,
    });
    const accounts = [
      one("Here"),
      one("Other", { openingMinor: 4_000n }),
      one("None", { revenueMinor: null }),
    ];
    must(await importAccounts(act, { accounts, contacts: [] }));
    const { rows } = await listLedger(act.viewer, WHOLE_LEDGER);
    expect(rows.map(({ account, amountMinor }) => [account, amountMinor]).toSorted()).toEqual([
      ["Here", 1_000n],
      ["Other", 4_000n],
    ]);
  });

  test("an account with a history of revenue is not deleted, one added by mistake is", async () => {
    const id = await added({ name: "Mistake", revenue: "10" });
    const other = await added({ name: "History", revenue: "10" });
    must(await edit(other, { revenue: "12" }));
    must(await deleteAccount(act, { accountId: id, version: 1 }));
    expect(refused(await deleteAccount(act, { accountId: other, version: 2 })).words).toMatch(
      /revenue ledger/,
    );
  });
});

describe("a file of accounts", () => {
  test("writes what it changes into the ledger; what does not fit it keeps no row out", async () => {
    const grown = await added({ name: "Grown", externalId: "K-1", revenue: "1000" });
    const gone = await added({ name: "Gone", externalId: "K-2", revenue: "1000" });
    must(await record({ accountId: gone, kind: "lost", day: "2026-10-15" }));
    const content = "Number;Account;Revenue a year\nK-1;Grown;1200\nK-2;Gone;1300\nK-3;Fresh;70\nK-4;None;\n";
    const { fileId } = must(await startAccountFile(act, { file: new File([content], "list.csv") }));
    const file = await findAccountFile(act.viewer, fileId);
    const judged =
      file && (await judgeFile(act.viewer, file, await findAccountSettings(act.viewer, TEST_NOW)));
    const accepted = { fileId, version: file?.version ?? 0, seal: judged?.seal ?? "" };
    expect(must(await acceptAccountFile(act, accepted))).toMatchObject({ new: 2, changed: 2 });
    expect(await linesOf(grown)).toEqual(["2026-10-15 opening 100000", "2026-10-15 expansion 20000"]);
    expect(await listDifferences(act.viewer, "2026-10-15")).toMatchObject([
      { name: "Gone", gapMinor: 130_000n },
    ]);
    const { rows } = await listLedger(act.viewer, { ...WHOLE_LEDGER, q: "fresh" });
    expect(rows).toMatchObject([{ kind: "opening", amountMinor: 7_000n, source: "account" }]);
  });
});

describe("by hand", () => {
  test("a line is written once, with the account moving along or not, and withdrawn again", async () => {
    const id = await added({ name: "Norbeck", revenue: "1000" });
    const key = newId();
    const given = { accountId: id, kind: "expansion", day: "2026-10-15", amount: "50", key };
    expect(must(await record({ ...given, follow: "on" })).changeId).toBe(key);
    expect(must(await record({ ...given, follow: "on" })).changeId).toBe(key);
    expect((await rowOf(id)).revenueMinor).toBe(105_000n);
    const { changeId } = must(await record({ ...given, key: newId(), kind: "contraction", amount: "5" }));
    expect(await listDifferences(act.viewer, "2026-10-15")).toMatchObject([
      { name: "Norbeck", reason: "differs", gapMinor: 500n },
    ]);
    must(await withdrawChange(act, { changeId, follow: false }));
    expect(refused(await withdrawChange(act, { changeId, follow: false })).kind).toBe("not-allowed-now");
    must(await withdrawChange(act, { changeId: key, follow: true }));
    expect((await rowOf(id)).revenueMinor).toBe(100_000n);
    const all = await listLedger(act.viewer, { ...WHOLE_LEDGER, withdrawn: true });
    expect(all.rows).toHaveLength(3);
    expect(await sumLedger(act.viewer, { ...WHOLE_LEDGER, withdrawn: true })).toEqual({
      lines: 3,
      minor: 100_000n,
    });
  });

  test("what cannot be true is refused in words", async () => {
    const id = await added({ name: "Norbeck", revenue: "1000" });
    const say = async (given: Record<string, string>) =>
      refused(await record({ accountId: id, day: "2026-10-15", amount: "10", ...given })).words;
    expect(await say({ kind: "contraction", amount: "1000.01" })).toMatch(/USD.1,000\.00 a year to lose/);
    expect(await say({ kind: "lost", amount: "999" })).toMatch(/Lost is all of it/);
    expect(await say({ kind: "expansion", day: "2026-10-14" })).toMatch(/begins on 2026-10-15/);
    expect(await say({ kind: "expansion", day: "2026-10-16" })).toMatch(/still to come/);
    expect(await say({ kind: "expansion", amount: "EUR 10" })).toMatch(/kept in USD/);
    expect(await say({ kind: "expansion", amount: "-10" })).toMatch(/without a minus/);
    expect(await say({ kind: "expansion", amount: "0" })).toMatch(/zero/);
    expect(await say({ kind: "winBack" })).toMatch(/was not lost/);
    expect(await say({ kind: "opening" })).toMatch(/has begun/);
    const opening = (await database().revenueChange.findFirstOrThrow({ where: { accountId: id } })).id;
    must(await record({ accountId: id, kind: "lost", day: "2026-10-15" }));
    expect(refused(await withdrawChange(act, { changeId: opening, follow: false })).words).toMatch(
      /“Lost” of 2026-10-15.*Withdraw that line first/,
    );
    expect(await linesOf(id)).toEqual(["2026-10-15 opening 100000", "2026-10-15 lost -100000"]);
  });

  test("is for those who keep the accounts, and of their workspace alone", async () => {
    const id = await added({ name: "Norbeck", revenue: "1000" });
    const given = { accountId: id, kind: "expansion", day: "2026-10-15", amount: "50" };
    const changeId = (await database().revenueChange.findFirstOrThrow({ where: { accountId: id } })).id;
    const mend = { accountId: id, way: "ledger", day: "2026-10-15" } as const;
    const text = "Norbeck;2026-10-15;expansion;5";
    const owner = await actFor("owner", workspace);
    const stranger = await actFor("leader");
    for (const result of [
      await record(given, owner),
      await withdrawChange(owner, { changeId, follow: false }),
      await mendDifference(owner, mend),
      await lookAtChanges(owner, { text }),
      await importChanges(owner, { text, seen: null, follow: false }),
      await beginLedger(owner, { day: "2026-01-01" }),
    ]) {
      expect(refused(result).kind).toBe("not-permitted");
    }
    for (const result of [
      await record(given, stranger),
      await withdrawChange(stranger, { changeId, follow: false }),
      await mendDifference(stranger, mend),
      await undoRevenueImport(stranger, { batch: newId(), follow: false }),
    ]) {
      expect(refused(result).kind).toBe("not-found");
    }
    expect(must(await lookAtChanges(stranger, { text })).rows[0]?.verdict).toBe("refused");
    expect((await listLedger(stranger.viewer, { ...WHOLE_LEDGER, account: id })).rows).toEqual([]);
    expect((await readBridge(stranger.viewer, YEAR)).bridge.accounts).toEqual([]);
    expect((await readBig4(stranger.viewer, TEST_NOW)).begins).toBeNull();
  });
});

describe("by file", () => {
  test("is looked at, taken in once, and taken back", async () => {
    const id = await added({ name: "Norbeck, Pharma", externalId: "K-1", revenue: "1000" });
    const text = "account;day;kind;amount;note\nK-1;2026-10-15;expansion;50;=1+1\nNobody;2026-10-15;new;5;\n";
    const { rows, seen } = must(await lookAtChanges(act, { text }));
    expect(rows.map(({ verdict }) => verdict)).toEqual(["add", "refused"]);
    expect(await linesOf(id)).toHaveLength(1);
    must(await record({ accountId: id, kind: "contraction", day: "2026-10-15", amount: "1" }));
    expect(must(await importChanges(act, { text, seen, follow: true })).counts.add).toBe(1);
    expect((await rowOf(id)).revenueMinor).toBe(104_900n);
    const again = must(await importChanges(act, { text, seen: null, follow: true }));
    expect(again).toMatchObject({ batch: null, counts: { add: 0, there: 1, refused: 1 } });
    expect(refused(await importChanges(act, { text, seen, follow: true })).kind).toBe("not-allowed-now");
    const [batch] = await listBatches(act.viewer);
    expect(batch).toMatchObject({ lines: 1, live: 1 });
    const undo = { batch: batch?.batchId ?? "", follow: true };
    expect(must(await undoRevenueImport(act, undo)).count).toBe(1);
    expect((await rowOf(id)).revenueMinor).toBe(99_900n);
    expect(refused(await undoRevenueImport(act, undo)).kind).toBe("not-allowed-now");
    expect(must(await importChanges(act, { text, seen: null, follow: false })).counts.add).toBe(1);
  });

  test("stays where later lines stand on it", async () => {
    await added({ name: "Norbeck", revenue: "10" });
    const text = "Norbeck;2026-10-15;expansion;50";
    const { batch } = must(await importChanges(act, { text, seen: null, follow: false }));
    const id = (await database().account.findFirstOrThrow({ where: { workspaceId: workspace.id } })).id;
    must(await record({ accountId: id, kind: "contraction", day: "2026-10-15", amount: "40" }));
    expect(refused(await undoRevenueImport(act, { batch: batch ?? "", follow: false })).words).toMatch(
      /^Norbeck: “Contraction” of 2026-10-15/,
    );
    expect(refused(await lookAtChanges(act, { text: "  " })).words).toMatch(/nothing to read/);
    expect(refused(await lookAtChanges(act, { text: 'a;"b' })).kind).toBe("invalid");
  });
});

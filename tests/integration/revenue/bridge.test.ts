import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAccount } from "~/commands/accounts/add-account.server";
import { beginLedger } from "~/commands/revenue/begin-ledger.server";
import { importChanges } from "~/commands/revenue/import-changes.server";
import { mendDifference } from "~/commands/revenue/mend-difference.server";
import { addAccountSchema } from "~/domain/accounts/account.schema";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { accountsOf, BAR_KINDS } from "~/domain/revenue/bridge";
import { WHOLE_LEDGER } from "~/domain/revenue/ledger-filter";
import { rowsOfTile } from "~/domain/revenue/tile-rows";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { listDifferences, readBridge } from "~/store/revenue/bridge.queries.server";
import { countUnbegun, listLedger, sumLedger } from "~/store/revenue/ledger.queries.server";
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
describe("accounts from before the ledger", () => {
  test("enter it with what their record tells, and differences are mended either way", async () => {
    const plain = { workspaceId: workspace.id, createdAt: TEST_NOW };
    const put = async (name: string, change: object) =>
      (await database().account.create({ data: { id: newId(), name, ...plain, ...change } })).id;
    const old = await put("Old", { revenueMinor: 1_000n });
    const young = await put("Young", { revenueMinor: 200n, customerSince: "2026-03-01" });
    const gone = await put("Gone", { revenueMinor: 300n, status: "lost", lostOn: "2026-02-27" });
    await put("Long gone", { revenueMinor: 300n, status: "lost", lostOn: "2025-02-27" });
    await put("None", {});
    expect(await countUnbegun(act.viewer)).toBe(2);
    expect(refused(await beginLedger(act, { day: "2026-10-16" })).words).toMatch(/still to come/);
    expect(must(await beginLedger(act, { day: "2026-01-01" })).accounts).toBe(3);
    expect(refused(await beginLedger(act, { day: "2026-01-01" })).kind).toBe("not-allowed-now");
    expect(await linesOf(gone)).toEqual(["2026-01-01 opening 300", "2026-02-27 lost -300"]);
    expect(await linesOf(young)).toEqual(["2026-03-01 new 200"]);
    expect(await listDifferences(act.viewer, "2026-10-15")).toEqual([]);

    await database().account.update({ where: { id: old }, data: { revenueMinor: 1_500n } });
    await database().account.update({ where: { id: young }, data: { revenueMinor: null } });
    const differing = await listDifferences(act.viewer, "2026-10-15");
    expect(differing.map(({ name, reason }) => [name, reason])).toEqual([
      ["Old", "differs"],
      ["Young", "notKept"],
    ]);
    must(await mendDifference(act, { accountId: old, way: "ledger", day: "2026-05-01" }));
    expect(await linesOf(old)).toEqual(["2026-01-01 opening 1000", "2026-05-01 expansion 500"]);
    expect(
      refused(await mendDifference(act, { accountId: young, way: "ledger", day: "2026-05-01" })).words,
    ).toMatch(/keeps no revenue/);
    must(await mendDifference(act, { accountId: young, way: "account", day: "2026-05-01" }));
    expect((await rowOf(young)).revenueMinor).toBe(200n);
    expect(
      refused(await mendDifference(act, { accountId: old, way: "account", day: "2026-05-01" })).words,
    ).toMatch(/agree already/);
  });
});

describe("a company's year", () => {
  let told: Act;
  beforeAll(async () => {
    act = await actFor("leader");
    told = act;
    const text = [
      "Alpha;2025-03-01;opening;1000.10",
      "Beta;2025-03-01;opening;500",
      "Gamma;2025-03-01;opening;250",
      "Gamma;2025-11-14;lost;",
      "Alpha;2026-02-01;expansion;99.95",
      "Beta;2026-02-27;lost;-500",
      "Delta;2026-04-01;new;70",
      "Gamma;2026-05-11;won back;300.05",
      "Alpha;2026-06-01;contraction;0.05",
    ].join("\n");
    for (const name of ["Alpha", "Beta", "Gamma", "Delta"]) await added({ name });
    must(await importChanges(told, { text, seen: null, follow: true }));
  });

  test("bars, their lists and the accounts say the same, to the cent", async () => {
    const { bridge, reconciles, accountsMinor, begins } = await readBridge(told.viewer, YEAR);
    expect(reconciles).toBe(true);
    expect(begins).toBe("2025-03-01");
    expect(bridge).toMatchObject({
      openingMinor: 150_010n,
      bars: { lost: -50_000n, expansion: 9_995n, contraction: -5n, new: 7_000n, winBack: 30_005n },
      closingMinor: 147_005n,
    });
    expect(accountsMinor).toBe(147_005n);
    for (const bar of BAR_KINDS) {
      const rows = accountsOf(bridge.accounts, bar);
      expect(rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(bridge.bars[bar]);
      const filter = { ...WHOLE_LEDGER, ...YEAR, kind: bar };
      expect((await sumLedger(told.viewer, filter)).minor).toBe(bridge.bars[bar]);
    }
    const before = await readBridge(told.viewer, { from: "2024-01-01", to: "2024-12-31" });
    expect(before.bridge).toMatchObject({ openingMinor: 0n, closingMinor: 0n, accounts: [] });
  });

  test("tiles equal their lists", async () => {
    const { figures, reading, lost } = await readBig4(told.viewer, TEST_NOW);
    expect(figures).toMatchObject({
      new: { accounts: 1, amountMinor: 7_000n },
      retention: { kept: 1, atStart: 2, share: "50.0" },
      growth: { openingMinor: 150_010n, keptMinor: 110_000n, share: "73.3" },
      winBack: { wonBack: 1, lost: 2, share: "50.0" },
    });
    const rows = (tile: Parameters<typeof rowsOfTile>[0]) => rowsOfTile(tile, reading.bridge.accounts, lost);
    expect(rows("new")).toHaveLength(figures.new.accounts);
    expect(rows("retention")).toHaveLength(figures.retention.atStart);
    expect(rows("retention").filter(({ outcome }) => outcome === "stayed")).toHaveLength(
      figures.retention.kept,
    );
    expect(rows("growth").reduce((sum, { afterMinor }) => sum + (afterMinor ?? 0n), 0n)).toBe(
      figures.growth.keptMinor,
    );
    expect(rows("win-back").filter(({ outcome }) => outcome === "wonBack")).toHaveLength(1);
  });

  test("the ledger is read page by page, none twice", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listLedger>> = await listLedger(
        told.viewer,
        WHOLE_LEDGER,
        cursor,
        4,
      );
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
    const some = await listLedger(told.viewer, { ...WHOLE_LEDGER, q: "ALPH" });
    expect(some.rows).toHaveLength(3);
  });
});

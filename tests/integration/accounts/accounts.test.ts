import { beforeEach, describe, expect, it } from "vitest";
import { addAccount } from "~/commands/accounts/add-account.server";
import { deleteAccount } from "~/commands/accounts/delete-account.server";
import { editAccount } from "~/commands/accounts/edit-account.server";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { setAccountOwner } from "~/commands/accounts/set-account-owner.server";
import { setTier } from "~/commands/accounts/set-tier.server";
import { setTierRule } from "~/commands/accounts/set-tier-rule.server";
import { setTiers } from "~/commands/accounts/set-tiers.server";
import { addAccountSchema, editAccountSchema } from "~/domain/accounts/account.schema";
import { NO_ACCOUNT_FILTER } from "~/domain/accounts/account-filter";
import type { Act } from "~/domain/act";
import { defaultWindow } from "~/domain/indices/index-window";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { listAccounts, sumAccounts } from "~/store/accounts/account.queries.server";
import { findAccountPage } from "~/store/accounts/account-page.queries.server";
import { reviewTiers } from "~/store/accounts/tier-review.queries.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";

freshDatabase();

let act: Act;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
beforeEach(async () => {
  workspace = await aWorkspace();
  act = await actFor("leader", workspace);
});

const refusalOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.refusal.kind === "invalid" ? Object.keys(result.refusal.fieldErrors) : [];
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const add = (given: Record<string, string>, by = act) => addAccount(by, addAccountSchema.parse(given));
const added = async (given: Record<string, string>) => must(await add(given)).accountId;
const rowOf = (id: string) => database().account.findUniqueOrThrow({ where: { id } });
const rule = async () =>
  must(
    await setTierRule(act, {
      tierOneFrom: "900,000",
      tierTwoFrom: "400000",
      version: (await findTierRule(act.viewer)).version,
    }),
  );

describe("the tier rule", () => {
  it("is set by a leader, never half, and says who was first", async () => {
    const version = (await findTierRule(act.viewer)).version;
    expect(fieldsOf(await setTierRule(act, { tierOneFrom: "900000", tierTwoFrom: "", version }))).toEqual([
      "tierTwoFrom",
    ]);
    expect(fieldsOf(await setTierRule(act, { tierOneFrom: "1", tierTwoFrom: "2", version }))).toEqual([
      "tierTwoFrom",
    ]);
    expect(fieldsOf(await setTierRule(act, { tierOneFrom: "much", tierTwoFrom: "-2", version }))).toEqual([
      "tierOneFrom",
      "tierTwoFrom",
    ]);
    await rule();
    expect(await findTierRule(act.viewer)).toMatchObject({
      tierOneFromMinor: 90_000_000n,
      tierTwoFromMinor: 40_000_000n,
    });
    expect(refusalOf(await setTierRule(act, { tierOneFrom: "9", tierTwoFrom: "4", version }))).toBe("stale");
    const owner = await actFor("owner", workspace);
    expect(
      refusalOf(await setTierRule(owner, { tierOneFrom: "9", tierTwoFrom: "4", version: version + 1 })),
    ).toBe("not-permitted");
  });
});

describe("an account", () => {
  it("is added once, with its tier and the reason against the rule", async () => {
    await rule();
    const key = newId();
    const given = { name: "Norbeck Pharma", revenue: "100,000", tier: "I", key };
    expect(fieldsOf(await add(given))).toEqual(["reason"]);
    const id = await added({ ...given, reason: "Opens the Nordic market" });
    expect(id).toBe(key);
    expect(await added({ ...given, reason: "sent twice" })).toBe(key);
    expect(await database().account.count()).toBe(1);
    expect(await database().tierChange.findMany()).toMatchObject([
      { to: "I", proposed: "III", reason: "Opens the Nordic market", byId: act.viewer.personId },
    ]);
    expect(fieldsOf(await add({ name: "NORBECK pharma" }))).toEqual(["name"]);
    expect(fieldsOf(await add({ name: "New", revenue: "a lot", ownerId: "nobody" }))).toEqual(["revenue"]);
    expect(fieldsOf(await add({ name: "New", ownerId: "nobody" }))).toEqual(["ownerId"]);
    expect(refusalOf(await add({ name: "New" }, await actFor("viewer", workspace)))).toBe("not-permitted");
  });

  it("is edited with the version one saw; of two at once the second is told", async () => {
    const accountId = await added({ name: "Orvane" });
    const edit = (name: string, version: number, by = act) =>
      editAccount(by, { ...editAccountSchema.parse({ name, version, revenue: "12.50" }), accountId });
    expect(must(await edit("Orvane Biologics", 1)).version).toBe(2);
    expect(await rowOf(accountId)).toMatchObject({ revenueMinor: 1250n, name: "Orvane Biologics" });
    expect(refusalOf(await edit("Mine", 1))).toBe("stale");
    const stranger = await actFor("leader");
    expect(refusalOf(await edit("Theirs", 2, stranger))).toBe("not-found");
    const { entries } = await listActivity(act.viewer, { recordId: accountId });
    expect(entries[0]?.summary).toBe("renamed Orvane to Orvane Biologics");
  });

  it("is marked as lost and won back with its days, and deleted only while nothing hangs on it", async () => {
    const accountId = await added({ name: "Corvane Foods" });
    const mark = (status: "lost" | "wonBack" | "active", day: string | null, version: number) =>
      markAccount(act, { accountId, status, day: day as never, note: "", version });
    expect(fieldsOf(await mark("wonBack", "2026-05-11", 1))).toEqual(["status"]);
    must(await mark("lost", "2025-11-14", 1));
    expect(fieldsOf(await mark("wonBack", "2025-11-13", 2))).toEqual(["day"]);
    must(await mark("wonBack", "2026-05-11", 2));
    expect(await rowOf(accountId)).toMatchObject({
      status: "wonBack",
      lostOn: "2025-11-14",
      wonBackOn: "2026-05-11",
    });
    const from = await anImport(workspace, "Survey");
    await seedAnswers(workspace, from, [{ day: "2026-09-01", accountId, values: [] }]);
    expect(refusalOf(await deleteAccount(act, { accountId, version: 3 }))).toBe("not-allowed-now");
    const free = await added({ name: "By mistake" });
    expect(refusalOf(await deleteAccount(act, { accountId: free, version: 9 }))).toBe("stale");
    must(await deleteAccount(act, { accountId: free, version: 1 }));
    expect(await database().account.count()).toBe(1);
  });

  it("is given to somebody who works here, several at once or none", async () => {
    const ids = [await added({ name: "A" }), await added({ name: "B" })];
    const person = await aPerson(workspace, "owner", { name: "Leo Marsh" });
    const chosen = ids.map((id) => ({ id, version: 1 }));
    expect(fieldsOf(await setAccountOwner(act, { ownerId: "nobody", chosen }))).toEqual(["ownerId"]);
    const late = [chosen[0], { id: ids[1] ?? "", version: 7 }].filter((one) => one !== undefined);
    expect(refusalOf(await setAccountOwner(act, { ownerId: person.id, chosen: late }))).toBe("stale");
    expect((await rowOf(ids[0] ?? "")).ownerId).toBeNull();
    expect(must(await setAccountOwner(act, { ownerId: person.id, chosen })).changed).toBe(2);
    expect(refusalOf(await setAccountOwner(actOf(person), { ownerId: "", chosen }))).toBe("not-permitted");
  });
});

describe("tiers", () => {
  async function withAnswers() {
    await rule();
    const big = await added({ name: "Big", revenue: "1,000,000" });
    const small = await added({ name: "Small", revenue: "100,000" });
    const from = await anImport(workspace, "Survey");
    const questionId = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const values = [{ questionId, kind: "satisfaction", value: 4 }];
    await seedAnswers(workspace, from, [
      { day: "2026-09-01", accountId: big, values },
      { day: "2026-09-02", accountId: small, values },
    ]);
    return { big, small };
  }

  it("move the answers of the past along in the tallies, and leave a history", async () => {
    const { big } = await withAnswers();
    expect(refusalOf(await setTier(act, { accountId: big, tier: "II", reason: "", version: 1 }))).toBe(
      "invalid",
    );
    must(await setTier(act, { accountId: big, tier: "II", reason: "On its way out", version: 1 }));
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
    const tallied = await database().tally.findMany({ where: { grain: "person", tier: "II" } });
    expect(tallied.map((row) => row.n)).toEqual([1]);
    const page = await findAccountPage(act.viewer, big, {
      since: "2026-07-17",
      from: "2025-08",
      to: "2026-09",
    });
    expect(page?.tierChanges).toMatchObject([
      { from: null, to: "II", proposed: "I", reason: "On its way out" },
    ]);
    expect(page?.months).toEqual([{ kind: "satisfaction", month: "2026-09", n: 1, points: 4 }]);
  });

  it("are accepted as proposed in one go; what is explained is left alone until rule or account change", async () => {
    const { big, small } = await withAnswers();
    must(await setTier(act, { accountId: small, tier: "II", reason: "Grows fast", version: 1 }));
    const review = await reviewTiers(act.viewer, await findTierRule(act.viewer));
    expect(review.open.map((line) => line.name)).toEqual(["Big"]);
    expect(review.explained.map((line) => [line.name, line.reason])).toEqual([["Small", "Grows fast"]]);
    const chosen = [
      { id: big, version: 1 },
      { id: small, version: 2 },
    ];
    const stale = [{ id: big, version: 5 }];
    expect(refusalOf(await setTiers(act, { tier: "as-proposed", reason: "", chosen: stale }))).toBe("stale");
    expect(refusalOf(await setTiers(act, { tier: "II", reason: "", chosen }))).toBe("invalid");
    expect(must(await setTiers(act, { tier: "as-proposed", reason: "", chosen })).changed).toBe(2);
    expect([(await rowOf(big)).tier, (await rowOf(small)).tier]).toEqual(["I", "III"]);
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
  });
});

describe("the list", () => {
  it("is cut by its filters, sorted, paged and summed the same way", async () => {
    for (const [name, revenue, segment] of [
      ["alpha", "300", "Labs"],
      ["Beta", "100", "Labs"],
      ["Gamma", "", "Food"],
      ["100% organic", "200", "Food"],
    ] as const) {
      await added({ name, revenue, segment });
    }
    const settings = { since: "2026-07-17" as const, fewFloor: 3, window: defaultWindow("2026-10-15") };
    const names = async (filter: object, sort: "name" | "revenue" | "renewal" | "satisfaction" = "name") => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const question = { ...settings, filter: { ...NO_ACCOUNT_FILTER, ...filter }, sort, cursor, take: 1 };
        const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(act.viewer, question);
        found.push(...page.rows.map((row) => row.name));
        cursor = page.next;
      } while (cursor !== null);
      return found;
    };
    expect(await names({})).toEqual(["100% organic", "alpha", "Beta", "Gamma"]);
    expect(await names({}, "revenue")).toEqual(["alpha", "100% organic", "Beta", "Gamma"]);
    expect(await names({}, "renewal")).toHaveLength(4);
    expect(await names({}, "satisfaction")).toHaveLength(4);
    expect(await names({ q: "0% o" })).toEqual(["100% organic"]);
    expect(await names({ segment: "Labs" })).toEqual(["alpha", "Beta"]);
    expect(await names({ owner: "(none)", tier: "(none)", voice: "missing" })).toHaveLength(4);
    const sums = await sumAccounts(act.viewer, { ...NO_ACCOUNT_FILTER, segment: "Food" }, settings.since);
    expect(sums).toMatchObject({ accounts: 2, revenueMinor: 20000n, withoutRevenue: 1 });
    const stranger = await actFor("leader");
    expect((await sumAccounts(stranger.viewer, NO_ACCOUNT_FILTER, settings.since)).accounts).toBe(0);
  });
});

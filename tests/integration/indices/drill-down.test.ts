import { beforeAll, describe, expect, test, vi } from "vitest";
import { NO_ACCOUNT_FILTER } from "~/domain/accounts/account-filter";
import { answersHref, NO_FILTER, NOT_GIVEN } from "~/domain/indices/index-filter";
import { defaultWindow, windowOfMonths } from "~/domain/indices/index-window";
import { groupsOf } from "~/domain/indices/level-words";
import type { Viewer } from "~/domain/viewer";
import { addDays } from "~/shared/calendar";
import { listAccounts, listTierCounts } from "~/store/accounts/account.queries.server";
import { connection } from "~/store/database.server";
import { countAnswers } from "~/store/surveys/answers.queries.server";
import { aPerson, aWorkspace, isServerRun, sharedDatabase, viewerOf } from "../../support/test-database";
import { FLOOR, followAnswers, readPage, TODAY } from "./index-reader";
import { seedKestrelyn } from "./seed-answers";

describe("every figure opens the rows it was computed from", () => {
  sharedDatabase();
  let viewer: Viewer;
  let stranger: Viewer;
  let seeded: Awaited<ReturnType<typeof seedKestrelyn>>;
  beforeAll(async () => {
    const workspace = await aWorkspace({ statusFloor: FLOOR });
    viewer = viewerOf(await aPerson(workspace, "leader"));
    stranger = viewerOf(await aPerson(await aWorkspace(), "leader"));
    seeded = await seedKestrelyn(workspace);
  });

  test("each cell, month, row and question lists as many answers as its n says", async () => {
    for (const measure of ["satisfaction", "loyalty"] as const) {
      const page = await readPage(viewer, { measure });
      const figures = [
        ...page.tiers,
        ...page.levels,
        ...page.stages,
        ...page.regions,
        ...page.channels,
        ...page.questions,
        ...(page.heat?.rows.flatMap((row) => row.cells) ?? []),
        ...page.trend.map((point) => ({ label: point.month, ...point })),
      ];
      expect(figures.length).toBeGreaterThan(40);
      for (const figure of figures) {
        const rows = await followAnswers(viewer, figure.answersHref);
        const points = rows.reduce((sum, row) => sum + row.value, 0);
        expect([figure.label, rows.length, points]).toEqual([
          figure.label,
          figure.reading.n,
          figure.reading.points,
        ]);
      }
    }
  });

  test("the spread's parts, the pooled months and both orders bring the same rows once each", async () => {
    const window = defaultWindow(TODAY);
    const { overall, trend } = await readPage(viewer);
    for (const group of groupsOf("satisfaction")) {
      const rows = await followAnswers(viewer, answersHref(NO_FILTER, window, group.scores));
      expect(rows.length).toBe(group.scores.reduce((sum, score) => sum + (overall.counts[score] ?? 0), 0));
    }
    const last = trend.at(-1);
    expect(await followAnswers(viewer, last?.pooledHref ?? "")).toHaveLength(last?.pooled?.n ?? -1);
    const href = answersHref(NO_FILTER, window);
    const newest = await followAnswers(viewer, href, "newest", 7);
    const lowest = await followAnswers(viewer, href, "lowest", 7);
    expect(new Set(newest.map((row) => row.answerId)).size).toBe(128);
    expect(new Set(lowest.map((row) => row.answerId)).size).toBe(128);
    expect(
      [...newest].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map((row) => row.day),
    ).toEqual(newest.map((row) => row.day));
  });

  test("the lowest answers with words come first when evidence is looked for", async () => {
    const rows = await followAnswers(
      viewer,
      answersHref({ ...NO_FILTER, level: "DM" }, defaultWindow(TODAY)),
      "lowest",
    );
    const firstSilent = rows.findIndex((row) => row.comment === null);
    expect(firstSilent).toBeGreaterThan(0);
    expect(rows.slice(firstSilent).every((row) => row.comment === null)).toBe(true);
    const spoken = rows.slice(0, firstSilent).map((row) => row.value);
    expect(spoken).toEqual([...spoken].sort((a, b) => a - b));
  });

  test("a name is shown with consent alone", async () => {
    const rows = await followAnswers(viewer, answersHref(NO_FILTER, windowOfMonths("2025-01", "2026-09")));
    const silent = seeded.contacts.filter((contact) => !contact.consent).map((contact) => contact.name);
    expect(silent).toHaveLength(3);
    expect(rows.some((row) => row.contact !== null)).toBe(true);
    expect(rows.filter((row) => row.contact !== null && silent.includes(row.contact))).toEqual([]);
    expect(rows.filter((row) => row.contact === null && row.level !== null).length).toBeGreaterThan(0);
  });

  test("another workspace sees nothing of it, whatever ids it names", async () => {
    const filter = { ...NO_FILTER, account: seeded.accountIds.get("norbeck-pharma") ?? "" };
    const window = windowOfMonths("2025-01", "2026-09");
    expect(await countAnswers(viewer, { filter, window, scores: [] })).not.toEqual([]);
    for (const asked of [NO_FILTER, filter, { ...NO_FILTER, question: seeded.questions.satisfaction }]) {
      expect(await countAnswers(stranger, { filter: asked, window, scores: [] })).toEqual([]);
      expect(await followAnswers(stranger, answersHref(asked, window))).toEqual([]);
    }
    const page = await readPage(stranger);
    expect(page.sentence).toBe("No data in this window.");
    expect([page.heat, page.trend, page.questions]).toEqual([null, [], []]);
  });

  test("a segment nobody is in is no data, not 0", async () => {
    const { overall, sentence } = await readPage(viewer, { stage: "Nowhere" });
    expect(overall).toMatchObject({ n: 0, value: null, shown: "no data", status: "noData", reached: null });
    expect(sentence).toBe("No data for Nowhere in this window.");
    const untiered = await readPage(viewer, { tier: NOT_GIVEN });
    expect(untiered.overall.n).toBe(0);
  });

  test("a quotation mark in the address is a value like any other", async () => {
    const { overall } = await readPage(viewer, { stage: `'; DROP TABLE "Answer"; --` });
    expect(overall.n).toBe(0);
    expect((await readPage(viewer)).overall.n).toBe(128);
  });

  test.skipIf(isServerRun())("the page asks a bounded number of questions of the database", async () => {
    // The embedded adapter hands out one session: its real calls can be counted.
    const session = await connection().adapter.connect();
    const asked = vi.spyOn(session, "queryRaw");
    await readPage(viewer, { attribute: "AIRLINE" });
    const first = asked.mock.calls.length;
    asked.mockClear();
    await readPage(viewer, { attribute: "AIRLINE" }, windowOfMonths("2025-01", "2026-09"));
    expect(asked.mock.calls.length).toBe(first);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(15);
    asked.mockRestore();
  });

  test("the accounts page counts tiers and reads an account from three answers on", async () => {
    const { tiers, lost } = await listTierCounts(viewer);
    expect(tiers.map((tier) => [tier.tier, tier.accounts, tier.revenueMinor])).toEqual([
      ["I", 6, 1_000_000_000n],
      ["II", 9, 550_000_000n],
      ["III", 15, 310_000_000n],
    ]);
    expect(lost).toBe(3);
    const since = addDays(TODAY, -90);
    const whole = { filter: NO_ACCOUNT_FILTER, sort: "name" as const, cursor: null, since, fewFloor: 3 };
    const window = defaultWindow(TODAY);
    const { rows } = await listAccounts(viewer, { ...whole, window });
    expect(rows).toHaveLength(33);
    const total = rows.reduce(
      (sum, row) => sum + Object.values(row.counts).reduce((all, one) => all + one, 0),
      0,
    );
    expect(total).toBe(128);
    const narrow = { ...NO_ACCOUNT_FILTER, tier: "I", q: "norb" };
    const found = await listAccounts(viewer, { ...whole, window, filter: narrow });
    expect(found.rows.map((row) => row.name)).toEqual(["Norbeck Pharma"]);
    expect((await listTierCounts(stranger)).tiers).toEqual([]);
  });
});

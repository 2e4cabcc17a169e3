import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acknowledgeCases } from "~/commands/cases/acknowledge-cases.server";
import { assignCase } from "~/commands/cases/assign-case.server";
import { linkCaseFinding } from "~/commands/cases/link-case-finding.server";
import { logCaseEntry } from "~/commands/cases/log-case-entry.server";
import { reopenCase } from "~/commands/cases/reopen-case.server";
import { resolveCase } from "~/commands/cases/resolve-case.server";
import { setCaseAside } from "~/commands/cases/set-case-aside.server";
import { tellCase } from "~/commands/cases/tell-case.server";
import { undoAcknowledgement } from "~/commands/cases/undo-acknowledgement.server";
import { logFinding } from "~/commands/findings/log-finding.server";
import type { Act } from "~/domain/act";
import { figureTable } from "~/domain/cases/case-figures";
import { readCaseFilter } from "~/domain/cases/case-filter";
import { setClock } from "~/shared/clock.server";
import { findCaseRules } from "~/store/cases/case.queries.server";
import {
  countCases,
  countOverdueCases,
  listCaseDays,
  listCases,
  readCases,
} from "~/store/cases/case-list.queries.server";
import { findCasePage } from "~/store/cases/case-page.queries.server";
import { listMyCases } from "~/store/cases/case-work.queries.server";
import { database } from "~/store/database.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { granted } from "../surveys/an-import";
import { bringIn, cases, customers } from "./some-answers";

freshDatabase();
// The queue goes by the product's clock.
beforeAll(() => setClock(TEST_NOW));
afterAll(() => setClock(null));

/** CASE-1 of Orvane is the owner's, CASE-2 of Tarsk (a contact without consent) the leader's. */
async function twoCases() {
  const workspace = await aWorkspace();
  const leader = await actFor("leader", workspace);
  const owner = await actFor("owner", workspace);
  const people = await customers(workspace, owner.viewer.personId);
  await bringIn(leader);
  return { workspace, leader, owner, ...people };
}

const later = (act: Act, minutes: number): Act => ({
  ...act,
  now: new Date(act.now.getTime() + minutes * 60_000),
});
const versionOf = async (number: number) =>
  (await database().customerCase.findFirstOrThrow({ where: { number } })).version;
const call = { kind: "call", speaker: "us", text: "Spoke with her" } as const;
const solved = { outcome: "solved", outcomeNote: "", weDid: "Exchanged the probe" } as const;
const told = { youSaid: "It drifts", weDid: "Exchanged the probe", toldBy: "call" } as const;

describe("the whole way", () => {
  test("seen, spoken with, resolved, told; each step with its moment", async () => {
    const { owner } = await twoCases();
    granted(await acknowledgeCases(owner, { numbers: [1] }));
    expect(granted(await logCaseEntry(owner, { number: 1, ...call })).started).toBe(true);
    granted(await resolveCase(owner, { number: 1, version: await versionOf(1), ...solved }));
    granted(await tellCase(later(owner, 5), { number: 1, version: await versionOf(1), ...told }));
    expect((await cases())[0]).toMatchObject({
      status: "told",
      acknowledgedOn: "2026-10-15",
      resolvedOn: "2026-10-15",
      outcome: "solved",
      toldBy: "call",
      toldAt: later(owner, 5).now,
    });
  });

  test("a talk with the customer acknowledges and starts a new case, a note does neither", async () => {
    const { owner } = await twoCases();
    granted(await logCaseEntry(owner, { number: 1, kind: "note", speaker: "us", text: "Who knows her?" }));
    expect((await cases())[0]).toMatchObject({ status: "new", acknowledgedOn: null });
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    expect((await cases())[0]).toMatchObject({ status: "inProgress", acknowledgedOn: "2026-10-15" });
  });

  test("says all that is missing at once", async () => {
    const { owner } = await twoCases();
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    const bare = { outcome: null, outcomeNote: "", weDid: "" };
    expect(await resolveCase(owner, { number: 1, version: await versionOf(1), ...bare })).toMatchObject({
      refusal: { kind: "incomplete", gaps: [{ id: "outcome" }, { id: "we-did" }] },
    });
    expect((await cases())[0]?.status).toBe("inProgress");
  });

  test("whoever did not agree to be called is not called, unless they spoke with us", async () => {
    const { leader } = await twoCases();
    granted(await logCaseEntry(leader, { number: 2, ...call }));
    granted(await resolveCase(leader, { number: 2, version: await versionOf(2), ...solved }));
    const tell = async (toldBy: "call" | "account") =>
      tellCase(leader, { number: 2, version: await versionOf(2), ...told, toldBy });
    expect(await tell("call")).toMatchObject({ refusal: { kind: "incomplete", gaps: [{ id: "told-by" }] } });
    granted(await logCaseEntry(leader, { number: 2, kind: "mail", speaker: "customer", text: "Any news?" }));
    granted(await tell("call"));
  });

  test("is opened again with a reason, and has its figures anew", async () => {
    const { owner } = await twoCases();
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    granted(await resolveCase(owner, { number: 1, version: await versionOf(1), ...solved }));
    const reopen = async (reason: string) =>
      reopenCase(owner, { number: 1, version: await versionOf(1), reason });
    expect(await reopen("")).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { reason: expect.any(Array) } },
    });
    granted(await reopen("It drifts again"));
    expect((await cases())[0]).toMatchObject({
      status: "inProgress",
      resolvedOn: null,
      outcome: "",
      weDid: solved.weDid,
    });
    const page = await findCasePage(owner.viewer, { number: 1 });
    expect(page?.entries.map((entry) => entry.text)).toContain("Reopened: It drifts again");
  });

  test("what is no case leaves the figures and can come back", async () => {
    const { owner } = await twoCases();
    granted(await setCaseAside(owner, { number: 1, version: await versionOf(1), reason: "A test" }));
    expect((await cases())[0]).toMatchObject({
      status: "notACase",
      outcome: "notACase",
      outcomeNote: "A test",
    });
    granted(await reopenCase(owner, { number: 1, version: await versionOf(1), reason: "It was none" }));
    expect((await cases())[0]).toMatchObject({ status: "inProgress", acknowledgedOn: "2026-10-15" });
  });
});

describe("an acknowledgement", () => {
  test("of several takes those it may, names the others, and is taken back as one", async () => {
    const { leader, owner } = await twoCases();
    const seen = granted(await acknowledgeCases(owner, { numbers: [1, 2] }));
    expect(seen).toMatchObject({ numbers: [1], left: [{ number: 2, refusal: { kind: "not-permitted" } }] });
    granted(await undoAcknowledgement(later(owner, 9), { numbers: [1] }));
    expect((await cases())[0]).toMatchObject({ status: "new", acknowledgedAt: null, acknowledgedOn: null });
    expect(granted(await acknowledgeCases(leader, { numbers: [1, 2] })).numbers).toEqual([1, 2]);
    expect(await acknowledgeCases(leader, { numbers: [1] })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });

  test("is taken back by whoever gave it, within minutes, and before anything followed", async () => {
    const { leader, owner } = await twoCases();
    granted(await acknowledgeCases(owner, { numbers: [1] }));
    for (const act of [leader, later(owner, 11)])
      expect(await undoAcknowledgement(act, { numbers: [1] })).toMatchObject({
        refusal: { kind: "not-allowed-now" },
      });
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    expect(await undoAcknowledgement(owner, { numbers: [1] })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });
});

describe("rights", () => {
  test("an owner works on their own and on their accounts' cases, a viewer on none, a stranger sees none", async () => {
    const { workspace, owner, leader } = await twoCases();
    const other = await actFor("owner", workspace);
    const viewer = await actFor("viewer", workspace);
    for (const act of [other, viewer])
      expect(await logCaseEntry(act, { number: 1, ...call })).toMatchObject({
        refusal: { kind: "not-permitted" },
      });
    const stranger = await actFor("leader");
    expect(await logCaseEntry(stranger, { number: 1, ...call })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await findCasePage(stranger.viewer, { number: 1 })).toBeNull();
    // Handed on, it is still the account owner's business.
    granted(
      await assignCase(leader, { number: 1, version: await versionOf(1), ownerId: other.viewer.personId }),
    );
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    granted(await logCaseEntry(other, { number: 1, ...call }));
  });

  test("a case is handed to nobody who may not work on it, and never from an old page", async () => {
    const { workspace, leader, owner } = await twoCases();
    const viewer = await actFor("viewer", workspace);
    const version = await versionOf(1);
    expect(await assignCase(leader, { number: 1, version, ownerId: viewer.viewer.personId })).toMatchObject({
      refusal: { kind: "invalid" },
    });
    granted(await assignCase(leader, { number: 1, version, ownerId: leader.viewer.personId }));
    expect(await assignCase(owner, { number: 1, version, ownerId: owner.viewer.personId })).toMatchObject({
      refusal: { kind: "stale" },
    });
  });

  test("the name of a contact without consent is told to nobody", async () => {
    const { leader } = await twoCases();
    const page = await findCasePage(leader.viewer, { number: 2 });
    expect(page?.contact).toMatchObject({ name: null, phone: "", email: "", consent: false });
    expect(page?.title).not.toContain("Sam");
  });
});

describe("two at once", () => {
  test("resolve one case: one of them is told that it has changed", async () => {
    const { leader, owner } = await twoCases();
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    const version = await versionOf(1);
    const results = await Promise.all(
      [leader, owner].map((act) => resolveCase(act, { number: 1, version, ...solved })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("findings", () => {
  const input = {
    title: "Probes drift",
    experience: "",
    expectation: "",
    source: "verbatim",
    category: null,
    severity: null,
    costBenefit: null,
    horizon: null,
    horizonReason: "",
    stage: "",
    reading: "",
    evidence: [] as string[],
    belief: "",
  } as const;

  test("made from a case have its answer as evidence, and the case knows them", async () => {
    const { owner } = await twoCases();
    const { number } = granted(await logFinding(owner, { ...input, case: "CASE-1" }));
    const page = await findCasePage(owner.viewer, { number: 1 });
    expect(page?.finding).toMatchObject({ number, title: "Probes drift" });
    expect(await database().findingEvidence.findMany()).toMatchObject([
      { kind: "customer", responseId: page?.answer?.responseId },
    ]);
  });

  test("are linked once, whatever is sent twice, and taken off again", async () => {
    const { leader } = await twoCases();
    granted(await logFinding(leader, input));
    const link = async (finding: string) =>
      linkCaseFinding(leader, { number: 1, version: await versionOf(1), finding });
    granted(await link("F-1"));
    granted(await link("F-1"));
    expect(await database().findingEvidence.count()).toBe(1);
    expect(await link("F-99")).toMatchObject({ refusal: { kind: "invalid" } });
    expect(granted(await link("")).finding).toBeNull();
    expect(await logFinding(leader, { ...input, case: "CASE-99" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("lists and figures", () => {
  const today = "2026-10-30";
  const filter = (query: string) => readCaseFilter(new URLSearchParams(query));

  test("every count equals its list, its export and its rows", async () => {
    const { leader, owner } = await twoCases();
    granted(await acknowledgeCases(owner, { numbers: [1] }));
    const { viewer } = leader;
    const count = async (query: string) => (await listCases(viewer, filter(query), today, null)).total;
    const counts = await countCases(viewer, filter(""), today);
    expect(counts).toEqual({ byState: { acknowledged: 1, new: 1 }, open: 2, mine: 1, overdue: 2 });
    expect(await count("")).toBe(2);
    expect(await count("owner=me")).toBe(1);
    expect(await count("overdue=1")).toBe(2);
    expect(await countOverdueCases(viewer, today)).toEqual({ overdue: 2, since: "2026-10-16" });
    const exported = [];
    for await (const row of readCases(viewer, filter("tier=I"), today)) exported.push(row.number);
    expect(exported).toEqual([1]);
    const rules = await findCaseRules(viewer.workspaceId);
    const { all } = figureTable(await listCaseDays(viewer, filter(""), today), today, rules.calendar);
    expect(all).toMatchObject({
      opened: 2,
      acknowledge: { done: 1, median: 0, judged: 2, inTime: 1 },
      resolve: { done: 0, median: null, judged: 2, inTime: 0 },
    });
    for (const [base, rows] of Object.entries({
      acknowledged: 1,
      acknowledgeDue: 2,
      resolved: 0,
      resolveDue: 2,
    }))
      expect([base, await count(`base=${base}`)]).toEqual([base, rows]);
  });

  test("own cases come first, then the day that was promised; pages follow each other without a gap", async () => {
    const { leader, workspace } = await twoCases();
    await database().customerCase.createMany({
      data: Array.from({ length: 120 }, (_, at) => ({
        id: `case-${at}`,
        workspaceId: workspace.id,
        number: at + 10,
        status: "new",
        cause: "manual",
        title: "x",
        openedAt: TEST_NOW,
        openedOn: "2026-10-15",
        acknowledgeBy: `2026-10-${String(16 + (at % 10)).padStart(2, "0")}`,
        resolveBy: "2026-10-29",
        createdById: "x",
      })),
    });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listCases>> = await listCases(
        leader.viewer,
        filter(""),
        today,
        after,
      );
      seen.push(...page.rows.map((row) => row.number));
      after = page.next;
    } while (after !== null);
    expect(seen[0]).toBe(2);
    expect(new Set(seen).size).toBe(122);
    expect(seen).toHaveLength(122);
    expect(await listCases(leader.viewer, filter(""), today, "nonsense")).toMatchObject({ total: 122 });
  });

  test("my work holds what is mine until the customer is told", async () => {
    const { owner } = await twoCases();
    const mine = () => listMyCases(owner.viewer, TEST_NOW);
    expect(await mine()).toMatchObject([{ code: "CASE-1", status: "new", due: "2026-10-16" }]);
    granted(await logCaseEntry(owner, { number: 1, ...call }));
    granted(await resolveCase(owner, { number: 1, version: await versionOf(1), ...solved }));
    expect(await mine()).toMatchObject([{ status: "resolved", due: "2026-10-29" }]);
    granted(await tellCase(owner, { number: 1, version: await versionOf(1), ...told }));
    expect(await mine()).toEqual([]);
  });
});

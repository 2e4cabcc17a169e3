import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "~/commands/findings/add-evidence.server";
import { dismissFinding } from "~/commands/findings/dismiss-finding.server";
import { editFinding } from "~/commands/findings/edit-finding.server";
import { logFinding } from "~/commands/findings/log-finding.server";
import { removeEvidence } from "~/commands/findings/remove-evidence.server";
import { reopenFinding } from "~/commands/findings/reopen-finding.server";
import { resolveFinding } from "~/commands/findings/resolve-finding.server";
import { triageFinding } from "~/commands/findings/triage-finding.server";
import type { Act } from "~/domain/act";
import { type LogFinding, logFindingSchema } from "~/domain/findings/finding.schema";
import { indexQuery, NO_FILTER } from "~/domain/indices/index-filter";
import { defaultWindow } from "~/domain/indices/index-window";
import { done, type Result } from "~/domain/refusal";
import type { Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findFindingPage, listFindings } from "~/store/findings/finding.queries.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";

const input = (change: Record<string, unknown> = {}): LogFinding =>
  logFindingSchema.parse({
    title: "Contact changes twice a year",
    source: "survey",
    experience: "A new face every six months.",
    expectation: "One person who knows them.",
    category: "streamlinedWorkflows",
    severity: "4",
    costBenefit: "4",
    ...change,
  });

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.kind}: ${result.refusal.message}`);
  return result.value;
};
const kind = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);

describe("findings", () => {
  freshDatabase();
  let workspace: Workspace;
  let leader: Act;
  let owner: Act;
  let responses: string[];

  beforeEach(async () => {
    workspace = await aWorkspace({ statusFloor: 25 });
    leader = await actFor("leader", workspace);
    owner = await actFor("owner", workspace);
    const from = await anImport(workspace, "Pulse");
    const question = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const words = await aQuestion(workspace, from.surveyId, "verbatim", 2);
    const db = database();
    const accounts = [newId(), newId()] as const;
    await db.account.createMany({
      data: [
        { id: accounts[0], name: "Norbeck", tier: "I", revenueMinor: 240_000_000n },
        { id: accounts[1], name: "Orvane", tier: "I", revenueMinor: 195_000_000n },
      ].map((account) => ({ ...account, workspaceId: workspace.id, createdAt: TEST_NOW })),
    });
    responses = await seedAnswers(
      workspace,
      from,
      Array.from({ length: 30 }, (_, at) => ({
        day: `2026-0${7 + (at % 3)}-12`,
        accountId: accounts[at % 2 === 0 ? 0 : 1],
        stage: "Use",
        values: [
          { questionId: question, kind: "satisfaction", value: 2 + (at % 3) },
          ...(at === 4 ? [{ questionId: words, kind: "verbatim", text: "Nobody <b>calls</b> back" }] : []),
        ],
      })),
    );
  });

  const number = async (change: Record<string, unknown> = {}, act = leader) =>
    value(await logFinding(act, input(change))).number;
  const page = async (of: number) => {
    const found = await findFindingPage(leader.viewer, of);
    if (!found) throw new Error(`F-${of} is not there`);
    return found;
  };

  test("an answer that is taken out at the same moment is evidence only of a finding that stood before", async () => {
    for (const [at, answer] of responses.slice(0, 12).entries()) {
      let stoodBefore = 0;
      const before = await database().finding.count();
      const logging = logFinding(leader, input({ evidence: [answer] }));
      // The other one comes a little later each time, so that it also falls between a look and the writing.
      await new Promise((resolve) => setTimeout(resolve, at));
      await commit(leader, async (unit) => {
        stoodBefore = (await unit.db.finding.count()) - before;
        await unit.db.response.updateMany({ where: { id: answer }, data: { shelf: newId() } });
        return done(null);
      });
      expect(kind(await logging)).toBe(stoodBefore === 1 ? "done" : "invalid");
    }
  });

  test("a weak segment becomes a finding with its reading taken anew, exposure, evidence and a log line", async () => {
    const query = indexQuery({ ...NO_FILTER, tier: "I" }, defaultWindow("2026-10-15"));
    const first = await number({
      reading: query,
      evidence: [responses[4], responses[5]],
      belief: "we think so too",
    });
    const found = await page(first);
    expect(found).toMatchObject({
      number: 1,
      status: "logged",
      exposedAccounts: 2,
      exposedRevenueMinor: 435_000_000n,
      customerEvidence: 2,
      beliefs: 1,
      createdBy: leader.viewer.name,
    });
    expect(found.reading).toMatchObject({
      segment: "Tier I",
      n: 30,
      points: 90,
      shown: "3.00",
      status: "atRisk",
      statusWords: "at risk",
      from: "2026-07-01",
      to: "2026-09-30",
      takenOn: "2026-10-15",
    });
    expect(found.evidence.map((piece) => piece.answer?.comment ?? piece.note)).toContain(
      "Nobody <b>calls</b> back",
    );
    const { entries } = await listActivity(leader.viewer, { recordId: found.id });
    expect(entries.map((entry) => entry.verb)).toEqual(["created"]);
    expect(await number()).toBe(2);
  });

  test("the horizon: as proposed it is not stored, another one needs its reason", async () => {
    expect((await page(await number({ horizon: "short" }))).horizon).toBeNull();
    const refused = await logFinding(leader, input({ horizon: "long" }));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", fieldErrors: { horizonReason: [expect.any(String)] } },
    });
    const changed = await page(await number({ horizon: "long", horizonReason: "the vendor moves first" }));
    expect([changed.horizon, changed.horizonReason]).toEqual(["long", "the vendor moves first"]);
    // A refused finding leaves no hole in the numbers.
    expect(changed.number).toBe(2);
  });

  test("logged → triaged → dismissed → reopened, each move on record", async () => {
    const one = await number({ evidence: [responses[0]] });
    expect(value(await triageFinding(leader, { number: one })).status).toBe("triaged");
    expect(kind(await triageFinding(leader, { number: one }))).toBe("not-allowed-now");
    expect(kind(await dismissFinding(leader, { number: one, reason: "" }))).toBe("invalid");
    value(await dismissFinding(leader, { number: one, reason: "same as F-9" }));
    expect(await page(one)).toMatchObject({ status: "dismissed", dismissReason: "same as F-9" });
    expect(kind(await editFinding(leader, { ...input(), number: one, version: 3 }))).toBe("not-allowed-now");
    value(await reopenFinding(leader, { number: one, reason: "it came back" }));
    expect(await page(one)).toMatchObject({ status: "reopened", dismissReason: "" });
    const { entries } = await listActivity(leader.viewer, { recordId: (await page(one)).id });
    expect(entries.map((entry) => entry.verb)).toEqual(["reopened", "dismissed", "triaged", "created"]);
    expect(entries[1]?.summary).toContain("same as F-9");
  });

  test("triage lists every gap at once", async () => {
    const bare = await number({
      experience: "",
      expectation: "",
      category: "",
      severity: "",
      costBenefit: "",
    });
    const refused = await triageFinding(leader, { number: bare });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "incomplete" } });
    if (!refused.ok && refused.refusal.kind === "incomplete") expect(refused.refusal.gaps).toHaveLength(6);
  });

  test("a finding is resolved by a closed plan and by nothing else", async () => {
    const one = await number({ evidence: [responses[0]] });
    value(await triageFinding(leader, { number: one }));
    const { id } = await page(one);
    const db = database();
    const plan = await db.plan.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        number: 1,
        kind: "corrective",
        title: "One contact",
        status: "monitoring",
        findingId: id,
        createdById: leader.viewer.personId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    await db.finding.update({ where: { id }, data: { status: "planned" } });
    expect(kind(await resolveFinding(leader, { number: one }))).toBe("incomplete");
    await db.plan.update({ where: { id: plan.id }, data: { status: "closed" } });
    expect(value(await resolveFinding(leader, { number: one })).status).toBe("resolved");
  });

  test("two people at once: the second gets both versions, nothing is lost", async () => {
    const one = await number();
    const { version } = await page(one);
    const edits = await Promise.all([
      editFinding(leader, { ...input({ title: "First" }), number: one, version }),
      editFinding(leader, { ...input({ title: "Second" }), number: one, version }),
    ]);
    expect(edits.map(kind).sort()).toEqual(["done", "stale"]);
    const lost = edits.find((edit) => !edit.ok);
    const kept = (await page(one)).title;
    expect(lost).toMatchObject({ refusal: { theirs: { title: kept, version: version + 1 } } });
    const { entries } = await listActivity(leader.viewer, { recordId: (await page(one)).id });
    expect(entries.filter((entry) => entry.verb === "changed")).toHaveLength(1);
    expect(entries[0]?.before).toEqual({ title: "Contact changes twice a year" });
  });

  test("a double click triages once", async () => {
    const one = await number({ evidence: [responses[0]] });
    const clicks = await Promise.all([
      triageFinding(leader, { number: one }),
      triageFinding(leader, { number: one }),
    ]);
    expect(clicks.map(kind).sort()).toEqual(["done", "not-allowed-now"]);
  });

  test("evidence is added once, taken off and put back", async () => {
    const one = await number();
    const add = (evidence: string[], belief = "") => addEvidence(leader, { number: one, evidence, belief });
    expect(value(await add([responses[0] ?? "", responses[1] ?? ""])).added).toBe(2);
    expect(value(await add([responses[0] ?? "", responses[2] ?? ""])).added).toBe(1);
    expect(kind(await add([]))).toBe("invalid");
    expect(kind(await add(["nothing"]))).toBe("invalid");
    const [piece] = (await page(one)).evidence;
    const taken = value(await removeEvidence(leader, { number: one, evidenceId: piece?.id ?? "" }));
    expect((await page(one)).customerEvidence).toBe(2);
    expect(kind(await removeEvidence(leader, { number: one, evidenceId: piece?.id ?? "" }))).toBe(
      "not-found",
    );
    value(await add([taken.responseId ?? ""]));
    expect((await page(one)).customerEvidence).toBe(3);
  });

  test("owners keep to their own, others may not, strangers see nothing", async () => {
    const theirs = await number();
    const mine = await number({}, owner);
    const edit = (act: Act, of: number) =>
      editFinding(act, { ...input({ title: "Changed" }), number: of, version: 1 });
    expect([kind(await edit(owner, theirs)), kind(await edit(owner, mine))]).toEqual([
      "not-permitted",
      "done",
    ]);
    for (const role of ["executive", "viewer"] as const) {
      const act = await actFor(role, workspace);
      expect([role, kind(await logFinding(act, input())), kind(await edit(act, theirs))]).toEqual([
        role,
        "not-permitted",
        "not-permitted",
      ]);
      expect(kind(await addEvidence(act, { number: theirs, evidence: [], belief: "so I hear" }))).toBe(
        "not-permitted",
      );
    }
    const stranger = await actFor("leader");
    expect(await findFindingPage(stranger.viewer, theirs)).toBeNull();
    expect(kind(await edit(stranger, theirs))).toBe("not-found");
    expect(kind(await dismissFinding(stranger, { number: theirs, reason: "mine now" }))).toBe("not-found");
    expect(kind(await logFinding(stranger, input({ evidence: [responses[0]] })))).toBe("invalid");
    expect(
      (
        await listFindings(stranger.viewer, {
          state: "all",
          severity: null,
          search: "",
          sort: "newest",
          cursor: null,
        })
      ).rows,
    ).toEqual([]);
  });

  test("the list: by state, severity and words, newest or weightiest first, page by page", async () => {
    await number({ title: "Late <i>100%</i> parts", severity: "2" });
    await number({ title: "Billing loops", severity: "3", costBenefit: "1" });
    const third = await number({ title: "Contact", severity: "4" });
    value(await dismissFinding(leader, { number: third, reason: "twice" }));
    const ask = async (change: object) => {
      const base = { state: "open", severity: null, search: "", sort: "newest" as const, cursor: null };
      return (await listFindings(leader.viewer, { ...base, ...change })).rows.map((row) => row.number);
    };
    expect(await ask({})).toEqual([2, 1]);
    expect(await ask({ state: "all" })).toEqual([3, 2, 1]);
    expect(await ask({ state: "dismissed" })).toEqual([3]);
    expect(await ask({ severity: 2 })).toEqual([1]);
    expect(await ask({ search: "BILLING" })).toEqual([2]);
    expect(await ask({ search: "100%" })).toEqual([1]);
    expect(await ask({ search: "f-2" })).toEqual([2]);
    expect(await ask({ state: "all", sort: "weight" })).toEqual([3, 2, 1]);
    for (let more = 0; more < 50; more += 1) await number({ title: `More ${more}` });
    const first = await listFindings(leader.viewer, {
      state: "open",
      severity: null,
      search: "",
      sort: "weight",
      cursor: null,
    });
    const second = await listFindings(leader.viewer, {
      state: "open",
      severity: null,
      search: "",
      sort: "weight",
      cursor: first.next,
    });
    expect([first.rows.length, second.rows.map((row) => row.number), second.next]).toEqual([
      50,
      [2, 1],
      null,
    ]);
  });
});

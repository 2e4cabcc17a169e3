import { describe, expect, test } from "vitest";
import { acknowledgeCases } from "~/commands/cases/acknowledge-cases.server";
import { openCase } from "~/commands/cases/open-case.server";
import { editHypothesis } from "~/commands/hypotheses/edit-hypothesis.server";
import { judgeHypothesis, reopenHypothesis } from "~/commands/hypotheses/judge-hypothesis.server";
import { stateHypothesis } from "~/commands/hypotheses/state-hypothesis.server";
import { decideSignal } from "~/commands/triage/decide-signal.server";
import { gatherSignals } from "~/commands/triage/gather-signals.server";
import { holdTriage } from "~/commands/triage/hold-triage.server";
import type { Act } from "~/domain/act";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findTriage, findTriageTable } from "~/store/triage/signal.queries.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { granted } from "../surveys/an-import";

freshDatabase();

const WEEK = "2026-10-12";
const on = (act: Act, day: string): Act => ({ ...act, now: new Date(`${day}T15:00:00Z`) });

/** A tier I account nobody speaks for, a finding nobody has triaged, a vendor and a policy that feels bad. */
async function aTable() {
  const workspace = await aWorkspace();
  const leader = await actFor("leader", workspace);
  const executive = await actFor("executive", workspace);
  const own = { workspaceId: workspace.id, createdAt: TEST_NOW };
  const accountId = newId();
  await database().account.create({ data: { ...own, id: accountId, name: "Orvane", tier: "I" } });
  await database().finding.create({
    data: {
      ...own,
      id: newId(),
      number: 1,
      status: "logged",
      title: "It drifts",
      source: "complaint",
      createdById: leader.viewer.personId,
      createdAt: new Date("2026-09-22T12:00:00Z"),
      updatedAt: TEST_NOW,
    },
  });
  await database().perceptionReading.create({
    data: {
      ...own,
      id: newId(),
      accountId,
      day: "2026-10-13",
      perception: "vendor",
      source: "evidence",
      byId: "x",
    },
  });
  await database().policy.create({
    data: {
      ...own,
      id: newId(),
      name: "Late fee",
      feelsGood: false,
      reviewedOn: "2026-10-14",
      createdById: "x",
    },
  });
  return { workspace, leader, executive, accountId };
}

const table = async (act: Act, week = WEEK) => {
  const { waiting, decided } = await findTriageTable(act.viewer, week as typeof WEEK);
  return { waiting, decided, kinds: waiting.map((signal) => signal.kind) };
};

async function signalOf(act: Act, kind: string) {
  const { waiting } = await table(act);
  const found = waiting.find((signal) => signal.kind === kind);
  if (!found) throw new Error(`No ${kind} waits.`);
  return found;
}

describe("signals", () => {
  test("are laid on the table once, the oldest first, whatever is asked how often", async () => {
    const { leader } = await aTable();
    expect(granted(await gatherSignals(leader)).arisen).toBe(4);
    expect(granted(await gatherSignals(leader))).toEqual({ arisen: 0, passed: 0 });
    expect((await table(leader)).kinds).toEqual(["finding", "perception", "policy", "coverage"]);
    expect((await signalOf(leader, "coverage")).title).toBe("Orvane: no decision maker’s voice in 90 days");
  });

  test("pass by themselves when what they speak of is over, and arise again with it", async () => {
    const { leader } = await aTable();
    granted(await gatherSignals(leader));
    await database().finding.updateMany({ data: { status: "triaged" } });
    expect(granted(await gatherSignals(leader))).toEqual({ arisen: 0, passed: 1 });
    await database().finding.updateMany({ data: { status: "reopened" } });
    expect(granted(await gatherSignals(leader))).toEqual({ arisen: 1, passed: 0 });
    expect(await database().signal.count()).toBe(4);
  });

  test("stay decided, however often what they speak of is found", async () => {
    const { leader } = await aTable();
    granted(await gatherSignals(leader));
    const { id, version } = await signalOf(leader, "policy");
    granted(await decideSignal(leader, { signalId: id, version, decision: "DROP", note: "Required by law" }));
    granted(await gatherSignals(on(leader, "2026-10-16")));
    expect((await table(leader)).kinds).not.toContain("policy");
  });

  test("of cases: tier I one by one, the others by the day they were opened; overdue ones by their due day", async () => {
    const { leader, accountId } = await aTable();
    const open = (title: string, account: string | null) =>
      openCase(leader, {
        title,
        accountId: account,
        contactId: null,
        responseId: null,
        ownerId: null,
        note: "",
      });
    granted(await open("Orvane waits", accountId));
    granted(await open("Somebody waits", null));
    granted(await open("Somebody else waits", null));
    granted(await gatherSignals(leader));
    const titles = async () =>
      (await table(leader)).waiting.flatMap((signal) => (signal.kind.includes("ase") ? [signal.title] : []));
    expect((await titles()).sort()).toEqual([
      "2 cases of 15 Oct nobody has acknowledged",
      "CASE-1: Orvane waits",
    ]);
    granted(await acknowledgeCases(leader, { numbers: [2, 3] }));
    granted(await gatherSignals(on(leader, "2026-10-20")));
    expect((await titles()).sort()).toEqual(["CASE-1 was due on 16 Oct", "CASE-1: Orvane waits"]);
  });

  test("of another workspace are nobody's business here", async () => {
    const { leader } = await aTable();
    granted(await gatherSignals(leader));
    const { id, version } = await signalOf(leader, "policy");
    const stranger = await actFor("leader");
    granted(await gatherSignals(stranger));
    expect((await table(stranger)).waiting).toEqual([]);
    expect(await decideSignal(stranger, { signalId: id, version, decision: "DROP", note: "" })).toMatchObject(
      { refusal: { kind: "not-found" } },
    );
  });
});

describe("the triage", () => {
  test("carries over with its age what nobody decided, and keeps the week as it stood", async () => {
    const { leader, executive } = await aTable();
    granted(await gatherSignals(leader));
    const finding = await signalOf(leader, "finding");
    granted(
      await decideSignal(executive, {
        signalId: finding.id,
        version: finding.version,
        decision: "PICK",
        note: "Mine",
      }),
    );
    expect(granted(await holdTriage(leader, { note: "Short" }))).toEqual({
      week: WEEK,
      decided: 1,
      carriedOver: 3,
    });
    const next = on(leader, "2026-10-20");
    granted(await gatherSignals(next));
    expect((await table(leader, "2026-10-19")).decided).toEqual([]);
    const held = await findTriage(leader.viewer, WEEK);
    expect(held).toMatchObject({ decided: 1, carriedOver: 3, note: "Short" });
    expect(held?.table.map((line) => [line.kind, line.status, line.weeks])).toEqual([
      ["finding", "top", 3],
      ["perception", "waiting", 0],
      ["policy", "waiting", 0],
      ["coverage", "waiting", 0],
    ]);
    // Put back a week later, the kept week stays as it was.
    const { version } = await database().signal.findUniqueOrThrow({ where: { id: finding.id } });
    granted(await decideSignal(next, { signalId: finding.id, version, decision: "PUT_BACK", note: "" }));
    expect((await findTriage(leader.viewer, WEEK))?.table[0]).toMatchObject({ status: "top", note: "Mine" });
  });

  test("is one for each week, however often it is held", async () => {
    const { leader } = await aTable();
    granted(await gatherSignals(leader));
    await Promise.all([holdTriage(leader, { note: "a" }), holdTriage(leader, { note: "b" })]);
    expect(await database().triage.count()).toBe(1);
  });

  test("is decided by leaders and executives alone; of two who decide at once the second is told", async () => {
    const { workspace, leader, executive } = await aTable();
    granted(await gatherSignals(leader));
    const { id: signalId, version } = await signalOf(leader, "policy");
    for (const role of ["owner", "viewer", "admin"] as const) {
      const act = await actFor(role, workspace);
      const refused = { refusal: { kind: "not-permitted" } };
      expect(await decideSignal(act, { signalId, version, decision: "DROP", note: "" })).toMatchObject(
        refused,
      );
      expect(await holdTriage(act, { note: "" })).toMatchObject(refused);
      expect(await gatherSignals(act)).toMatchObject(refused);
    }
    granted(await decideSignal(executive, { signalId, version, decision: "PICK", note: "" }));
    expect(await decideSignal(leader, { signalId, version, decision: "DROP", note: "" })).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect(await decideSignal(leader, { signalId, version: null, decision: "PICK", note: "" })).toMatchObject(
      {
        refusal: { kind: "not-allowed-now" },
      },
    );
  });
});

describe("hypotheses", () => {
  const fields = { statement: "Calls help", goal: "", dataNeeded: "", reviewerId: null };

  test("are stated, edited while open, judged by their reviewer, and opened again", async () => {
    const workspace = await aWorkspace();
    const owner = await actFor("owner", workspace);
    const reviewer = await actFor("owner", workspace);
    const { id } = granted(await stateHypothesis(owner, { ...fields, reviewerId: reviewer.viewer.personId }));
    granted(
      await editHypothesis(owner, {
        ...fields,
        id,
        version: 1,
        reviewerId: reviewer.viewer.personId,
        goal: "Spend",
      }),
    );
    const judge = { id, version: 2, verdict: "notSupported", note: "n 211" } as const;
    expect(await judgeHypothesis(owner, judge)).toMatchObject({ refusal: { kind: "not-permitted" } });
    granted(await judgeHypothesis(reviewer, judge));
    expect(await database().hypothesis.findFirst()).toMatchObject({
      verdict: "notSupported",
      verdictOn: "2026-10-15",
    });
    expect(await editHypothesis(owner, { ...fields, id, version: 3 })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect(await judgeHypothesis(reviewer, judge)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    granted(await reopenHypothesis(reviewer, { id, version: 3 }));
    expect(await database().hypothesis.findFirst()).toMatchObject({ verdict: "open", verdictOn: null });
  });

  test("are stated once by a form that is sent twice, by nobody without the right, with no reviewer from elsewhere", async () => {
    const workspace = await aWorkspace();
    const owner = await actFor("owner", workspace);
    const key = newId();
    granted(await stateHypothesis(owner, { ...fields, key }));
    granted(await stateHypothesis(owner, { ...fields, key }));
    expect(await database().hypothesis.count()).toBe(1);
    for (const role of ["viewer", "executive"] as const)
      expect(await stateHypothesis(await actFor(role, workspace), fields)).toMatchObject({
        refusal: { kind: "not-permitted" },
      });
    const stranger = await actFor("leader");
    expect(await stateHypothesis(owner, { ...fields, reviewerId: stranger.viewer.personId })).toMatchObject({
      refusal: { kind: "invalid" },
    });
    expect(await editHypothesis(stranger, { ...fields, id: key, version: 1 })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  test("changed by two at once keep the first and tell the second", async () => {
    const leader = await actFor("leader");
    const { id } = granted(await stateHypothesis(leader, fields));
    granted(await editHypothesis(leader, { ...fields, id, version: 1, goal: "a" }));
    expect(await editHypothesis(leader, { ...fields, id, version: 1, goal: "b" })).toMatchObject({
      refusal: { kind: "stale" },
    });
  });
});

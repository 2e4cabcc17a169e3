import { describe, expect, test } from "vitest";
import type { ActGround, ActPlan, ActTask } from "~/domain/mail-acts/act-ground";
import { itemOf, whyNot } from "~/domain/mail-acts/act-standing";
import { ACT_WORDS } from "~/domain/mail-acts/act-words";
import { actsFor } from "~/domain/mail-acts/acts-for";
import { expiryOf, MAIL_ACT_KINDS, MAIL_ACTS, readItem } from "~/domain/mail-acts/mail-act";
import type { Role, Viewer } from "~/domain/viewer";

const viewer = (personId: string, role: Role, change: Partial<Viewer> = {}): Viewer => ({
  personId,
  workspaceId: "w",
  name: personId,
  role,
  auditor: false,
  timeZone: "UTC",
  locale: "en",
  ...change,
});

const sam = viewer("sam", "owner");
const devin = viewer("devin", "owner");
const mara = viewer("mara", "leader");
const ilse = viewer("ilse", "executive");

const task = (change: Partial<ActTask> = {}): Extract<ActGround, { on: "task" }> => ({
  on: "task",
  item: "task:t",
  task: {
    id: "t",
    version: 1,
    number: 4,
    workspaceId: "w",
    planCode: "CAP-005",
    planStatus: "acting",
    planStartOn: null,
    planOwnerId: "devin",
    planDeputyId: null,
    planCreatedById: "mara",
    assigneeId: "sam",
    guestIds: [],
    status: "todo",
    title: "Name them",
    startOn: null,
    dueOn: "2026-10-16",
    containment: false,
    evidenceRequired: false,
    evidenceCount: 0,
    checklist: [],
    cameFrom: null,
    predecessors: [],
    dateAsked: false,
    ...change,
  },
});

const aPlan = (change: Partial<ActPlan> = {}): ActPlan => ({
  id: "p",
  workspaceId: "w",
  code: "CAP-003",
  title: "Billing dispute time",
  status: "acting",
  heldFrom: null,
  endOn: "2026-09-27",
  createdById: "mara",
  ownerId: "tomas",
  deputyId: "devin",
  sponsorId: "ilse",
  verifierId: "priya",
  dateAsked: false,
  ...change,
});
const plan = (change: Partial<ActPlan> = {}): ActGround => ({
  on: "plan",
  item: "plan:p",
  plan: aPlan(change),
});

const named = (ground: ActGround, who: Viewer, late: number | null = null) =>
  actsFor(ground, who, { late }).map(({ act }) => act);

describe("what a letter offers", () => {
  test("a task to whoever does it: done, in progress, more time, and that they know once it is late", () => {
    expect(named(task(), sam, -1)).toEqual(["taskDone", "taskStarted", "moreTime"]);
    expect(named(task({ status: "inProgress" }), sam, 0)).toEqual(["taskDone", "moreTime"]);
    expect(named(task({ status: "blocked" }), sam, 3)).toEqual([
      "taskDone",
      "taskStarted",
      "moreTime",
      "acknowledge",
    ]);
  });

  test("to others, whatever their rights, only that they know", () => {
    expect(named(task(), devin, 7)).toEqual(["acknowledge"]);
    expect(named(task(), mara, 7)).toEqual(["acknowledge"]);
    expect(named(task(), mara, -1)).toEqual([]);
  });

  test("nothing that cannot be done now", () => {
    expect(named(task({ status: "done" }), sam)).toEqual([]);
    expect(named(task({ planStatus: "closed" }), sam)).toEqual([]);
    expect(named(task({ planStatus: "onHold" }), sam)).toEqual(["moreTime"]);
    expect(named(task({ dateAsked: true }), sam)).toEqual(["taskDone", "taskStarted"]);
    expect(named(task({ dueOn: null }), sam)).toEqual(["taskDone", "taskStarted"]);
    expect(named(task(), viewer("sam", "viewer"))).toEqual([]);
    expect(named(task(), viewer("sam", "owner", { auditor: true }), 5)).toEqual([]);
    expect(named(task(), viewer("sam", "owner", { workspaceId: "other" }))).toEqual([]);
  });

  test("what this page itself can mend does not keep an act from being offered, what others owe does", () => {
    expect(named(task({ evidenceRequired: true, checklist: [{ text: "a", done: false }] }), sam)).toContain(
      "taskDone",
    );
    const before = { id: "x", number: 1, title: "First", status: "todo" as const, dueOn: null };
    expect(named(task({ predecessors: [before] }), sam)).toEqual(["moreTime"]);
  });

  test("whoever stands in for the assignee is offered what they would be", () => {
    const hana = viewer("hana", "owner", {
      standsInFor: [{ personId: "sam", name: "Sam", role: "owner", until: "2026-10-20" }],
    });
    expect(named(task(), hana)).toEqual(["taskDone", "taskStarted", "moreTime"]);
  });

  test("a plan: more time to owner and deputy, approval to those who may and never to the owner", () => {
    expect(named(plan(), devin, 18)).toEqual(["moreTime", "acknowledge"]);
    expect(named(plan(), ilse, 18)).toEqual(["acknowledge"]);
    expect(named(plan({ dateAsked: true }), devin, 18)).toEqual(["acknowledge"]);
    expect(named(plan({ status: "inReview" }), ilse)).toEqual(["approvePlan"]);
    expect(named(plan({ status: "inReview", ownerId: "ilse" }), ilse)).not.toContain("approvePlan");
    expect(named(plan({ status: "inReview" }), viewer("olu", "admin"))).toEqual([]);
  });

  test("a new end is answered by the sponsor, an executive or a leader, and by nobody who owes it", () => {
    const asked = { id: "d", open: true, byId: "devin", byName: "Devin", toDay: "2026-11-20" as const };
    const date = (change = {}): ActGround => ({
      on: "date",
      item: "date-request:d",
      plan: aPlan(),
      asked: { ...asked, ...change },
    });
    expect(named(date(), ilse)).toEqual(["acceptDate", "declineDate"]);
    expect(named(date(), mara)).toEqual(["acceptDate", "declineDate"]);
    expect(named(date(), devin)).toEqual([]);
    expect(named(date(), viewer("tomas", "owner"))).toEqual([]);
    expect(named(date({ open: false }), ilse)).toEqual([]);
  });

  test("a later day of a task is answered by whoever answers for its plan, never by whoever asked", () => {
    const asked = { id: "d", open: true, byId: "sam", byName: "Sam", toDay: "2026-10-20" as const };
    const date = (byId = "sam"): ActGround => ({
      on: "taskDate",
      item: "task-date:d",
      task: task().task,
      asked: { ...asked, byId },
    });
    expect(named(date(), devin)).toEqual(["acceptTaskDate", "declineTaskDate"]);
    expect(named(date(), sam)).toEqual([]);
    expect(named(date("devin"), devin)).toEqual([]);
  });

  test("a move that needs a form of its own is declined by link and made in the product", () => {
    const asked = { id: "r", open: true, byId: "sam", byName: "Sam", ofId: "mara" };
    const move = (event: "SUBMIT" | "IMPLEMENT"): ActGround => ({
      on: "move",
      item: "request:r",
      plan: aPlan(),
      asked: { ...asked, event },
    });
    expect(named(move("SUBMIT"), mara)).toEqual(["makeMove", "declineMove"]);
    expect(named(move("IMPLEMENT"), mara)).toEqual(["declineMove"]);
    expect(named(move("SUBMIT"), ilse)).toEqual([]);
  });
});

describe("what has happened since", () => {
  test("is said in words, and nothing stands in the way of what still can be done", () => {
    expect(whyNot(null, "taskDone", sam)).toContain("deleted meanwhile");
    expect(whyNot(task({ status: "done" }), "taskDone", sam)).toBe("It is done already.");
    expect(whyNot(task({ status: "inProgress" }), "taskStarted", sam)).toBe("It is in progress already.");
    expect(whyNot(task(), "taskDone", devin)).toBe("It was given to somebody else meanwhile.");
    expect(whyNot(task(), "taskDone", viewer("sam", "viewer"))).toBe("It is not yours to decide any more.");
    expect(whyNot(plan({ status: "approved" }), "approvePlan", ilse)).toBe("It is “Approved” by now.");
    expect(whyNot(plan({ status: "monitoring" }), "moreTime", devin)).toBe("It is “Monitoring” by now.");
    // What is missing first is a list of its own, beside the button.
    expect(whyNot(task({ checklist: [{ text: "a", done: false }] }), "taskDone", sam)).toBeNull();
  });

  test("every offered act leads back to the item it was offered on", () => {
    const grounds: [ActGround, Viewer][] = [
      [task(), sam],
      [plan({ status: "inReview" }), ilse],
      [plan(), devin],
    ];
    for (const [ground, who] of grounds) {
      for (const { act, subject } of actsFor(ground, who, { late: 3 })) {
        expect(itemOf(act, subject)).toBe(ground.item);
        expect(whyNot(ground, act, who)).toBeNull();
      }
    }
  });
});

test("every act has words, a label and an end, and what decides over others asks who it is", () => {
  const at = new Date("2026-10-15T14:00:00Z");
  for (const act of MAIL_ACTS) {
    expect(ACT_WORDS[act].asks).toMatch(/\?$/);
    expect(MAIL_ACT_KINDS[act].label).not.toBe("");
    expect(expiryOf(act, at).getTime()).toBeGreaterThan(at.getTime());
  }
  expect(MAIL_ACTS.filter((act) => MAIL_ACT_KINDS[act].signIn)).toEqual([
    "approvePlan",
    "acceptDate",
    "declineDate",
    "makeMove",
    "declineMove",
    "grantFunding",
    "declineFunding",
  ]);
  expect(readItem("case:x:resolve")).toEqual({ noun: "case", id: "x:resolve" });
});

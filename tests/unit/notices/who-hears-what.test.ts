import { describe, expect, test } from "vitest";
import { hearersOf } from "~/domain/notices/hearers";
import type { LogLine } from "~/domain/notices/log-line";
import { eventOf } from "~/domain/notices/notice-event";
import type { NoticeGround, NoticePerson } from "~/domain/notices/notice-ground";
import { tellHearers, together } from "~/domain/notices/tell-hearers";
import type { Role } from "~/domain/viewer";

const AT = new Date("2026-10-15T14:00:00Z");

const person = (id: string, role: Role, change: Partial<NoticePerson> = {}): NoticePerson => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  role,
  active: true,
  auditor: false,
  letterKinds: null,
  deputyId: null,
  ...change,
});

const PEOPLE = [
  person("olive", "owner"),
  person("dan", "owner"),
  person("sue", "executive"),
  person("vic", "owner"),
  person("tim", "owner"),
  person("next", "owner"),
  person("fay", "viewer"),
  person("lea", "leader"),
  person("sid", "executive"),
  person("gus", "viewer", { auditor: true }),
  person("rut", "owner", { active: false }),
];

const ground = (
  change: Partial<NoticeGround> = {},
  people: readonly NoticePerson[] = PEOPLE,
): NoticeGround => ({
  plan: {
    id: "p1",
    code: "CAP-7",
    title: "Parts on the first visit",
    ownerId: "olive",
    deputyId: "dan",
    sponsorId: "sue",
    verifierId: "vic",
    involvedIds: ["tim", "rut"],
  },
  task: null,
  record: null,
  pilot: null,
  message: null,
  askedById: "tim",
  answered: [],
  leaderIds: ["lea"],
  executiveIds: ["sue", "sid"],
  followerIds: ["fay", "gus"],
  mutedIds: [],
  people: new Map(people.map((each) => [each.id, each])),
  ...change,
});

const TASK: NoticeGround["task"] = {
  id: "t1",
  number: 3,
  title: "Pack two vans",
  dueOn: "2026-10-20",
  assigneeId: "tim",
  waitingForId: "lea",
  blockedReason: "No van",
  freed: [{ id: "t2", number: 4, title: "Drive them", assigneeId: "next" }],
};
/** Olive runs it, Sue speaks for it, Next raised their hand. */
const PILOT: Partial<NoticeGround> = {
  plan: null,
  askedById: "olive",
  pilot: {
    id: "p1",
    code: "PIL-B",
    title: "AI triage bot",
    ownerId: "olive",
    sponsorId: "sue",
    handIds: ["next", "rut"],
  },
};
/** Tim wrote it; it speaks of Olive's plan. */
const REVIEWED = {
  reviewed: {
    id: "m",
    code: "COM-4",
    subject: "What came of it",
    authorIds: ["tim"],
    approverIds: ["lea", "sid"],
    waits: 0,
  },
};

const MESSAGE: Partial<NoticeGround> = {
  message: {
    id: "m1",
    code: "COM-4",
    subject: "What came of it",
    createdById: "tim",
    ownIds: ["olive", "dan"],
  },
};
const CASE: NoticeGround["record"] = {
  noun: "case",
  id: "c1",
  title: "CASE-12 “No answer”",
  href: "/cases/12",
  ownerId: "tim",
};

const line = (noun: string, verb: string, after: unknown = null, change: Partial<LogLine> = {}): LogLine => ({
  id: "a1",
  seq: 1,
  at: AT,
  actorId: "somebody",
  actorName: "Somebody",
  noun,
  recordId: noun === "task" ? "t1" : "p1",
  planId: "p1",
  verb,
  summary: `${verb} it`,
  before: null,
  after,
  ...change,
});

function tell(entry: LogLine, around: NoticeGround) {
  const event = eventOf(entry);
  if (!event) return [];
  const hearers = hearersOf(event, entry, around);
  const telling = { actorId: entry.actorId, at: entry.at, now: AT, key: "k", planId: entry.planId };
  return tellHearers(hearers, around, telling);
}

/** "olive plan (you own it)": ✉ where a letter comes at once. */
const said = (entry: LogLine, around = ground()): string[] =>
  tell(entry, around).map(
    ({ personId, kind, byLetter, reason }) => `${personId} ${kind}${byLetter ? " ✉" : ""} (${reason})`,
  );

const ofTask = { task: TASK };
const CASES: [string, LogLine, Partial<NoticeGround>?][] = [
  [
    "people named",
    line(
      "plan",
      "changed",
      {
        ownerId: "olive",
        sponsorId: "sue",
        people: [{ personId: "sue" }, { personId: "tim" }, { personId: "next" }],
      },
      { before: { ownerId: "olive", sponsorId: null, people: [{ personId: "tim" }] } },
    ),
  ],
  ["submitted", line("plan", "submitted")],
  ["returned", line("plan", "returned", { returnComment: "Which baseline?" })],
  ["approved", line("plan", "approved"), { answered: [{ requestId: "r", personId: "tim" }] }],
  ["started", line("plan", "started")],
  ["implemented", line("plan", "implemented")],
  ["held", line("plan", "held")],
  ["resumed", line("plan", "resumed")],
  ["cancelled", line("plan", "cancelled")],
  ["verdict signed", line("verdict", "signed")],
  ["reopened", line("plan", "reopened", { successor: "CAP-7R" })],
  ["move requested", line("plan", "requested", { askedOfId: "sid", requestId: "r", note: "Please" })],
  ["move answered", line("plan", "granted", { requestId: "r", answer: "Yes" })],
  ["date requested", line("plan", "requested", { toDay: "2026-11-05", reason: "Vans", dateMoveId: "d" })],
  ["date accepted", line("plan", "accepted", { dateMoveId: "d" })],
  ["task given", line("task", "created", { assigneeId: "tim" }), ofTask],
  ["task done", line("task", "done", { status: "done" }), ofTask],
  ["task blocked", line("task", "blocked"), ofTask],
  ["task reopened", line("task", "reopened"), ofTask],
  ["task cancelled", line("task", "cancelled"), ofTask],
  ["task's date requested", line("task", "requested", { dateMoveId: "d", toDay: "2026-10-25" }), ofTask],
  ["comment on the plan", line("comment", "commented", { commentId: "c", text: "Hm", mentionIds: ["next"] })],
  [
    "comment on the task",
    line("comment", "commented", { commentId: "c", text: "Hm", mentionIds: ["tim"] }),
    ofTask,
  ],
  ["money asked", line("funding", "requested", { requestId: "r", note: "Two people" }), PILOT],
  ["money granted", line("funding", "granted", { requestId: "r", answer: "" }), PILOT],
  ["money declined", line("funding", "declined", { requestId: "r", answer: "No" }), PILOT],
  ["pilot started", line("pilot", "started"), PILOT],
  ["pilot ended", line("pilot", "ended", { status: "evaluating" }), PILOT],
  ["pilot stopped", line("pilot", "stopped"), PILOT],
  ["repetition asked for", line("replication", "requested", { note: "Same calls here." }), PILOT],
  [
    "repetition accepted",
    line("replication", "accepted", { requestId: "r1" }),
    { ...PILOT, askedById: "tim" },
  ],
  ["hand raised for a pilot", line("hand-raiser", "requested", { note: "Two mornings." }), PILOT],
  ["hand placed", line("hand-raiser", "granted", { personId: "next" }), {}],
  ["hand of somebody without an account placed", line("hand-raiser", "granted", { personId: null }), {}],
  [
    "a reader asks back",
    line("message-question", "requested", { questionId: "q1", text: "What about Sundays?" }),
    MESSAGE,
  ],
  [
    "a reader asks back about a message that is gone",
    line("message-question", "requested", { questionId: "q1", text: "What about Sundays?" }),
  ],
  ["a reader is answered", line("message-question", "answered", { questionId: "q1" }), MESSAGE],
  ["message submitted", line("communication", "submitted"), REVIEWED],
  ["message returned", line("communication", "returned", { reason: "Say who." }), REVIEWED],
  [
    "approval of a message fell",
    line("communication", "returned", { reason: "4.24 became 4.31." }, { actorId: "system" }),
    REVIEWED,
  ],
  ["message approved", line("communication", "approved"), REVIEWED],
  ["message cancelled", line("communication", "cancelled", { reason: "Told in person." }), REVIEWED],
  ["message remarked on", line("communication", "remarked", { text: "Which two?" }), REVIEWED],
  ["remark answered", line("communication", "answered", { text: "Both.", toId: "sid" }), REVIEWED],
  ["message sent", line("communication", "sent"), REVIEWED],
  ["comment rewritten", line("comment", "changed", { commentId: "c", text: "Hm", mentionIds: ["next"] })],
  ["relapse", line("later-reading", "alarmed")],
  ["readings lost", line("reading", "undone", null, { actorId: "system" })],
  [
    "case given",
    line("case", "assigned", { ownerId: "next" }, { planId: null }),
    { plan: null, record: CASE },
  ],
  ["case resolved", line("case", "resolved", null, { planId: null }), { plan: null, record: CASE }],
  ["plan handed over", line("plan", "handed-over", { ownerId: "next" })],
  [
    "absence",
    line("absence", "created", {
      personId: "tim",
      deputyId: "next",
      fromDay: "2026-11-02",
      toDay: "2026-11-06",
    }),
    { plan: null, followerIds: [] },
  ],
];

describe("who hears of what", () => {
  test("everybody it concerns, once, with the nearest reason; a letter only where it needs them", async () => {
    const table = CASES.map(
      ([name, entry, change]) => `${name}: ${said(entry, ground(change)).join(", ") || "nobody"}`,
    );
    console.info(`\n${table.join("\n")}\n`);
    await expect(`${table.join("\n")}\n`).toMatchFileSnapshot("who-hears-what.table.txt");
  });

  test("never whoever did it, whoever has left, or an auditor", () => {
    const own = said({ ...line("plan", "held"), actorId: "olive" });
    expect(own.some((each) => /^(olive|rut|gus) /.test(each))).toBe(false);
  });

  test("not those who turned away, unless it needs them", () => {
    const muted = ground({ mutedIds: ["olive", "tim", "sue"] });
    expect(said(line("plan", "held"), muted).map((each) => each.split(" ")[0])).toEqual([
      "dan",
      "vic",
      "fay",
    ]);
    expect(said(line("plan", "submitted"), muted)[0]).toBe("sue approval ✉ (you are its sponsor)");
  });

  test("the deputy of whoever is away is asked in their place, and gets the letter", () => {
    const away = PEOPLE.map((each) => (each.id === "sue" ? { ...each, deputyId: "vic" } : each));
    expect(said(line("plan", "submitted"), ground({}, away))).toEqual([
      "sue approval (you are its sponsor)",
      "olive plan (you own it)",
      "dan plan (you are its deputy)",
      "fay plan (you follow it)",
      "vic approval ✉ (you stand in for Sue)",
    ]);
    // What needs nobody waits for whoever is away.
    expect(said(line("plan", "held"), ground({}, away)).filter((each) => each.includes("stand in"))).toEqual(
      [],
    );
  });

  test("to be asked in somebody's place weighs more than to look on", () => {
    const away = PEOPLE.map((each) => (each.id === "sue" ? { ...each, deputyId: "olive" } : each));
    const asked = said(line("plan", "submitted"), ground({}, away)).filter((each) =>
      each.startsWith("olive"),
    );
    expect(asked).toEqual(["olive approval ✉ (you stand in for Sue)"]);
  });

  test("letters as each has chosen, and none about what is no news any more", () => {
    const chosen = PEOPLE.map((each) =>
      each.id === "sue" ? { ...each, letterKinds: { approval: false, plan: true } } : each,
    );
    expect(said(line("plan", "submitted"), ground({}, chosen))[0]).toBe("sue approval (you are its sponsor)");
    expect(said(line("plan", "held"), ground({}, chosen))).toContain("sue plan ✉ (you are its sponsor)");
    const old = { ...line("plan", "submitted"), at: new Date("2026-10-13T14:00:00Z") };
    expect(said(old)[0]).toBe("sue approval (you are its sponsor)");
  });

  test("what says nothing to others is told to nobody", () => {
    expect(eventOf(line("task", "changed", { title: "Pack three vans" }))).toBeNull();
    expect(
      eventOf(line("task", "changed", { assigneeId: "tim" }, { before: { assigneeId: "tim" } })),
    ).toBeNull();
    expect(eventOf(line("comment", "changed", { commentId: "c", text: "Hm", mentionIds: [] }))).toBeNull();
    expect(eventOf(line("reading", "undone"))).toBeNull();
    expect(eventOf(line("plan", "submitted", "nonsense"))).toMatchObject({ what: "plan-moved" });
  });

  test("twelve tasks that are given at once are one notice", () => {
    const many = Array.from({ length: 12 }, (_, at) => {
      const [notice] = tell(line("task", "created", { assigneeId: "tim" }), ground(ofTask));
      if (!notice) throw new Error("nobody was told");
      return { ...notice, key: `k${at}` };
    });
    expect(together(many)).toMatchObject([
      { key: "k0:all", title: "gave you 12 things to do", href: "/work" },
    ]);
    expect(together(many.slice(0, 3))).toHaveLength(3);
  });
});

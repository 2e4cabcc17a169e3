import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAbsence } from "~/commands/absences/add-absence.server";
import { followRecord } from "~/commands/follows/follow-record.server";
import { chooseLetters } from "~/commands/notices/choose-letters.server";
import { postNotices } from "~/commands/notices/post-notices.server";
import { purgeNotices } from "~/commands/notices/purge-notices.server";
import { readNotices } from "~/commands/notices/read-notices.server";
import { tellPeople } from "~/commands/notices/tell-people.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { commentOnPlan } from "~/commands/plans/comment-on-plan.server";
import { requestMove } from "~/commands/plans/request-move.server";
import { returnPlan } from "~/commands/plans/return-plan.server";
import { settleRequest } from "~/commands/plans/settle-request.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { commentOnTask } from "~/commands/tasks/comment-on-task.server";
import { editComment } from "~/commands/tasks/edit-comment.server";
import { systemAct } from "~/domain/act";
import { letterContent } from "~/domain/letters/letter";
import { taskSchema } from "~/domain/tasks/task.schema";
import { registerHandlers } from "~/jobs/timetable.server";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { findFollowing, listFollowed } from "~/store/follows/follow.queries.server";
import { countUnread, findNoticePlace, listNotices } from "~/store/notices/notice.queries.server";
import { markRead, markUnread } from "~/store/notices/notice-reading.server";
import { drainQueue } from "~/store/queue.server";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";
import {
  announce,
  aProgram,
  aSubmittedPlan,
  type Program,
  refusal,
  value,
  type Who,
} from "../plans/a-program";

sharedDatabase();

let program: Program;
let code: string;
let planId: string;
let taskId: string;

beforeAll(async () => {
  setClock(TEST_NOW);
  registerHandlers();
  program = await aProgram();
  code = await aSubmittedPlan(program);
  planId = (await database().plan.findFirstOrThrow({ select: { id: true } })).id;
  taskId = (await database().task.findFirstOrThrow({ select: { id: true } })).id;
});
afterAll(() => setClock(null));

/** What was told since the last look, as "Mara approval ✉: Hana sent …". */
async function told(): Promise<string[]> {
  await drainQueue();
  const rows = await database().notice.findMany({});
  await database().notice.deleteMany({});
  const nameOf = new Map(Object.values(program.people).map(({ id, name }) => [id, name]));
  return rows
    .map(
      (row) =>
        `${nameOf.get(row.personId)} ${row.kind}${row.byLetter ? " ✉" : ""}: ${row.byName} ${row.title} (${row.reason})`,
    )
    .sort();
}

const now = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);
const schedule = (at = TEST_NOW) => systemAct(program.workspace.id, "America/Chicago", at);
const follow = (who: Who, wanted = true) =>
  followRecord(program.as(who), { noun: "plan", recordId: planId, wanted });
const post = (who: Who, at = now(3)) => postNotices(schedule(at), { personId: program.people[who].id });
const idOf = (who: Who) => program.people[who].id;

describe("a plan's way", () => {
  test("those who get a part by it hear of it, the sponsor of the submission", async () => {
    expect(await told()).toEqual([
      `Devin assigned ✉: Mara gave you a part in ${code} (you have a part in it now)`,
      `Hana assigned ✉: Mara made you the owner of ${code} (you own it now)`,
      `Mara approval ✉: Hana sent ${code} for your approval (you are its sponsor)`,
      `Priya assigned ✉: Mara named you to verify ${code} (you verify it now)`,
    ]);
  });

  test("a request to whom it was asked, its answer to who asked", async () => {
    const asked = value(
      await requestMove(program.as("hana"), {
        code,
        event: "APPROVE",
        note: "Soon?",
        askedOfId: idOf("ilse"),
      }),
    );
    expect(await told()).toEqual([
      expect.stringMatching(/^Ilse request ✉: Hana asked Ilse about .* \(you were asked\)$/),
    ]);
    value(
      await settleRequest(program.as("ilse"), {
        requestId: asked.requestId,
        answer: "declined",
        text: "Mara does",
      }),
    );
    expect(await told()).toEqual([
      expect.stringMatching(/^Hana answer ✉: Ilse declined a request .* \(you asked for it\)$/),
    ]);
  });

  test("the return to its owner, and to those who follow", async () => {
    value(await follow("vera"));
    value(await returnPlan(program.as("mara"), { code, to: "define", comment: "Since when?" }));
    expect(await told()).toEqual([
      `Hana answer ✉: Mara returned ${code} to “Define” (you own it)`,
      `Vera plan: Mara returned ${code} to “Define” (you follow it)`,
    ]);
    value(await follow("vera", false));
  });
});

describe("tasks", () => {
  test("to whom one is given by somebody else", async () => {
    const input = { planCode: code, ...taskSchema.parse({ title: "Ask the vans", assigneeId: idOf("sam") }) };
    value(await addTask(program.as("hana"), input));
    value(await addTask(program.as("hana"), { ...input, title: "Mine", assigneeId: idOf("hana") }));
    expect(await told()).toEqual([
      `Sam assigned ✉: Hana gave you “Ask the vans” of ${code} (it is yours now)`,
    ]);
  });
});

describe("comments", () => {
  test("name people, whatever they are called; whoever is named hears of it as that", async () => {
    await database().person.update({ where: { id: idOf("sam") }, data: { name: "Seán O’Brien-Müller" } });
    const said = value(
      await commentOnPlan(program.as("hana"), {
        code,
        text: "@sean? No: @Seán O'Brien-Müller, and me@vera.example",
      }),
    );
    const comment = await database().comment.findUniqueOrThrow({ where: { id: said.commentId } });
    expect(comment.mentionIds).toEqual([idOf("sam")]);
    expect(await told()).toEqual([`Sam mention ✉: Hana named you in a comment on ${code} (you were named)`]);
    await database().person.update({ where: { id: idOf("sam") }, data: { name: "Sam" } });
  });

  test("an edit tells the newly named alone; what is taken back is no news", async () => {
    const at = { taskId, text: "Who has the keys, @Sam?" };
    const { commentId } = value(await commentOnTask(program.as("hana"), at));
    expect((await told()).filter((each) => each.includes("mention"))).toHaveLength(1);
    value(
      await editComment(program.as("hana"), { ...at, commentId, text: "Who has the keys, @Sam or @Priya?" }),
    );
    expect(await told()).toEqual([expect.stringMatching(/^Priya mention/)]);
    const again = value(await commentOnTask(program.as("hana"), { taskId, text: "@Priya?" }));
    await drainQueue();
    expect(await countUnread(program.as("priya").viewer)).toBe(1);
    value(await editComment(program.as("hana"), { taskId, commentId: again.commentId, text: null }));
    await drainQueue();
    expect(await countUnread(program.as("priya").viewer)).toBe(0);
    await told();
  });

  test("one that was taken back before anybody was told is told to nobody", async () => {
    const { commentId } = value(await commentOnTask(program.as("hana"), { taskId, text: "@Priya?" }));
    value(await editComment(program.as("hana"), { taskId, commentId, text: null }));
    expect(await told()).toEqual([]);
  });

  test("whoever comments follows, unless they turned away before", async () => {
    const { viewer } = program.as("mara");
    value(await commentOnPlan(program.as("mara"), { code, text: "I read along." }));
    expect(await findFollowing(viewer, "plan", planId, null)).toMatchObject({
      wanted: true,
      followers: ["Hana", "Mara"],
      count: 2,
    });
    value(await follow("mara", false));
    value(await commentOnPlan(program.as("mara"), { code, text: "Once more." }));
    expect(await findFollowing(viewer, "plan", planId, null)).toMatchObject({ wanted: false, count: 1 });
    expect((await listFollowed(viewer)).rows).toMatchObject([{ noun: "plan", code, wanted: false }]);
    value(await follow("mara"));
    await told();
  });
});

describe("following", () => {
  test("not in another workspace, not what is not there, not for an auditor", async () => {
    const stranger = await actFor("leader");
    const ask = { noun: "plan", recordId: planId, wanted: true } as const;
    expect(refusal(await followRecord(stranger, ask)).kind).toBe("not-found");
    expect(refusal(await followRecord(program.as("sam"), { ...ask, recordId: "none" })).kind).toBe(
      "not-found",
    );
    const auditor = { ...program.as("vera"), viewer: { ...program.as("vera").viewer, auditor: true } };
    expect(refusal(await followRecord(auditor, ask)).kind).toBe("not-permitted");
  });
});

describe("whoever is away", () => {
  test("is asked through their deputy, who gets the letter", async () => {
    const days = { fromDay: "2026-10-14", toDay: "2026-10-16" } as const;
    value(
      await addAbsence(program.as("ilse"), {
        personId: idOf("ilse"),
        deputyId: idOf("devin"),
        note: "",
        ...days,
      }),
    );
    expect(await told()).toEqual([
      "Devin assigned ✉: Ilse will be away and named you as deputy (you stand in)",
    ]);
    const input = { planCode: code, ...taskSchema.parse({ title: "Decide", assigneeId: idOf("ilse") }) };
    value(await addTask(program.as("hana"), input));
    expect(await told()).toEqual([
      `Devin assigned ✉: Hana gave you “Decide” of ${code} (you stand in for Ilse)`,
      `Ilse assigned: Hana gave you “Decide” of ${code} (it is yours now)`,
    ]);
  });
});

describe("telling", () => {
  test("the same change twice tells nobody twice, and a dead process loses nothing", async () => {
    await told();
    value(await commentOnPlan(program.as("hana"), { code, text: "@Priya Have you seen it?" }));
    // Killed before the queue was looked at: the effect stands beside the change, and is found by whoever comes next.
    expect(await countUnread(program.as("priya").viewer)).toBe(0);
    await drainQueue();
    expect(await countUnread(program.as("priya").viewer)).toBe(1);
    const { activitySeq: seq } = await database().workspace.findUniqueOrThrow({
      where: { id: program.workspace.id },
    });
    for (let turn = 0; turn < 2; turn += 1) {
      expect(value(await tellPeople(schedule(), { from: seq, to: seq }))).toEqual({ told: 0 });
    }
    expect(await countUnread(program.as("priya").viewer)).toBe(1);
  });
});

describe("letters", () => {
  test("several within two minutes are one letter; ten words in one thread are not ten", async () => {
    await told();
    for (const text of ["@Priya?", "@Priya!", "@Priya …"]) {
      value(await commentOnPlan(program.as("hana"), { code, text }));
    }
    const input = { planCode: code, ...taskSchema.parse({ title: "Count them", assigneeId: idOf("priya") }) };
    value(await addTask(program.as("hana"), input));
    await drainQueue();
    const { letterId } = value(await post("priya"));
    const letter = await database().letter.findUniqueOrThrow({ where: { id: letterId ?? "" } });
    const content = letterContent.parse(letter.content);
    expect(content).toMatchObject({
      kind: "notices",
      lines: [{ text: "@Priya?" }, { title: expect.stringContaining("Count them") }],
    });
    expect(value(await post("priya"))).toEqual({ letterId: null });
    // The thread is not read yet: the next word in it waits in the product.
    value(await commentOnPlan(program.as("hana"), { code, text: "@Priya, one more thing" }));
    await drainQueue();
    expect(value(await post("priya", now(8)))).toEqual({ letterId: null });
    value(await readNotices(program.as("priya"), {}));
    value(await commentOnPlan(program.as("hana"), { code, text: "@Priya, and now?" }));
    await drainQueue();
    expect(value(await post("priya", now(12))).letterId).not.toBeNull();
  });

  test("what was read meanwhile needs none, nor whoever has left, nor whoever chose none", async () => {
    await told();
    value(await commentOnTask(program.as("hana"), { taskId, text: "@Sam?" }));
    await drainQueue();
    value(await readNotices(program.as("sam"), {}));
    expect(value(await post("sam"))).toEqual({ letterId: null });
    await told();
    value(await chooseLetters(program.as("sam"), { kinds: ["approval", "comment"] }));
    value(await commentOnTask(program.as("hana"), { taskId, text: "@Sam!" }));
    expect((await told()).filter((each) => each.startsWith("Sam"))).toEqual([
      expect.stringMatching(/^Sam mention: Hana named you/),
    ]);
    value(
      await chooseLetters(program.as("sam"), {
        kinds: ["approval", "request", "answer", "mention", "assigned"],
      }),
    );
    expect(await database().person.findUniqueOrThrow({ where: { id: idOf("sam") } })).toMatchObject({
      letterKinds: null,
    });
    value(await commentOnTask(program.as("hana"), { taskId, text: "@Sam …" }));
    await drainQueue();
    await database().person.update({ where: { id: idOf("sam") }, data: { active: false } });
    expect(value(await post("sam"))).toEqual({ letterId: null });
    await database().person.update({ where: { id: idOf("sam") }, data: { active: true } });
  });

  test("in quiet hours they wait for the morning", async () => {
    await told();
    const night = new Date("2026-10-16T04:00:00Z");
    setClock(night);
    value(await commentOnTask({ ...program.as("hana"), now: night }, { taskId, text: "@Sam, asleep?" }));
    await drainQueue();
    const { letterId } = value(await post("sam", night));
    setClock(TEST_NOW);
    expect(await database().letter.findUniqueOrThrow({ where: { id: letterId ?? "" } })).toMatchObject({
      notBefore: new Date("2026-10-16T12:00:00Z"),
    });
  });
});

describe("reading", () => {
  test("is one's own, counted, paged, undone, and let go of after ninety days", async () => {
    await told();
    const row = (id: string, at: Date, readAt: Date | null = null) => ({
      id,
      workspaceId: program.workspace.id,
      personId: idOf("ilse"),
      key: id,
      kind: "plan",
      title: `moved ${id}`,
      href: `/plans/${code}`,
      at,
      readAt,
    });
    await database().notice.createMany({
      data: Array.from({ length: 120 }, (_, at) => row(`n${String(at).padStart(3, "0")}`, now(-at))),
    });
    const { viewer } = program.as("ilse");
    expect(await countUnread(viewer)).toBe(100);
    const first = await listNotices(viewer, { unreadOnly: false, cursor: null });
    expect([first.notices.length, first.notices[0]?.id, first.next]).toEqual([50, "n000", "n049"]);
    const second = await listNotices(viewer, { unreadOnly: false, cursor: first.next });
    expect(second.notices[0]?.id).toBe("n050");
    expect(await markRead(viewer, "n000", TEST_NOW)).toBe(true);
    expect((await listNotices(viewer, { unreadOnly: true, cursor: null })).notices[0]?.id).toBe("n001");
    expect(await markUnread(viewer, "n000")).toBe(true);
    const other = program.as("mara").viewer;
    expect(await markRead(other, "n000", TEST_NOW)).toBe(false);
    expect(await findNoticePlace(other, "n000")).toBeNull();
    expect(value(await readNotices(program.as("ilse"), { upTo: now(-60) }))).toEqual({ read: 60 });
    expect(await countUnread(viewer)).toBe(60);
    const long = new Date("2026-07-01T00:00:00Z");
    await database().notice.createMany({ data: [row("old-read", long, long), row("old-unread", long)] });
    expect(value(await purgeNotices(schedule()))).toEqual({ gone: 1 });
    expect(await findNoticePlace(viewer, "old-unread")).not.toBeNull();
  });
});

test("an approval is told to whoever answers for the plan and to who has asked for it", async () => {
  const other = await aProgram();
  const planned = await aSubmittedPlan(other);
  value(
    await requestMove(other.as("devin"), {
      code: planned,
      event: "APPROVE",
      note: "",
      askedOfId: other.people.mara.id,
    }),
  );
  await announce(other, planned);
  await drainQueue();
  const unreadOfMara = () =>
    database().notice.count({ where: { personId: other.people.mara.id, readAt: null } });
  expect(await unreadOfMara()).toBeGreaterThan(1);
  value(await approvePlan(other.as("mara", now(5)), { code: planned }));
  await drainQueue();
  // What was asked of her is done: nothing of it waits to be read any more, the part she got aside.
  expect(await unreadOfMara()).toBe(0);
  const rows = await database().notice.findMany({ select: { personId: true, kind: true, reason: true } });
  expect(rows).toContainEqual({ personId: other.people.hana.id, kind: "answer", reason: "you own it" });
  expect(rows).toContainEqual({
    personId: other.people.devin.id,
    kind: "answer",
    reason: "you asked for it",
  });
  expect(rows.filter(({ personId, kind }) => personId === other.people.mara.id && kind === "answer")).toEqual(
    [],
  );
});

import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { openCalendarFeed } from "~/commands/calendars/open-calendar-feed.server";
import { renewCalendarFeed } from "~/commands/calendars/renew-calendar-feed.server";
import { revokeCalendarFeed } from "~/commands/calendars/revoke-calendar-feed.server";
import type { CalendarScope } from "~/domain/calendars/entry";
import { done } from "~/domain/refusal";
import { loader as calendar } from "~/routes/calendar.$token[.]ics";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listCalendarFeeds } from "~/store/calendars/feed.queries.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { actOf, aPerson, freshDatabase, TEST_NOW } from "../../support/test-database";
import { SITE } from "../../support/visitor";
import { aProgram, type Program, refusal, value, type Who } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf } from "../work/a-running-plan";

freshDatabase();

const context = { nonce: "", requestId: "", clientIp: "" };
function read(token: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
  const request = new Request(`${SITE}/calendar/${token}.ics`, {
    method,
    headers: { "x-capstan-address": "192.0.2.7", ...headers },
  });
  return calendar({ request, params: { token }, context });
}

async function feedOf(program: Program, who: Who, scope: CalendarScope = "own"): Promise<string> {
  return value(await openCalendarFeed(program.as(who), { scope })).token;
}

async function entriesOf(token: string) {
  const response = await read(token);
  expect(response.status).toBe(200);
  const text = await response.text();
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  return {
    text,
    lines: events.map((event) => {
      const days = `${event.startDate} ${event.endDate}`;
      return `${days} ${event.summary} ${event.component.getFirstPropertyValue("url")}`;
    }),
    events,
  };
}

async function atTestNow<T>(work: () => Promise<T>): Promise<T> {
  setClock(TEST_NOW);
  try {
    return await work();
  } finally {
    setClock(null);
  }
}

describe("one's own calendar", () => {
  test("holds what waits for its person, and nothing of anybody else", async () => {
    const program = await aProgram();
    const { workspace, people } = program;
    const plan = await aRunningPlan(program);
    const code = codeOf(plan);
    const task = await aTaskOf(plan, people.devin.id, { dueOn: "2026-10-20", title: "Name one face" });
    await aTaskOf(plan, people.sam.id, { title: "Sam's own" });
    const over = { status: "done", dueOn: "2026-10-01", title: "Written down" };
    await aTaskOf(plan, people.devin.id, over);
    await aTaskOf(plan, people.devin.id, { ...over, dueOn: "2026-09-01", title: "Long ago" });
    await aTaskOf(plan, people.devin.id, { status: "cancelled", title: "Called off" });
    const checkIn = await database().checkIn.create({
      data: { id: newId(), workspaceId: workspace.id, planId: plan.id, day: "2026-11-01" },
    });
    await database().absence.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        personId: people.devin.id,
        deputyId: people.sam.id,
        fromDay: "2026-10-23",
        toDay: "2026-10-26",
        createdById: people.devin.id,
        createdAt: TEST_NOW,
      },
    });
    await database().customerCase.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        number: 12,
        status: "acknowledged",
        cause: "manual",
        title: "Aldermere Foods is angry",
        ownerId: people.devin.id,
        openedAt: TEST_NOW,
        openedOn: "2026-10-15",
        acknowledgeBy: "2026-10-16",
        acknowledgedAt: TEST_NOW,
        resolveBy: "2026-10-29",
        createdById: people.mara.id,
      },
    });
    await atTestNow(async () => {
      const { lines, text, events } = await entriesOf(await feedOf(program, "devin"));
      const days = lines.sort().map((line) => line.replace(/ http:.*\/tasks\/.*/, ""));
      expect(days).toEqual([
        `2026-10-01 2026-10-02 Done: Written down (${code})`,
        `2026-10-16 2026-10-17 Cancelled: Called off (${code})`,
        `2026-10-16 2026-10-17 Done: CASE-12: acknowledge ${SITE}/cases/12`,
        `2026-10-20 2026-10-21 Name one face (${code})`,
        `2026-10-23 2026-10-27 Away; Sam stands in ${SITE}/absences`,
        `2026-10-29 2026-10-30 CASE-12: resolve ${SITE}/cases/12`,
        `2026-11-01 2026-11-02 ${code} check-in: ${plan.title} ${SITE}/plans/${code}/check-ins/${checkIn.id}`,
        `2026-12-18 2026-12-19 ${code} ends: ${plan.title} ${SITE}/plans/${code}`,
      ]);
      expect(text).toContain(`/tasks/${task}`);
      // The customer's name stays in the house.
      expect(text).not.toContain("Aldermere");
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    });
    expect((await entriesOf(await feedOf(program, "sam"))).text).toContain("You stand in for Devin");
  });

  test("tells of a change of its record, under the same name", async () => {
    const program = await aProgram();
    const plan = await aRunningPlan(program);
    const taskId = await aTaskOf(plan, program.people.devin.id);
    const token = await feedOf(program, "devin");
    const look = async () => {
      const { events } = await entriesOf(token);
      return events.find(({ uid }) => uid === `task-${taskId}@capstan`);
    };
    expect(await look()).toMatchObject({ sequence: 1 });
    await commit(program.as("devin"), async (unit) => {
      await unit.move("task", { id: taskId, version: 1 }, { dueOn: "2027-01-04", updatedAt: new Date() });
      return done(null);
    });
    const moved = await look();
    expect([moved?.sequence, String(moved?.startDate)]).toEqual([2, "2027-01-04"]);
  });
});

test("the program's calendar holds every plan that promised something, its window and its evaluation", async () => {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { status: "monitoring", effectiveOn: "2026-08-01" });
  await aRunningPlan(program, { status: "defining", title: "A draft" });
  await database().verificationPlan.create({
    data: {
      id: newId(),
      planId: plan.id,
      number: 1,
      lockedAt: TEST_NOW,
      createdById: program.people.mara.id,
      createdAt: TEST_NOW,
    },
  });
  const forum = {
    workspaceId: program.workspace.id,
    createdById: program.people.mara.id,
    createdAt: TEST_NOW,
  };
  await database().forum.create({
    data: { ...forum, id: newId(), name: "Panel", nextReviewOn: "2027-02-28" },
  });
  await database().training.create({
    data: { ...forum, id: newId(), title: "Listening", dueOn: "2027-03-28" },
  });
  const { lines, text } = await entriesOf(await feedOf(program, "vera", "program"));
  const code = codeOf(plan);
  for (const line of [
    `2026-05-01 2026-05-02 Done: ${code} starts`,
    `2026-12-18 2026-12-19 ${code} ends`,
    `2026-08-01 2026-11-01 ${code} window in which answers count`,
    `2026-11-01 2026-11-02 ${code} evaluation, earliest close`,
    "2027-02-28 2027-03-01 Review of the forum Panel",
    "2027-03-28 2027-03-29 Training due: Listening",
  ]) {
    const isOld = line.startsWith("2026-05");
    expect(
      lines.some((each) => each.startsWith(line)),
      line,
    ).toBe(!isOld);
  }
  expect(text).not.toContain("A draft");
});

describe("an address", () => {
  test("is kept as a print alone, works once per kind, and says when it was last read", async () => {
    const program = await aProgram();
    const token = await feedOf(program, "sam");
    const rows = await database().calendarFeed.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(refusal(await openCalendarFeed(program.as("sam"), { scope: "own" })).kind).toBe("not-allowed-now");
    const [before] = await listCalendarFeeds(program.as("sam").viewer);
    expect(before?.lastReadAt).toBeNull();
    await read(token);
    const [after] = await listCalendarFeeds(program.as("sam").viewer);
    expect(after?.lastReadAt).toBeInstanceOf(Date);
  });

  test("answers what has not changed without a body, and tells by HEAD what it would send", async () => {
    const program = await aProgram();
    const token = await feedOf(program, "sam");
    const first = await read(token);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("x-robots-tag")).toContain("noindex");
    const same = await read(token, { "if-none-match": etag });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    const head = await read(token, {}, "HEAD");
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
    await commit(program.as("mara"), async () => done(null));
    expect((await read(token, { "if-none-match": etag })).status).toBe(200);
  });

  test("ends at once when it is revoked or renewed; nobody touches another's", async () => {
    const program = await aProgram();
    const token = await feedOf(program, "sam");
    const [feed] = await listCalendarFeeds(program.as("sam").viewer);
    const { id: feedId = "", version = 1 } = feed ?? {};
    const stranger = (await aProgram()).as("sam");
    for (const act of [program.as("mara"), stranger]) {
      expect(refusal(await renewCalendarFeed(act, { feedId, version })).kind).toBe("not-found");
      expect(refusal(await revokeCalendarFeed(act, { feedId })).kind).toBe("not-found");
    }
    const next = value(await renewCalendarFeed(program.as("sam"), { feedId, version })).token;
    expect((await read(token)).status).toBe(404);
    expect((await read(next)).status).toBe(200);
    expect(refusal(await renewCalendarFeed(program.as("sam"), { feedId, version })).kind).toBe("stale");
    value(await revokeCalendarFeed(program.as("sam"), { feedId }));
    expect((await read(next)).status).toBe(404);
    expect(await listCalendarFeeds(program.as("sam").viewer)).toEqual([]);
    expect((await read(await feedOf(program, "sam"))).status).toBe(200);
  });

  test("dies with its person's place, and is given to no auditor", async () => {
    const program = await aProgram();
    const token = await feedOf(program, "sam", "program");
    const { id } = program.people.sam;
    await database().person.update({ where: { id }, data: { auditor: true } });
    expect((await read(token)).status).toBe(404);
    await database().person.update({ where: { id }, data: { auditor: false, active: false } });
    expect((await read(token)).status).toBe(404);
    const auditor = actOf(await aPerson(program.workspace, "viewer", { auditor: true }));
    expect(refusal(await openCalendarFeed(auditor, { scope: "own" })).kind).toBe("not-permitted");
  });

  test("that leads nowhere is answered with nothing, and guessing with patience", async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 32; guess += 1) statuses.push((await read(`guess-${guess}`)).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([404]));
    expect(statuses.at(-1)).toBe(429);
  });
});

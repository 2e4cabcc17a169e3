import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOverdue } from "~/domain/plans/health";
import { isOverdueDay, raisedOn } from "~/domain/reminders/raised";
import { keyOf } from "~/domain/reminders/raised-line";
import type { PromiseFact, ReminderFacts, ReminderPerson } from "~/domain/reminders/reminder-facts";
import { digestsOf } from "~/domain/reminders/reminders";
import { gatheredDays, isQuiet } from "~/domain/workspace/quiet-days";
import { addDays, type Day, dayIn, daysBetween, startOfDay } from "~/shared/calendar";

const person = (id: string, change: Partial<ReminderPerson> = {}): ReminderPerson => ({
  id,
  name: id,
  timeZone: "UTC",
  active: true,
  leadDays: [],
  mutedKinds: [],
  lastDigestOn: null,
  ...change,
});

const promise = (change: Partial<PromiseFact> = {}): PromiseFact => ({
  key: "plan:1",
  kind: "plan",
  code: "CAP-001",
  title: "A plan",
  href: "/plans/CAP-001",
  due: "2026-10-14",
  owedBy: [{ personId: "owner", as: "owner" }],
  sponsorId: "sponsor",
  doneOn: null,
  rests: null,
  ...change,
});

const facts = (change: Partial<ReminderFacts> = {}): ReminderFacts => ({
  people: ["owner", "leader", "sponsor", "champion", "deputy"].map((id) => person(id)),
  aways: [],
  promises: [promise()],
  states: [],
  acknowledged: [],
  leaderIds: ["leader"],
  championId: "champion",
  escalationDays: [7, 14, 21],
  calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] },
  ...change,
});

const WEEK = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
const told = (from: ReminderFacts, day: Day) =>
  digestsOf(from, day).digests.flatMap(({ person: { id }, lines }) =>
    lines.map((line) => `${id}: ${line.why}`),
  );
const heldBack = (from: ReminderFacts, day: Day) => digestsOf(from, day).heldBack.map(({ why }) => why);

describe("what is told when", () => {
  test("before, on the day, and on days 1, 3 and every third day of being late", () => {
    const days = Array.from({ length: 80 }, (_, at) => addDays("2026-09-01", at)).filter(
      (day) => told(facts({ escalationDays: [] }), day).length > 0,
    );
    expect(days.map((day) => daysBetween("2026-10-14", day)).filter((late) => late <= 15)).toEqual([
      -30, -7, -1, 0, 1, 3, 6, 9, 12, 15,
    ]);
  });

  test("a person's own lead times take the place of the usual ones", () => {
    const own = facts({ people: [person("owner", { leadDays: [14, 3] })] });
    expect(told(own, "2026-09-30")).toEqual(["owner: as owner, 14 days before"]);
    expect(told(own, "2026-10-07")).toEqual([]);
    expect(told(own, "2026-10-14")).toEqual([]);
    expect(told(own, "2026-10-15")).toEqual(["owner: as owner, 1 day overdue"]);
  });

  test("the end of a pilot is said a week before, the day before and on the day, or by one's own lead times", () => {
    const pilot = { promises: [promise({ key: "pilot:1", kind: "pilot", code: "PIL-C" })] };
    const days = Array.from({ length: 44 }, (_, at) => addDays("2026-09-01", at));
    const saidOn = (from: ReminderFacts) => days.filter((day) => told(from, day).length > 0);
    expect(saidOn(facts(pilot))).toEqual(["2026-10-07", "2026-10-13", "2026-10-14"]);
    const own = { ...pilot, people: [person("owner", { leadDays: [14] })] };
    expect(saidOn(facts(own))).toEqual(["2026-09-30"]);
    expect(digestsOf(facts(pilot), "2026-10-14").digests[0]?.lines[0]).toMatchObject({
      kind: "plan",
      title: "PIL-C ends today",
    });
  });

  test("the ladder climbs from leader to sponsor to champion, each told once", () => {
    const rung = (day: Day) => told(facts(), day).filter((line) => !line.startsWith("owner"));
    expect(rung("2026-10-21")).toEqual(["leader: 7 days overdue, so told to the CX leader"]);
    expect(rung("2026-10-28")).toEqual(["sponsor: 14 days overdue, so told to the sponsor"]);
    expect(rung("2026-11-04")).toEqual(["champion: 21 days overdue, so told to the executive champion"]);
    expect(rung("2026-11-05")).toEqual([]);
  });

  test("whoever stands on two rungs gets one letter, and those who owe it none above themselves", () => {
    const one = facts({ championId: "sponsor" });
    expect(told(one, "2026-11-04").filter((line) => line.startsWith("sponsor"))).toEqual([]);
    expect(heldBack(one, "2026-11-04")).toContain("stands on an earlier rung too and was told there");
    expect(told(facts({ leaderIds: ["owner"] }), "2026-10-21")).toEqual([]);
  });

  test("stops when it is done, rests or its person has left, and says why", () => {
    const said = (change: Partial<PromiseFact>) => facts({ promises: [promise(change)] });
    expect(told(said({ doneOn: "2026-10-15" }), "2026-10-15")).toEqual([]);
    expect(told(said({ doneOn: "2026-10-16" }), "2026-10-15")).toHaveLength(1);
    expect(heldBack(said({ rests: "CAP-001 is on hold" }), "2026-10-15")).toEqual(["CAP-001 is on hold"]);
    const left = facts({ people: [person("owner", { active: false })] });
    expect(heldBack(left, "2026-10-15")).toEqual(["no longer active here"]);
  });

  test("what falls on quiet days stands in the digest of the next open day, once per item", () => {
    // Saturday: 3 days late; Monday: 5 days late, which is no day of its own.
    const from = facts({ calendar: WEEK, escalationDays: [] });
    expect(digestsOf(from, "2026-10-17")).toMatchObject({ waitsUntil: "2026-10-19", digests: [] });
    expect(told(from, "2026-10-19")).toEqual([
      "owner: as owner, 3 days overdue, came up on 17 Oct 2026, a quiet day",
    ]);
    // T-1 on a Saturday, T-0 on the Sunday: on Monday it is said once, by the later line.
    const due = facts({ calendar: WEEK, promises: [promise({ due: "2026-10-18" })] });
    expect(told(due, "2026-10-19")).toEqual(["owner: as owner, 1 day overdue"]);
    expect(heldBack(due, "2026-10-19")).toEqual(["said by a later line", "said by a later line"]);
  });

  test("a state is told once, on the day it came about", () => {
    const state = {
      key: "gap:1",
      kind: "gap" as const,
      title: "No decision maker was heard",
      href: "/accounts/1",
      arisenOn: "2026-10-08" as Day,
      toldTo: ["leader", "leader"],
      settledOn: null,
    };
    const from = facts({ promises: [], states: [state] });
    expect(told(from, "2026-10-08")).toEqual(["leader: said once, on the day it came about"]);
    expect(told(from, "2026-10-09")).toEqual([]);
  });

  test("whoever is away is not written to; their deputy is, and reads for whom", () => {
    const away = {
      personId: "owner",
      deputyId: "deputy",
      fromDay: "2026-10-10",
      toDay: "2026-10-20",
    } as const;
    const from = facts({ aways: [away] });
    const { digests } = digestsOf(from, "2026-10-15");
    expect(digests).toMatchObject([
      { person: { id: "deputy" }, lines: [{ standsFor: { name: "owner", until: "2026-10-20" } }] },
    ]);
    // Standing in is not handed on.
    const both = facts({ aways: [away, { ...away, personId: "deputy", deputyId: "leader" }] });
    expect(digestsOf(both, "2026-10-15").digests).toEqual([]);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((at) => addDays("2025-06-01", at));
/** Both borders of summer time in both halves of the world, and the ends of the world's clocks. */
const zones = fc.constantFrom(
  "Pacific/Pago_Pago",
  "America/Los_Angeles",
  "America/Chicago",
  "America/Havana",
  "Atlantic/Azores",
  "UTC",
  "Europe/Berlin",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
);
const border = fc.constantFrom(
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-09-27",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
) as fc.Arbitrary<Day>;

describe("for every zone and day", () => {
  test("nothing is lost and nothing doubled: each line is said or held back, once", () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 6 }),
        day,
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (dues, first, workingDays) => {
          const from = facts({
            promises: dues.map((due, at) => promise({ key: `plan:${at}`, due })),
            calendar: { workingDays, holidays: [] },
          });
          const range = Array.from({ length: 40 }, (_, at) => addDays(first, at));
          const open = range.filter((each) => !isQuiet(each, from.calendar));
          const accounted = open.flatMap((each) => {
            const { digests, heldBack: held } = digestsOf(from, each);
            return [
              ...digests.flatMap(({ lines }) => lines.map(({ key }) => key)),
              ...held.map(({ key }) => key),
            ];
          });
          expect(new Set(accounted).size).toBe(accounted.length);
          const expected = open
            .flatMap((each) => gatheredDays(each, from.calendar))
            .flatMap((each) => raisedOn(from, each).map(keyOf));
          expect(accounted.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a due day does not move: at any moment of somebody's day they read the lines of that day", () => {
    fc.assert(
      fc.property(
        border,
        fc.integer({ min: -3, max: 3 }),
        zones,
        fc.integer({ min: 0, max: 22 * 60 }),
        fc.integer({ min: -40, max: 40 }),
        (at, shift, zone, minutes, ahead) => {
          const today = addDays(at, shift);
          const due = addDays(today, ahead);
          const moment = new Date(startOfDay(today, zone).getTime() + minutes * 60_000);
          // Whatever the clocks do on that night, the first and the last hours belong to the same day.
          expect(dayIn(moment, zone)).toBe(today);
          const from = facts({
            people: [person("owner", { timeZone: zone })],
            promises: [promise({ due })],
            escalationDays: [],
          });
          const lines = digestsOf(from, dayIn(moment, zone)).digests.flatMap((digest) => digest.lines);
          const says = [30, 7, 1, 0].includes(ahead) || (ahead < 0 && isOverdueDay(-ahead));
          expect(lines.map(({ late }) => late)).toEqual(says ? [-ahead] : []);
          expect(daysOverdue({ status: "acting", endOn: due, today })).toBe(Math.max(0, -ahead));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("every person has exactly one digest a day: days follow each other without a gap in every zone", () => {
    fc.assert(
      fc.property(border, zones, (at, zone) => {
        const days = Array.from({ length: 5 }, (_, index) => addDays(at, index - 2));
        const starts = days.map((each) => startOfDay(each, zone).getTime());
        for (const [index, start] of starts.entries()) {
          expect(dayIn(new Date(start), zone)).toBe(days[index]);
          expect(dayIn(new Date(start - 1), zone)).toBe(addDays(days[index] ?? at, -1));
        }
      }),
    );
  });
});

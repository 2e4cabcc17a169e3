import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AcknowledgedFact } from "~/domain/reminders/acknowledgement";
import { saysWhatMatters } from "~/domain/reminders/digest-words";
import { daysFor } from "~/domain/reminders/gathering";
import type { ReminderFacts, ReminderPerson } from "~/domain/reminders/reminder-facts";
import { digestsOf } from "~/domain/reminders/reminders";
import { addDays, type Day, daysBetween } from "~/shared/calendar";

const DUE: Day = "2026-10-01";
const EVERY_DAY = { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };

const person = (id: string): ReminderPerson => ({
  id,
  name: id,
  timeZone: "UTC",
  active: true,
  leadDays: [],
  mutedKinds: [],
  lastDigestOn: null,
});

const said = (personId: string, onDay: Day, untilDay: Day, change: Partial<AcknowledgedFact> = {}) => ({
  personId,
  item: "plan:1",
  due: DUE,
  onDay,
  untilDay,
  withdrawnOn: null,
  ...change,
});

const facts = (acknowledged: AcknowledgedFact[], change: Partial<ReminderFacts> = {}): ReminderFacts => ({
  people: ["owner", "leader", "sponsor", "champion", "deputy"].map(person),
  aways: [],
  promises: [
    {
      key: "plan:1",
      kind: "plan",
      code: "CAP-001",
      title: "A plan",
      href: "/plans/CAP-001",
      due: DUE,
      owedBy: [{ personId: "owner", as: "owner" }],
      sponsorId: "sponsor",
      doneOn: null,
      rests: null,
    },
  ],
  states: [],
  acknowledged,
  leaderIds: ["leader"],
  championId: "champion",
  escalationDays: [7, 14, 21],
  calendar: EVERY_DAY,
  ...change,
});

/** Days overdue on which somebody is told, over some weeks. */
const toldOn = (from: ReminderFacts, personId: string): number[] =>
  Array.from({ length: 60 }, (_, at) => addDays(DUE, at + 1))
    .filter((day) => digestsOf(from, day).digests.some(({ person: { id } }) => id === personId))
    .map((day) => daysBetween(DUE, day));
const late = (days: number) => addDays(DUE, days);

describe("“I know, I am on it”", () => {
  test("of the owner rests repeats to them until their day, and never stops the ladder", () => {
    const from = facts([said("owner", late(3), late(10))]);
    expect(toldOn(from, "owner").slice(0, 3)).toEqual([1, 12, 15]);
    expect(toldOn(from, "leader")).toEqual([7]);
    expect(toldOn(from, "sponsor")).toEqual([14]);
    expect(digestsOf(from, late(6)).heldBack).toMatchObject([
      { personId: "owner", why: "acknowledged until 11 Oct 2026" },
    ]);
  });

  test("of somebody on a rung rests the rungs above theirs as long, and the owner hears on", () => {
    const from = facts([said("leader", late(8), late(25))]);
    expect(toldOn(from, "leader")).toEqual([7]);
    // Both would have been told within those days: they are told when the leader's word ends.
    expect(toldOn(from, "sponsor")).toEqual([25]);
    expect(toldOn(from, "champion")).toEqual([25]);
    expect(toldOn(from, "owner")).toEqual(toldOn(facts([]), "owner"));
    expect(digestsOf(from, late(14)).heldBack).toMatchObject([
      { personId: "sponsor", why: "rests until 26 Oct 2026: leader said they are on it" },
    ]);
  });

  test("of the sponsor leaves the leader's rung below as it was", () => {
    const from = facts([said("sponsor", late(2), late(30))]);
    expect(toldOn(from, "leader")).toEqual([7]);
    expect(toldOn(from, "sponsor")).toEqual([30]);
    expect(toldOn(from, "champion")).toEqual([30]);
  });

  test("taken back, the rungs above are told from the next day on; said on the very day, it comes too late", () => {
    expect(toldOn(facts([said("leader", late(8), late(40), { withdrawnOn: late(16) })]), "sponsor")).toEqual([
      17,
    ]);
    expect(toldOn(facts([said("leader", late(14), late(40))]), "sponsor")).toEqual([14]);
  });

  test("says nothing any more once the promise has moved", () => {
    const moved = said("owner", late(3), late(10), { due: addDays(DUE, -30) });
    expect(toldOn(facts([moved]), "owner")).toEqual(toldOn(facts([]), "owner"));
  });

  test("of a deputy counts for the one who is away, and who is told for somebody knows it too", () => {
    const aways = [{ personId: "leader", deputyId: "deputy", fromDay: DUE, toDay: late(40) }];
    const from = facts([said("deputy", late(8), late(20))], { aways });
    expect(toldOn(from, "sponsor")).toEqual([20]);
    // Told in the leader's place, they are left alone as long.
    expect(toldOn(facts([said("deputy", late(1), late(20))], { aways }), "deputy")).toEqual([20]);
  });

  test("whatever is said and taken back, each rung is told once at most, never before its day, and in the end surely", () => {
    const words = fc.array(
      fc
        .tuple(
          fc.constantFrom("owner", "leader", "sponsor", "champion"),
          fc.integer({ min: 0, max: 30 }),
          fc.integer({ min: 1, max: 20 }),
          fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
        )
        .map(([who, on, length, back]) =>
          said(who, late(on), late(on + length), {
            withdrawnOn: back === null || back >= length ? null : late(on + back),
          }),
        ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(words, (acknowledged) => {
        const from = facts(acknowledged);
        const named = { leader: 7, sponsor: 14, champion: 21 };
        for (const [rung, days] of Object.entries(named)) {
          const told = Array.from({ length: 60 }, (_, at) => late(at + 1)).flatMap((day) =>
            digestsOf(from, day).digests.flatMap(({ lines }) =>
              lines.filter(({ reason }) => reason === `${rung}+${days}`).map(() => daysBetween(DUE, day)),
            ),
          );
          expect(told.length).toBeLessThanOrEqual(1);
          for (const day of told) expect(day).toBeGreaterThanOrEqual(days);
          const own = acknowledged.some(({ personId }) => personId === rung);
          // Only one's own word can take the place of being told.
          if (!own) expect(told).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("a digest that comes late", () => {
  const gathered = (lastDigestOn: Day | null, day: Day, today: Day = day) =>
    daysFor({ lastDigestOn }, day, today, { workingDays: [1, 2, 3, 4, 5], holidays: [] });

  test("gathers the days since the last one, a month of them at most", () => {
    expect(gathered("2026-10-13", "2026-10-15")).toEqual(["2026-10-14", "2026-10-15"]);
    expect(gathered("2026-10-16", "2026-10-19")).toEqual(["2026-10-17", "2026-10-18", "2026-10-19"]);
    expect(gathered(null, "2026-10-19")).toEqual(["2026-10-17", "2026-10-18", "2026-10-19"]);
    const month = gathered("2026-01-01", "2026-10-15");
    expect([month.length, month[0]]).toEqual([31, "2026-09-15"]);
  });

  test("seen from today, an open day before it takes what is its own", () => {
    expect(gathered("2026-10-13", "2026-10-16", "2026-10-15")).toEqual(["2026-10-16"]);
    expect(gathered("2026-10-13", "2026-10-15", "2026-10-15")).toEqual(["2026-10-14", "2026-10-15"]);
    // Already made: what it says is what the day had.
    expect(gathered("2026-10-15", "2026-10-15")).toEqual(["2026-10-15"]);
  });
});

test("a subject says what matters most in three parts", () => {
  const line = (late: number | null, kind: "task" | "decision" | "wish" | "gap" = "task") => ({ late, kind });
  expect(saysWhatMatters([line(18), line(-1)])).toBe("1 overdue, 1 due tomorrow");
  expect(saysWhatMatters([line(null, "decision"), line(2), line(0), line(-7), line(null, "gap")])).toBe(
    "1 waits for your decision, 1 overdue, 1 due today",
  );
  expect(saysWhatMatters([line(null, "wish"), line(-30), line(-7)])).toBe("2 coming up, 1 you asked for");
});

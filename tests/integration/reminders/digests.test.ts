import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sendDigests } from "~/commands/reminders/send-digests.server";
import { systemAct } from "~/domain/act";
import { raisedOn } from "~/domain/reminders/raised";
import { keyOf } from "~/domain/reminders/raised-line";
import { digestsOf } from "~/domain/reminders/reminders";
import { isQuiet } from "~/domain/workspace/quiet-days";
import type { Person, Workspace } from "~/generated/prisma/client";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { listDueDigests } from "~/store/reminders/due-digests.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { sendDueDigests } from "../../../app/jobs/reminders/send-digests.server";
import { aPlanWith } from "../../support/a-plan-with-tasks";
import { aPerson, aWorkspace, freshDatabase } from "../../support/test-database";

freshDatabase();

const entriesOf = async (person: Pick<Person, "id">) =>
  (
    await database().reminderEntry.findMany({
      where: { personId: person.id },
      orderBy: [{ day: "asc" }, { item: "asc" }],
    })
  ).map(({ reason, day, outcome }) => `${day} ${reason} ${outcome}`);

const at = (text: string) => new Date(text);

describe("the sweep of the digests", () => {
  test("writes ledger, digest, letter and notice at the person's hour, and never twice", async () => {
    const workspace = await aWorkspace();
    const devin = await aPerson(workspace, "owner", { timeZone: "Europe/Berlin", name: "Devin Park" });
    await aPlanWith(workspace, [{ person: devin, due: "2026-10-16" }]);
    await sendDueDigests(at("2026-10-15T05:59:00Z"));
    expect(await entriesOf(devin)).toEqual([]);
    // Two schedulers at once, and once more a minute later.
    await Promise.all([1, 2].map(() => sendDueDigests(at("2026-10-15T06:00:00Z"))));
    await sendDueDigests(at("2026-10-15T06:01:00Z"));
    expect(await entriesOf(devin)).toEqual(["2026-10-15 T-1 told"]);
    const digest = await database().digest.findFirstOrThrow({ include: { entries: true } });
    expect(digest).toMatchObject({ personId: devin.id, day: "2026-10-15", more: 0 });
    expect(digest.entries).toHaveLength(1);
    const letters = await database().letter.findMany();
    expect(letters).toMatchObject([
      { id: digest.letterId, kind: "digest", personId: devin.id, toEmail: devin.email },
    ]);
    expect(letters[0]?.content).toMatchObject({ matters: "1 due tomorrow" });
    expect(await database().notice.findMany()).toMatchObject([
      { personId: devin.id, title: "has your digest: 1 line", href: "/digests/2026-10-15" },
    ]);
    // The acts beside the line belong to the letter.
    const links = await database().actLink.findMany();
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ letterId }) => letterId))).toEqual(new Set([digest.letterId]));
  });

  test("by preference in the product alone: ledger and notice, no letter", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner", { digestByMail: false });
    await aPlanWith(workspace, [{ person: owner, due: "2026-10-16" }]);
    await sendDueDigests(at("2026-10-15T14:00:00Z"));
    expect(await entriesOf(owner)).toEqual(["2026-10-15 T-1 told"]);
    expect(await database().letter.count()).toBe(0);
    expect(await database().notice.count()).toBe(1);
  });

  test("quiet days wait for Monday, each quiet weekend anew", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner");
    await aPlanWith(workspace, [{ person: owner, due: "2026-10-14" }]);
    for (let day: Day = "2026-10-15"; day <= "2026-10-28"; day = addDays(day, 1))
      await sendDueDigests(at(`${day}T14:00:00Z`));
    const digests = await database().digest.findMany({ orderBy: { day: "asc" } });
    expect(digests.map(({ day }) => day)).toEqual([
      "2026-10-15", // T+1
      "2026-10-19", // T+3, on Saturday
      "2026-10-20", // T+6
      "2026-10-23", // T+9
      "2026-10-26", // T+12
    ]);
    expect(await entriesOf(owner)).toHaveLength(5);
  });

  test("a process that was down gathers what the days between had, and a clock put back says nothing twice", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner");
    await aPlanWith(workspace, [
      { person: owner, due: "2026-10-13" },
      { person: owner, due: "2026-10-20" },
    ]);
    await sendDueDigests(at("2026-10-12T14:00:00Z"));
    // Down on Tuesday and Wednesday; on Thursday evening it is quiet already.
    await sendDueDigests(at("2026-10-16T02:00:00Z"));
    expect(await database().digest.count()).toBe(1);
    await sendDueDigests(at("2026-10-16T14:00:00Z"));
    expect(await entriesOf(owner)).toEqual([
      "2026-10-12 T-1 told",
      "2026-10-13 T-0 held",
      "2026-10-13 T-7 told",
      "2026-10-14 T+1 held",
      "2026-10-16 T+3 told",
    ]);
    await sendDueDigests(at("2026-10-15T14:00:00Z"));
    expect(await database().digest.count()).toBe(2);
  });

  test("a clock that ran years ahead holds nobody up, and repeats nothing once it is right again", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner");
    await aPlanWith(workspace, [
      { person: owner, due: "2026-10-16" },
      { person: owner, due: "2026-10-26" },
    ]);
    await sendDueDigests(at("2026-10-15T14:00:00Z"));
    await sendDueDigests(at("2031-10-15T14:00:00Z"));
    await sendDueDigests(at("2026-10-15T15:00:00Z"));
    await sendDueDigests(at("2026-10-19T14:00:00Z"));
    const entries = await entriesOf(owner);
    expect(entries.filter((entry) => entry < "2026-10-20")).toEqual([
      "2026-10-15 T-1 told",
      "2026-10-16 T-0 held",
      "2026-10-17 T+1 held",
      "2026-10-19 T+3 told",
      "2026-10-19 T-7 told",
    ]);
    expect((await database().person.findUniqueOrThrow({ where: { id: owner.id } })).lastDigestOn).toBe(
      "2026-10-19",
    );
  });

  test("lines beyond the most of one digest are counted in it and stand in the ledger", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner");
    await aPlanWith(
      workspace,
      Array.from({ length: 32 }, () => ({ person: owner, due: "2026-10-16" as Day })),
    );
    await sendDueDigests(at("2026-10-15T14:00:00Z"));
    const digest = await database().digest.findFirstOrThrow({ include: { entries: true } });
    expect(digest.more).toBe(12);
    expect(digest.lines).toHaveLength(20);
    expect(digest.entries.filter(({ outcome }) => outcome === "more")).toHaveLength(12);
    expect((await database().letter.findFirstOrThrow()).content).toMatchObject({ more: 12 });
  });

  test("what is turned off is held in the ledger with the reason", async () => {
    const workspace = await aWorkspace();
    const owner = await aPerson(workspace, "owner", { mutedKinds: ["task"] });
    await aPlanWith(workspace, [{ person: owner, due: "2026-10-16" }]);
    await sendDueDigests(at("2026-10-15T14:00:00Z"));
    expect(await database().reminderEntry.findMany()).toMatchObject([
      { reason: "T-1", outcome: "held", why: "turned off by their own choice", digestId: null },
    ]);
    expect(await database().digest.count()).toBe(0);
  });

  test("whatever the clock and the processes do, each due line is said or held exactly once", async () => {
    const day = fc.integer({ min: 0, max: 30 }).map((count) => addDays("2026-10-10", count));
    const zone = fc.constantFrom(
      "Pacific/Pago_Pago",
      "America/Chicago",
      "Europe/Berlin",
      "Pacific/Kiritimati",
    );
    const step = fc.record({
      hours: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) },
        { weight: 1, arbitrary: fc.integer({ min: -30, max: -1 }) },
        { weight: 1, arbitrary: fc.integer({ min: 60, max: 200 }) },
      ),
      how: fc.constantFrom("once", "twice", "cut"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(zone, { minLength: 2, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), day), { minLength: 2, maxLength: 6 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
        fc.array(step, { minLength: 8, maxLength: 16 }),
        async (zones, owed, workingDays, steps) => {
          const workspace = await aWorkspace({ workingDays });
          const people = await Promise.all(
            zones.map((timeZone) => aPerson(workspace, "owner", { timeZone, lastDigestOn: "2026-10-09" })),
          );
          await aPlanWith(
            workspace,
            owed.map(([at, due]) => ({ person: people[at % people.length] as Person, due })),
          );
          let moment = at("2026-10-10T03:00:00Z").getTime();
          for (const { hours, how } of steps) {
            moment += hours * 3_600_000;
            await sweep(workspace, new Date(moment), how);
          }
          const act = systemAct(workspace.id, workspace.timeZone, new Date(moment));
          const facts = await findReminderFacts(act.viewer, act.now);
          for (const person of await database().person.findMany({ where: { workspaceId: workspace.id } })) {
            const entries = await database().reminderEntry.findMany({ where: { personId: person.id } });
            const expected: string[] = [];
            const last = person.lastDigestOn as Day;
            expect(last === "2026-10-09" || !isQuiet(last, facts.calendar)).toBe(true);
            for (let each: Day = "2026-10-10"; each <= last; each = addDays(each, 1))
              for (const raised of raisedOn(facts, each))
                if (raised.personId === person.id) expected.push(keyOf(raised));
            expect(
              entries
                .map(({ personId, item, reason, day }) => [personId, item, reason, day].join(" "))
                .toSorted(),
            ).toEqual(expected.toSorted());
          }
        },
      ),
      { numRuns: 3 },
    );
  }, 30_000);
});

/** As the timetable would, by two processes at once, or cut off after some of the people. */
async function sweep(workspace: Workspace, moment: Date, how: string): Promise<void> {
  if (how === "twice") {
    await Promise.all([sendDueDigests(moment), sendDueDigests(moment)]);
    return;
  }
  if (how === "cut") {
    const [due] = await listDueDigests(moment);
    const first = due?.days[0];
    if (due && first) {
      const act = systemAct(workspace.id, due.timeZone, moment);
      const { digests, heldBack } = digestsOf(await findReminderFacts(act.viewer, moment), first.day);
      await sendDigests(act, {
        day: first.day,
        digests: first.personIds.slice(0, 1).map((personId) => ({
          personId,
          digest: digests.find(({ person }) => person.id === personId) ?? null,
          held: heldBack.filter((held) => held.personId === personId),
        })),
      });
    }
    return;
  }
  await sendDueDigests(moment);
}

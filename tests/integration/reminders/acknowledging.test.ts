import { beforeAll, describe, expect, test } from "vitest";
import { acknowledgeReminder } from "~/commands/reminders/acknowledge-reminder.server";
import { withdrawAcknowledgement } from "~/commands/reminders/withdraw-acknowledgement.server";
import type { Person, Workspace } from "~/generated/prisma/client";
import { database } from "~/store/database.server";
import { findOverdue } from "~/store/reminders/acknowledgement.queries.server";
import { findLadderPage } from "~/store/reminders/ladder-page.queries.server";
import { sendDueDigests } from "../../../app/jobs/reminders/send-digests.server";
import { aPlanWith } from "../../support/a-plan-with-tasks";
import { actOf, aPerson, aWorkspace, sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";

sharedDatabase();

let workspace: Workspace;
let owner: Person;
let leader: Person;
let sponsor: Person;
let bystander: Person;
let plan: string;
let task: string;

beforeAll(async () => {
  workspace = await aWorkspace();
  [owner, leader, sponsor, bystander] = await Promise.all([
    aPerson(workspace, "owner", { name: "Owner" }),
    aPerson(workspace, "leader", { name: "Leader" }),
    aPerson(workspace, "executive", { name: "Sponsor" }),
    aPerson(workspace, "owner", { name: "Bystander" }),
  ]);
  const made = await aPlanWith(workspace, [{ person: owner, due: "2026-10-12" }], {
    endOn: "2026-10-09",
    ownerId: owner.id,
    sponsorId: sponsor.id,
  });
  plan = `plan:${made.planId}`;
  task = `task:${made.taskIds[0]}`;
});

const say = (
  person: Person,
  item: string,
  untilDay: `${number}-${number}-${number}` | null = null,
  note = "",
) => acknowledgeReminder(actOf(person), { item, untilDay, note });

describe("saying “I know, I am on it”", () => {
  test("holds for a week unless another day is said, is kept once, and is seen beside what is overdue", async () => {
    const result = await say(owner, plan, null, "waiting for finance");
    expect(result).toMatchObject({ ok: true, value: { untilDay: "2026-10-22" } });
    // Pressed twice it is the same word; another day takes its place.
    await say(owner, plan, null, "waiting for finance");
    expect(await database().acknowledgement.count({ where: { item: plan } })).toBe(1);
    await say(owner, plan, "2026-10-30", "waiting for finance");
    expect(await findOverdue(viewerOf(leader), plan, TEST_NOW)).toMatchObject({
      mayAcknowledge: true,
      standing: [{ name: "Owner", onDay: "2026-10-15", untilDay: "2026-10-30", note: "waiting for finance" }],
    });
    expect(await findOverdue(viewerOf(bystander), plan, TEST_NOW)).toMatchObject({ mayAcknowledge: false });
  });

  test("is for those who are told of it, for things that are open, and for sixty days at most", async () => {
    expect(await say(bystander, plan)).toMatchObject({ refusal: { kind: "not-permitted" } });
    expect(await say(owner, plan, "2026-10-15")).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await say(owner, plan, "2027-10-15")).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await say(owner, "plan:nothing")).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await say(owner, "nonsense")).toMatchObject({ refusal: { kind: "not-found" } });
    const stranger = await aPerson(await aWorkspace(), "leader");
    expect(await say(stranger, plan)).toMatchObject({ refusal: { kind: "not-found" } });
  });

  test("two at once: each word stands for its own person", async () => {
    await Promise.all([say(leader, task), say(sponsor, task), say(leader, task, null, "on it")]);
    const page = await findLadderPage(viewerOf(leader), task, TEST_NOW);
    expect(page?.standing.map(({ name }) => name).toSorted()).toEqual(["Leader", "Sponsor"]);
    // The leader's word moves the sponsor's rung from the 26th no further: it ends before.
    expect(page?.rungs.map(({ rung, day }) => [rung, day])).toEqual([
      ["leader", "2026-10-22"],
      ["sponsor", "2026-10-26"],
      ["champion", "2026-11-02"],
    ]);
  });

  test("rests in the digest with the reason, and comes again once it is taken back", async () => {
    await sendDueDigests(TEST_NOW);
    const held = await database().reminderEntry.findMany({ where: { personId: owner.id, outcome: "held" } });
    expect(held).toMatchObject([{ item: plan, reason: "T+6", why: "acknowledged until 30 Oct 2026" }]);
    const mine = await database().acknowledgement.findFirstOrThrow({
      where: { personId: owner.id, item: plan, withdrawnAt: null },
    });
    const { id, version } = mine;
    expect(await withdrawAcknowledgement(actOf(leader), { id, version })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect(await withdrawAcknowledgement(actOf(owner), { id, version: version + 1 })).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect(await withdrawAcknowledgement(actOf(owner), { id, version })).toMatchObject({ ok: true });
    expect(await withdrawAcknowledgement(actOf(owner), { id, version: version + 1 })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    await sendDueDigests(new Date("2026-10-19T14:00:00Z"));
    const told = await database().reminderEntry.findMany({
      where: { personId: owner.id, outcome: "told", item: plan },
    });
    expect(told.map(({ reason }) => reason)).toEqual(["T+9"]);
  });

  test("ends when the promise moves or is done", async () => {
    await say(owner, plan);
    await database().plan.updateMany({ where: { ownerId: owner.id }, data: { endOn: "2026-10-13" } });
    expect((await findOverdue(viewerOf(owner), plan, TEST_NOW))?.standing).toEqual([]);
    await database().plan.updateMany({ where: { ownerId: owner.id }, data: { implementedOn: "2026-10-14" } });
    expect(await findOverdue(viewerOf(owner), plan, TEST_NOW)).toBeNull();
    expect(await say(owner, plan)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
  });
});

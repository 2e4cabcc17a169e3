import { beforeAll, describe, expect, it } from "vitest";
import { createAudience } from "~/commands/audiences/create-audience.server";
import type { Act } from "~/domain/act";
import { newAudienceSchema } from "~/domain/audiences/audience.schema";
import { done } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { countReaders, readReaders } from "~/store/audiences/readers.queries.server";
import { isRefused, noteRefusal, takeBackRefusal } from "~/store/audiences/refusals.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { actFor, aPerson, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

describe("who an audience reaches", () => {
  let act: Act;
  beforeAll(async () => {
    act = await actFor("leader");
  });

  const audience = async (change: Record<string, unknown>) => {
    const made = await createAudience(act, newAudienceSchema.parse({ kind: "customers", ...change }));
    if (!made.ok) throw new Error(made.refusal.message);
    return made.value.id;
  };
  const account = (change: { name: string; tier?: string; region?: string }) =>
    database().account.create({
      data: { id: newId(), workspaceId: act.viewer.workspaceId, createdAt: TEST_NOW, ...change },
    });
  const contact = async (email: string, accountIds: string[], change: Record<string, unknown> = {}) =>
    database().contact.create({
      data: {
        id: newId(),
        workspaceId: act.viewer.workspaceId,
        name: email.split("@")[0] ?? "",
        email,
        createdAt: TEST_NOW,
        ...change,
        links: { create: accountIds.map((accountId) => ({ accountId })) },
      },
    });

  it("takes those of the rule and of the list, each address once, and says who is left out and why", async () => {
    const { workspaceId } = act.viewer;
    const one = await account({ name: "Corvane", tier: "I", region: "Europe" });
    const far = await account({ name: "Helix", tier: "I", region: "Asia" });
    const small = await account({ name: "Small", tier: "III", region: "Europe" });
    await contact("a@corvane.test", [one.id, far.id], { level: "DM" });
    await contact("b@corvane.test", [one.id], { level: "DM", consent: false });
    await contact("c@corvane.test", [one.id], { level: "DM", bouncedOn: "2026-09-01" });
    await contact("d@corvane.test", [one.id], { level: "IF" });
    await contact("e@mixed.test", [far.id, small.id], { level: "DM" });
    await contact("f@corvane.test", [one.id], { level: "DM" });
    const g = await contact("g@corvane.test", [small.id], { level: "RM" });
    const gone = await aPerson({ id: workspaceId } as never, "viewer", {
      email: "gone@corvane.test",
      active: false,
    } as never);
    const id = await audience({
      name: "Deciders",
      members: "contacts",
      levels: ["DM"],
      tiers: ["I"],
      regions: "Europe",
    });
    const member = (email: string, change: Record<string, unknown> = {}) => ({
      id: newId(),
      workspaceId,
      audienceId: id,
      email,
      addedById: act.viewer.personId,
      createdAt: TEST_NOW,
      ...change,
    });
    await database().audienceMember.createMany({
      data: [
        member("a@corvane.test", { consent: "fair" }),
        member("free@else.test", { consent: "newsletter", name: "Free", timeZone: "Asia/Kolkata" }),
        member("asked@else.test"),
        member("old@corvane.test", { contactId: g.id }),
        member("f@corvane.test", { excluded: true, reason: "Asked by phone" }),
        member("gone@corvane.test", { personId: gone.id, consent: "x" }),
        member("lost@corvane.test", { contactId: newId(), consent: "x" }),
        member("nowhere", { consent: "x" }),
      ],
    });
    await commit(act, async (unit) => {
      await noteRefusal(unit, {
        workspaceId,
        email: "G@corvane.test",
        audienceId: id,
        source: "link",
        at: TEST_NOW,
      });
      return done(null);
    });
    const readers = await readReaders(database(), workspaceId, id, { take: 100 });
    expect(readers.map(({ email, leftOut }) => [email, leftOut])).toEqual([
      ["a@corvane.test", null],
      ["asked@else.test", "noConsent"],
      ["b@corvane.test", "noConsent"],
      ["c@corvane.test", "bouncing"],
      ["free@else.test", null],
      ["g@corvane.test", "unsubscribed"],
      ["gone@corvane.test", "gone"],
      ["lost@corvane.test", "gone"],
      ["nowhere", "noAddress"],
    ]);
    expect(readers[0]).toMatchObject({
      name: "a",
      organisation: "Corvane",
      merge: { organisation: "Corvane", level: "Decision maker", tier: "I", region: "Europe" },
      because: "Decision maker at Corvane, a tier I account; on the list since 15 Oct 2026",
    });
    expect(readers[4]).toMatchObject({ name: "Free", timeZone: "Asia/Kolkata", because: expect.any(String) });
    expect(await countReaders(database(), workspaceId, id)).toEqual({
      reached: 2,
      leftOut: { noConsent: 2, bouncing: 1, unsubscribed: 1, gone: 2, noAddress: 1 },
    });
    // Page by page it is the same.
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await readReaders(database(), workspaceId, id, { after, take: 2 });
      paged.push(...page.map(({ email }) => email));
      after = page.at(-1)?.email;
      if (page.length < 2) break;
    }
    expect(paged).toEqual(readers.map(({ email }) => email));
    const refusing = { workspaceId, email: "g@corvane.test", audienceId: id };
    expect(await isRefused(database(), refusing)).toBe(true);
    await commit(act, async (unit) => {
      await takeBackRefusal(unit, { ...refusing, at: TEST_NOW });
      return done(null);
    });
    expect(await isRefused(database(), refusing)).toBe(false);
  });
});

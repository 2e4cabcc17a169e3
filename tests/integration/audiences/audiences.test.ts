import { beforeAll, describe, expect, it } from "vitest";
import { addMember } from "~/commands/audiences/add-member.server";
import { createAudience } from "~/commands/audiences/create-audience.server";
import { editAudience } from "~/commands/audiences/edit-audience.server";
import { leaveOut } from "~/commands/audiences/leave-out.server";
import { removeMember } from "~/commands/audiences/remove-member.server";
import { retireAudience } from "~/commands/audiences/retire-audience.server";
import type { Act } from "~/domain/act";
import { addMemberSchema, editAudienceSchema, newAudienceSchema } from "~/domain/audiences/audience.schema";
import { quarterOf } from "~/domain/audiences/silence-calendar";
import type { Result } from "~/domain/refusal";
import type { Workspace } from "~/generated/prisma/client";
import { loader as register } from "~/routes/_app.audiences._index";
import { loader as page } from "~/routes/_app.audiences.$audienceId";
import { loader as edit } from "~/routes/_app.audiences.$audienceId_.edit";
import { loader as csv } from "~/routes/_app.audiences.$audienceId[.]csv";
import { action as create } from "~/routes/_app.audiences.new";
import { loader as calendar } from "~/routes/_app.communications.calendar";
import { loader as coverage } from "~/routes/_app.communications.coverage";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { findSilenceCalendar } from "~/store/audiences/calendar.queries.server";
import { findCoverage } from "~/store/audiences/coverage.queries.server";
import { database } from "~/store/database.server";
import { listSilences } from "~/store/reminders/silence-facts.server";
import { actFor, actOf, aPerson, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

sharedDatabase();

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const signedInAs = async (personId: string): Promise<Visitor> => {
  const person = await withSignIn(await database().person.findUniqueOrThrow({ where: { id: personId } }));
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
};
const kindOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.kind);

describe("audiences", () => {
  let workspace: Workspace;
  let leader: Act;
  let owner: Act;
  let stranger: Act;
  beforeAll(async () => {
    workspace = await aWorkspace();
    leader = actOf(await aPerson(workspace, "leader", { name: "Mara", email: "mara@here.test" }));
    owner = actOf(await aPerson(workspace, "owner", { name: "Devin", jobTitle: "Field service" }));
    stranger = await actFor("leader");
  });
  const typed = (change: Record<string, unknown>) => ({
    name: "Field",
    kind: "unit",
    members: "people",
    titles: "field",
    ...change,
  });
  const fields = (change: Record<string, unknown>) => newAudienceSchema.parse(typed(change));
  const message = async (code: string, version: Record<string, unknown>) => {
    const id = newId();
    await database().communication.create({
      data: {
        id,
        workspaceId: workspace.id,
        code,
        subject: `Subject of ${code}`,
        kind: "progress",
        createdById: leader.viewer.personId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
        audiences: {
          create: { id: newId(), workspaceId: workspace.id, audience: "Field", position: 1, ...version },
        },
      },
    });
    return id;
  };

  it("keeps one of a name, says what is wrong, and its name follows into messages", async () => {
    expect(kindOf(await createAudience(owner, fields({})))).toBe("not-permitted");
    await message("COM-1", { audience: "FIELD" });
    const key = newId();
    const { id } = must(await createAudience(leader, fields({ key })));
    expect(must(await createAudience(leader, fields({ key })))).toEqual({ id });
    // The draft that named it in words is written to it from now on.
    const versions = () =>
      database().communicationAudience.findMany({ where: { audienceId: id }, select: { audience: true } });
    expect(await versions()).toEqual([{ audience: "Field" }]);
    const twin = await createAudience(leader, fields({ name: "fIeLd" }));
    expect(twin).toMatchObject({ refusal: { kind: "invalid", fieldErrors: { name: [expect.any(String)] } } });
    expect(
      await createAudience(
        leader,
        fields({ name: "Other", members: "contacts", accounts: "Nobody, Inc\nNone" }),
      ),
    ).toMatchObject({ refusal: { fieldErrors: { accounts: [expect.stringContaining("“Nobody, Inc”")] } } });
    expect(
      await createAudience(leader, fields({ name: "Other", ownerId: stranger.viewer.personId })),
    ).toMatchObject({
      refusal: { fieldErrors: { ownerId: [expect.any(String)] } },
    });

    const change = {
      ...editAudienceSchema.parse(typed({ name: "Field engineers", version: 1 })),
      id,
    };
    expect(kindOf(await editAudience(stranger, change))).toBe("not-found");
    expect(must(await editAudience(leader, change))).toEqual({ name: "Field engineers", renamed: 1 });
    expect(await versions()).toEqual([{ audience: "Field engineers" }]);
    expect(kindOf(await editAudience(leader, change))).toBe("stale");

    expect(kindOf(await retireAudience(owner, { id, retire: true }))).toBe("not-permitted");
    must(await retireAudience(leader, { id, retire: true }));
    expect(
      kindOf(
        await addMember(leader, {
          ...addMemberSchema.parse({ who: "address", email: "a@b.test" }),
          audienceId: id,
        }),
      ),
    ).toBe("not-allowed-now");
    must(await retireAudience(leader, { id, retire: false }));
  });

  it("takes people onto its list, leaves them out with a reason and lets them in again", async () => {
    const { id } = must(
      await createAudience(leader, fields({ name: "By hand", kind: "partners", members: "list" })),
    );
    const add = (change: Record<string, unknown>) =>
      addMember(leader, { ...addMemberSchema.parse(change), audienceId: id });
    must(await add({ who: "address", email: "Jo@Partner.test", consent: "contract" }));
    must(await add({ who: "person", personId: owner.viewer.personId }));
    // An address that is a person's is that person.
    must(await add({ who: "address", email: "MARA@here.test" }));
    expect(kindOf(await add({ who: "address", email: "jo@partner.test" }))).toBe("invalid");
    expect(kindOf(await add({ who: "contact", contact: "no@body.test" }))).toBe("invalid");
    expect(kindOf(await add({ who: "person", personId: stranger.viewer.personId }))).toBe("invalid");
    expect(addMemberSchema.safeParse({ who: "address", email: "nothing" }).success).toBe(false);
    const listed = await database().audienceMember.findMany({
      where: { audienceId: id },
      orderBy: { email: "asc" },
    });
    expect(listed.filter(({ personId }) => personId !== null)).toHaveLength(2);

    const out = must(await leaveOut(leader, { audienceId: id, email: "jo@partner.test", reason: "Left" }));
    must(await leaveOut(leader, { audienceId: id, email: "new@partner.test", reason: "Asked" }));
    expect(kindOf(await leaveOut(leader, { audienceId: id, email: "jo@partner.test", reason: "x" }))).toBe(
      "not-allowed-now",
    );
    expect(await add({ who: "address", email: "jo@partner.test" })).toMatchObject({
      refusal: { message: expect.stringContaining("“Left”") },
    });
    // Who stood on the list stands there again; who was only left out is gone from it.
    must(await removeMember(leader, { audienceId: id, memberId: out.memberId }));
    const jo = await database().audienceMember.findUnique({ where: { id: out.memberId } });
    expect(jo).toMatchObject({ excluded: false, consent: "contract" });
    must(await removeMember(leader, { audienceId: id, memberId: out.memberId }));
    expect(await database().audienceMember.findUnique({ where: { id: out.memberId } })).toBeNull();
    expect(kindOf(await removeMember(leader, { audienceId: id, memberId: out.memberId }))).toBe("not-found");
  });

  it("shows its silence and what it was told, and tells the leaders once", async () => {
    const { id } = must(
      await createAudience(
        leader,
        fields({ name: "Silent", cadenceDays: "30", members: "people", titles: "" }),
      ),
    );
    await database().audience.update({
      where: { id },
      data: { createdAt: new Date("2026-07-10T12:00:00Z") },
    });
    const planId = newId();
    await database().plan.create({
      data: {
        id: planId,
        workspaceId: workspace.id,
        number: 1,
        kind: "corrective",
        title: "Concierge",
        status: "acting",
        createdById: leader.viewer.personId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    const told = await message("COM-8", {
      audience: "Silent",
      audienceId: id,
      status: "sent",
      firstSentAt: new Date("2026-09-04T14:00:00Z"),
      imported: { reached: 48, acknowledged: 31 },
    });
    await database().communication.update({ where: { id: told }, data: { planId } });
    await message("COM-9", { audience: "Silent", audienceId: id, status: "scheduled", sendOn: "2026-10-28" });
    const { rows } = await findSilenceCalendar(leader.viewer, quarterOf(2026, 4), "2026-10-15");
    const row = rows.find((each) => each.id === id);
    expect(row?.silence).toMatchObject({ since: "2026-09-04", days: 41, beyond: 11 });
    expect(row?.weeks.filter(({ state }) => state === "scheduled")).toHaveLength(1);

    const matrix = await findCoverage(leader.viewer, "2026-10-15");
    const at = matrix.audiences.findIndex((each) => each.id === id);
    expect(matrix.rows[0]?.cells[at]).toMatchObject({
      told: 1,
      last: { code: "COM-8", reach: { sent: 48, delivered: 48, acknowledged: 31 } },
    });
    expect(matrix.rows[0]?.reach).toMatchObject({ delivered: 48 });

    const around = {
      timeZone: workspace.timeZone,
      silentDays: 90,
      leaderIds: [leader.viewer.personId],
      executiveIds: [],
      today: "2026-10-15" as const,
    };
    const facts = await listSilences(workspace.id, around);
    expect(facts).toMatchObject([
      { arisenOn: "2026-10-05", toldTo: [leader.viewer.personId], href: `/audiences/${id}` },
    ]);
    must(await retireAudience(leader, { id, retire: true }));
    expect(await listSilences(workspace.id, around)).toEqual([]);
  });

  it("opens its pages to the people of the program, and to nobody of another workspace", async () => {
    const { id } = must(
      await createAudience(
        leader,
        fields({ name: "<b>Straßenbahnbetriebsgesellschaften</b>", members: "both" }),
      ),
    );
    const mara = await signedInAs(leader.viewer.personId);
    const devin = await signedInAs(owner.viewer.personId);
    const other = await signedInAs(stranger.viewer.personId);
    const at = { params: { audienceId: id } };
    for (const [door, path, sent] of [
      [register, "/audiences", {}],
      [page, `/audiences/${id}?q=%25&state=nonsense&after=%00`, at],
      [page, `/audiences/${id}?state=noConsent`, at],
      [csv, `/audiences/${id}.csv`, at],
      [calendar, "/communications/calendar?quarter=2026-Q9", {}],
      [coverage, "/communications/coverage", {}],
    ] as const) {
      expect((await devin.look(door, path, sent)).status).toBe(200);
    }
    const rows = (await mara.look(register, "/audiences")).body as {
      rows: { id: string; counts: unknown }[];
    };
    expect(rows.rows.find((row) => row.id === id)?.counts).toEqual({ reached: 1, leftOut: {} });
    for (const door of [page, csv, edit])
      expect((await other.look(door, `/audiences/${id}`, at)).status).toBe(404);
    expect((await devin.look(edit, `/audiences/${id}/edit`, at)).status).toBe(403);
    expect((await mara.look(page, "/audiences/x", { params: { audienceId: "%00" } })).status).toBe(404);
    const counted = await mara.post(create, "/audiences/new", {
      intent: "count",
      kind: "unit",
      members: "people",
      titles: "field",
    });
    expect(counted.body).toMatchObject({
      tried: {
        reached: 1,
        words: "Those who work here whose job title says “field”",
        examples: [{ name: "Devin" }],
      },
    });
    expect(
      (await mara.post(create, "/audiences/new", { name: "x".repeat(10_000), kind: "unit" })).status,
    ).toBe(422);
    expect(
      (await mara.post(create, "/audiences/new", { name: "From the form", kind: "unit" })).location,
    ).toMatch(/^\/audiences\/\w{26}$/);
  });
});

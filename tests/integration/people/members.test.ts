import { describe, expect, it } from "vitest";
import { changeRole } from "~/commands/people/change-role.server";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import { endSessionsOf } from "~/commands/people/end-sessions.server";
import { invitePerson } from "~/commands/people/invite-person.server";
import { reactivatePerson } from "~/commands/people/reactivate-person.server";
import { ROLES } from "~/domain/viewer";
import type { Workspace } from "~/generated/prisma/client";
import { findVisit } from "~/http/session.server";
import { loader as peoplePage } from "~/routes/_app.people._index";
import { action as deactivation } from "~/routes/_app.people_.$personId.deactivation";
import { action as roleAction, loader as rolePage } from "~/routes/_app.people_.$personId.role";
import { loader as invitePage } from "~/routes/_app.people_.invite";
import { action as signIn } from "~/routes/sign-in";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listMembers } from "~/store/people/people.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, viewerOf } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const anAdmin = async (workspace: Pick<Workspace, "id">) => withSignIn(await aPerson(workspace, "admin"));
const setting = async () => {
  const workspace = await aWorkspace();
  const admin = await anAdmin(workspace);
  const person = await withSignIn(await aPerson(workspace, "owner"));
  return { workspace, admin, person, act: actOf(admin) };
};
const enter = async (email: string) => {
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email, password: PASSWORD });
  return visitor;
};

describe("roles", () => {
  it("change from the next request on, and are on record with before and after", async () => {
    const { person, act } = await setting();
    const visitor = await enter(person.email);
    expect((await changeRole(act, { personId: person.id, role: "auditor", version: 1 })).ok).toBe(true);
    expect((await findVisit(visitor.request()))?.viewer).toMatchObject({ role: "viewer", auditor: true });
    const { entries } = await listActivity(act.viewer, { recordId: person.id });
    expect(entries[0]).toMatchObject({
      verb: "changed",
      before: { role: "owner" },
      after: { role: "auditor" },
    });
  });

  it("show both versions to whoever comes second", async () => {
    const { workspace, person, act } = await setting();
    const other = actOf(await anAdmin(workspace));
    const results = await Promise.all([
      changeRole(act, { personId: person.id, role: "leader", version: 1 }),
      changeRole(other, { personId: person.id, role: "viewer", version: 1 }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.find((result) => !result.ok);
    expect(refused).toMatchObject({ refusal: { kind: "stale", theirs: { version: 2 } } });
  });

  it("leave an administrator, also when two of them step down at the same time", async () => {
    const workspace = await aWorkspace();
    const [one, two] = [await anAdmin(workspace), await anAdmin(workspace)];
    // Somebody who cannot sign in lets nobody in.
    await aPerson(workspace, "admin");
    const results = await Promise.all([
      changeRole(actOf(one), { personId: one.id, role: "leader", version: 1 }),
      changeRole(actOf(two), { personId: two.id, role: "leader", version: 1 }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
  });

  it("wait until somebody is active again", async () => {
    const { person, act } = await setting();
    await deactivatePerson(act, { personId: person.id });
    const result = await changeRole(act, { personId: person.id, role: "leader", version: 2 });
    expect(result).toMatchObject({ refusal: { kind: "not-allowed-now" } });
  });
});

describe("access", () => {
  it("ends at once with deactivation and comes back with activation", async () => {
    const { person, act } = await setting();
    const visitor = await enter(person.email);
    await invitePerson(act, { email: "someone@example.com", name: "Someone", role: "viewer" });
    expect((await deactivatePerson(act, { personId: person.id })).ok).toBe(true);
    expect(await findVisit(visitor.request())).toBeNull();
    expect(await database().signInSession.count({ where: { userId: person.userId ?? "" } })).toBe(0);
    expect(await deactivatePerson(act, { personId: person.id })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect((await reactivatePerson(act, { personId: person.id })).ok).toBe(true);
    expect(await reactivatePerson(act, { personId: person.id })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect(await findVisit((await enter(person.email)).request())).not.toBeNull();
    expect(await database().invitation.count({ where: { revokedAt: null } })).toBe(1);
  });

  it("stays in the other workspace of somebody who has two", async () => {
    const { person, act } = await setting();
    const elsewhere = await aWorkspace({ name: "Elsewhere" });
    await withSignIn(await aPerson(elsewhere, "leader", { email: person.email }));
    const visitor = await enter(person.email);
    await deactivatePerson(act, { personId: person.id });
    expect((await findVisit(visitor.request()))?.workspace.name).toBe("Elsewhere");
  });

  it("cannot be taken from oneself, nor from each other at the same time", async () => {
    const workspace = await aWorkspace();
    const [one, two] = [await anAdmin(workspace), await anAdmin(workspace)];
    expect(await deactivatePerson(actOf(one), { personId: one.id })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    const results = await Promise.all([
      deactivatePerson(actOf(one), { personId: two.id }),
      deactivatePerson(actOf(two), { personId: one.id }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().person.count({ where: { workspaceId: workspace.id, active: true } })).toBe(1);
  });

  it("ends on every device when an administrator says so, and everywhere else when the person does", async () => {
    const { person, act } = await setting();
    const [here, there] = [await enter(person.email), await enter(person.email)];
    const visit = await findVisit(here.request());
    const own = await endSessionsOf(actOf(person), { personId: person.id, keepSessionId: visit?.sessionId });
    expect(own).toMatchObject({ ok: true, value: { ended: 1 } });
    expect(await findVisit(there.request())).toBeNull();
    expect(await findVisit(here.request())).not.toBeNull();
    // What an administrator sends along keeps nobody's session open.
    await endSessionsOf(act, { personId: person.id, keepSessionId: visit?.sessionId });
    expect(await findVisit(here.request())).toBeNull();
    const never = await aPerson({ id: person.workspaceId }, "viewer");
    expect(await endSessionsOf(act, { personId: never.id })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });
});

describe("members are the administrator's", () => {
  it("refuses every other role", async () => {
    const { workspace, person } = await setting();
    for (const role of ROLES.filter((each) => each !== "admin")) {
      const act = await actFor(role, workspace);
      for (const result of [
        await changeRole(act, { personId: person.id, role: "viewer", version: 1 }),
        await deactivatePerson(act, { personId: person.id }),
        await reactivatePerson(act, { personId: person.id }),
        await endSessionsOf(act, { personId: person.id }),
      ]) {
        expect(result, role).toMatchObject({ ok: false, refusal: { kind: "not-permitted" } });
      }
    }
  });

  it("finds nobody of another workspace", async () => {
    const { person } = await setting();
    const stranger = actOf(await anAdmin(await aWorkspace()));
    for (const result of [
      await changeRole(stranger, { personId: person.id, role: "viewer", version: 1 }),
      await deactivatePerson(stranger, { personId: person.id }),
      await reactivatePerson(stranger, { personId: person.id }),
      await endSessionsOf(stranger, { personId: person.id }),
    ]) {
      expect(result).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
    }
    const members = await listMembers(stranger.viewer);
    expect(members.map((member) => member.id)).toEqual([stranger.viewer.personId]);
  });
});

describe("the pages", () => {
  it("show everyone to everyone, and the ways to change to administrators alone", async () => {
    const { person, admin } = await setting();
    const [owner, boss] = [await enter(person.email), await enter(admin.email)];
    const seen = await owner.look(peoplePage, "/people");
    expect(seen.body).toMatchObject({ mayManage: false, invitations: [] });
    expect(JSON.stringify(seen.body)).toContain(admin.email);
    expect((await boss.look(peoplePage, "/people")).body).toMatchObject({ mayManage: true });
    expect((await owner.look(invitePage, "/people/invite")).status).toBe(403);
    const params = { personId: person.id };
    expect((await owner.look(rolePage, `/people/${person.id}/role`, { params })).status).toBe(403);
    expect((await boss.look(rolePage, "/people/none/role", { params: { personId: "none" } })).status).toBe(
      404,
    );
  });

  it("answer a change with the right status, and a successful one with a way back", async () => {
    const { person, admin } = await setting();
    const boss = await enter(admin.email);
    const params = { personId: person.id };
    const stale = await boss.post(
      roleAction,
      `/people/${person.id}/role`,
      { personId: person.id, role: "leader", version: "7" },
      { params },
    );
    expect(stale).toMatchObject({
      status: 409,
      body: { refusal: { kind: "stale" }, values: { role: "leader" } },
    });
    const wrong = await boss.post(
      roleAction,
      `/people/${person.id}/role`,
      { personId: person.id, role: "king", version: "1" },
      { params },
    );
    expect(wrong).toMatchObject({ status: 422, body: { fieldErrors: { role: [expect.any(String)] } } });
    const gone = await boss.post(deactivation, `/people/${person.id}/deactivation`, {}, { params });
    expect(gone).toMatchObject({ status: 303, location: "/people" });
    expect(gone.setCookies.join()).toContain("capstan-toast=");
    const owner = new Visitor();
    expect(
      (await owner.post(deactivation, `/people/${person.id}/deactivation`, {}, { params })).location,
    ).toBe("/sign-in");
    const strangers = await boss.post(
      deactivation,
      "/people/x/deactivation",
      {},
      { params, headers: { origin: "https://evil.example" } },
    );
    expect(strangers.status).toBe(403);
  });

  it("know members by name and role", async () => {
    const { admin } = await setting();
    expect(await listMembers(viewerOf(admin))).toHaveLength(2);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { invitePerson } from "~/commands/people/invite-person.server";
import { joinWorkspace } from "~/commands/people/join-workspace.server";
import { resendInvitation } from "~/commands/people/resend-invitation.server";
import { revokeInvitation } from "~/commands/people/revoke-invitation.server";
import type { Act } from "~/domain/act";
import { ROLES } from "~/domain/viewer";
import type { Workspace } from "~/generated/prisma/client";
import { findVisit } from "~/http/session.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { action as joinAction, loader as joinPage } from "~/routes/join.$token";
import { action as switchTo } from "~/routes/workspace";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listInvitations } from "~/store/people/people.queries.server";
import { drainQueue } from "~/store/queue.server";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { actFor, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

let mailbox: Mailbox;
beforeAll(async () => {
  registerHandlers();
  mailbox = await startMailbox();
});
afterEach(() => {
  env().SMTP_URL = undefined;
  mailbox.letters.length = 0;
  setClock(null);
});
afterAll(() => mailbox.stop());

const EMAIL = "mara@kestrelyn.example";
const invite = (act: Act, change: object = {}) =>
  invitePerson(act, { email: EMAIL, name: "Mara Okafor", role: "leader", ...change });
const tokenOf = async (email = EMAIL) => {
  const letters = await database().letter.findMany({ where: { toEmail: email }, orderBy: { id: "desc" } });
  return /\/join\/([\w-]+)/.exec(JSON.stringify(letters[0]?.content))?.[1] ?? "";
};
const FORM = { name: "Mara Okafor", jobTitle: "CX director", timeZone: "America/Chicago", locale: "en-US" };
const join = (token: string, password = PASSWORD) =>
  joinWorkspace({ token, join: { ...FORM, password, locale: "en-US" as const } }, TEST_NOW);
const invited = async (workspace?: Workspace) => {
  const act = await actFor("admin", workspace);
  const result = await invite(act);
  if (!result.ok) throw new Error(result.refusal.message);
  return { act, invitationId: result.value.invitationId, token: await tokenOf() };
};

describe("inviting and joining", () => {
  it("goes from the invitation through a real mail server to a signed-in member", async () => {
    setClock(TEST_NOW);
    env().SMTP_URL = mailbox.url;
    const workspace = await aWorkspace({ name: "Kestrelyn", locale: "en-GB" });
    const act = await actFor("admin", workspace);
    expect((await invite(act)).ok).toBe(true);
    await drainQueue();
    const mail = await mailbox.letterTo(EMAIL);
    expect(mail.subject).toBe(`${act.viewer.name} invites you to Kestrelyn`);
    expect(mail.text).toContain("as a CX leader");
    expect(mail.text).toContain("22 October 2026");
    const token = /\/join\/([\w-]+)/.exec(mail.text ?? "")?.[1] ?? "";
    const visitor = new Visitor();
    const page = await visitor.look(joinPage, `/join/${token}`, { params: { token } });
    expect(page.body).toMatchObject({ open: { workspace: "Kestrelyn", email: EMAIL, hasSignIn: false } });
    const answer = await visitor.post(
      joinAction,
      `/join/${token}`,
      { ...FORM, password: PASSWORD },
      { params: { token } },
    );
    expect(answer).toMatchObject({ status: 303, location: "/" });
    const visit = await findVisit(visitor.request());
    expect(visit).toMatchObject({
      email: EMAIL,
      viewer: { name: "Mara Okafor", role: "leader", timeZone: "America/Chicago", locale: "en-US" },
      workspace: { name: "Kestrelyn" },
    });
    const { entries } = await listActivity(act.viewer);
    expect(entries.map((entry) => [entry.verb, entry.door])).toEqual([
      ["joined", "mail-link"],
      ["succeeded", "schedule"],
      ["invited", "screen"],
    ]);
    const used = await visitor.look(joinPage, `/join/${token}`, { params: { token } });
    expect(used.body).toMatchObject({ closed: "accepted", open: null });
  });

  it("keeps the token nowhere but in the waiting letter", async () => {
    const { token } = await invited();
    const rows = JSON.stringify([
      await database().invitation.findMany(),
      await database().activity.findMany(),
    ]);
    expect(token).toHaveLength(43);
    expect(rows).not.toContain(token);
  });

  it("makes an auditor a viewer narrowed further", async () => {
    const act = await actFor("admin");
    await invite(act, { role: "auditor" });
    await join(await tokenOf());
    expect(await database().person.findFirst({ where: { email: EMAIL } })).toMatchObject({
      role: "viewer",
      auditor: true,
    });
  });

  it("takes the place that is kept for somebody who never signed in", async () => {
    const workspace = await aWorkspace();
    const kept = await aPerson(workspace, "owner", { email: EMAIL, name: "M. Okafor" });
    await invited(workspace);
    expect((await join(await tokenOf())).ok).toBe(true);
    expect(await database().person.findMany({ where: { email: EMAIL } })).toMatchObject([
      { id: kept.id, name: "Mara Okafor", role: "leader" },
    ]);
  });

  it("lets nobody in twice, however fast the second click is", async () => {
    const { token } = await invited();
    const results = await Promise.all([join(token), join(token), join(token)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(["not-allowed-now", "invalid"]).toContain(result.refusal.kind);
    }
    expect(await database().person.count({ where: { email: EMAIL } })).toBe(1);
    expect(await database().signInUser.count({ where: { email: EMAIL } })).toBe(1);
  });

  it("refuses an expired, a withdrawn and a made-up link", async () => {
    const { act, invitationId, token } = await invited();
    expect(await join("made-up")).toMatchObject({ refusal: { kind: "not-found" } });
    const late = new Date(TEST_NOW.getTime() + 7 * 86_400_000);
    const expired = await joinWorkspace(
      { token, join: { ...FORM, password: PASSWORD, locale: "en-US" } },
      late,
    );
    expect(expired).toMatchObject({
      refusal: { kind: "not-allowed-now", message: expect.stringContaining("expired") },
    });
    await revokeInvitation(act, { invitationId });
    expect(await join(token)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    expect(await database().person.count({ where: { email: EMAIL } })).toBe(0);
  });
});

describe("somebody who has a sign-in already", () => {
  it("joins a second workspace with the present password alone, and switches between the two", async () => {
    setClock(TEST_NOW);
    const first = await aWorkspace({ name: "First" });
    await withSignIn(await aPerson(first, "owner", { email: EMAIL }));
    const second = await aWorkspace({ name: "Second" });
    const { token } = await invited(second);
    expect(await join(token, "some other password")).toMatchObject({ refusal: { kind: "invalid" } });
    const visitor = new Visitor();
    const answer = await visitor.post(
      joinAction,
      `/join/${token}`,
      { ...FORM, password: PASSWORD },
      { params: { token } },
    );
    expect(answer.status).toBe(303);
    expect((await findVisit(visitor.request()))?.workspace.name).toBe("Second");
    const back = await visitor.post(switchTo, "/workspace", { workspaceId: first.id });
    expect(back.status).toBe(303);
    const there = await findVisit(visitor.request());
    expect(there).toMatchObject({
      workspace: { name: "First" },
      viewer: { role: "owner", workspaceId: first.id },
    });
    expect(there?.memberships).toHaveLength(2);
    // A workspace that is not theirs is not there; a cookie that names it changes nothing.
    const third = await aWorkspace();
    expect((await visitor.post(switchTo, "/workspace", { workspaceId: third.id })).status).toBe(404);
    visitor.cookies.set("capstan-workspace", third.id);
    expect((await findVisit(visitor.request()))?.workspace.name).toBe("First");
  });

  it("is slowed down when the password is guessed at", async () => {
    setClock(TEST_NOW);
    await withSignIn(await aPerson(await aWorkspace(), "owner", { email: EMAIL }));
    const { token } = await invited();
    const post = (password: string) =>
      new Visitor().post(joinAction, `/join/${token}`, { ...FORM, password }, { params: { token } });
    for (let attempt = 0; attempt < 6; attempt += 1) expect((await post("wrong guess")).status).toBe(422);
    expect((await post(PASSWORD)).status).toBe(429);
  });
});

describe("invitations are the administrator's", () => {
  it("refuses every other role", async () => {
    const { act, invitationId } = await invited();
    const workspace = { id: act.viewer.workspaceId };
    for (const role of ROLES.filter((each) => each !== "admin")) {
      const other = await actFor(role, workspace);
      for (const result of [
        await invite(other, { email: "x@example.com" }),
        await resendInvitation(other, { invitationId }),
        await revokeInvitation(other, { invitationId }),
      ]) {
        expect(result, role).toMatchObject({ ok: false, refusal: { kind: "not-permitted" } });
      }
    }
  });

  it("finds no invitation of another workspace", async () => {
    const { invitationId } = await invited();
    const stranger = await actFor("admin");
    for (const command of [resendInvitation, revokeInvitation]) {
      expect(await command(stranger, { invitationId })).toMatchObject({ refusal: { kind: "not-found" } });
    }
    expect(await listInvitations(stranger.viewer, TEST_NOW)).toEqual([]);
  });

  it("says what stands in the way, beside the address", async () => {
    const workspace = await aWorkspace();
    const act = await actFor("admin", workspace);
    await withSignIn(await aPerson(workspace, "owner", { email: EMAIL, name: "Mara" }));
    const refused = { ok: false, refusal: { kind: "invalid", fieldErrors: { email: [expect.any(String)] } } };
    expect(await invite(act)).toMatchObject(refused);
    await database().person.updateMany({ where: { email: EMAIL }, data: { active: false } });
    expect(await invite(act)).toMatchObject({ refusal: { message: expect.stringContaining("deactivated") } });
    expect((await invite(act, { email: "new@example.com" })).ok).toBe(true);
    expect(await invite(act, { email: "new@example.com" })).toMatchObject(refused);
    expect(await database().letter.count()).toBe(1);
  });

  it("asks one address once, when two administrators ask at the same time", async () => {
    const workspace = await aWorkspace();
    const [one, two] = [await actFor("admin", workspace), await actFor("admin", workspace)];
    const results = await Promise.all([invite(one), invite(two)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().invitation.count()).toBe(1);
  });

  it("sends again with a new link, and the old one ends", async () => {
    const { act, invitationId, token } = await invited();
    const later = { ...act, now: new Date(TEST_NOW.getTime() + 8 * 86_400_000) };
    expect((await resendInvitation(later, { invitationId })).ok).toBe(true);
    const newToken = await tokenOf();
    expect(newToken).not.toBe(token);
    expect(await join(token)).toMatchObject({ refusal: { kind: "not-found" } });
    const [row] = await listInvitations(act.viewer, later.now);
    expect(row).toMatchObject({ state: "open", expiresAt: new Date(TEST_NOW.getTime() + 15 * 86_400_000) });
    expect((await join(newToken)).ok).toBe(true);
    for (const command of [resendInvitation, revokeInvitation]) {
      expect(await command(later, { invitationId })).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    }
  });

  it("withdraws once", async () => {
    const { act, invitationId } = await invited();
    const results = await Promise.all([
      revokeInvitation(act, { invitationId }),
      revokeInvitation(act, { invitationId }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await resendInvitation(act, { invitationId })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect((await invite(act)).ok).toBe(true);
  });

  it("acts for nobody who was deactivated meanwhile", async () => {
    const workspace = await aWorkspace();
    const admin = await withSignIn(await aPerson(workspace, "admin"));
    const visitor = new Visitor();
    await visitor.post((await import("~/routes/sign-in")).action, "/sign-in", {
      email: admin.email,
      password: PASSWORD,
    });
    expect(await findVisit(visitor.request())).not.toBeNull();
    await database().person.update({ where: { id: admin.id }, data: { active: false } });
    expect(await findVisit(visitor.request())).toBeNull();
  });
});

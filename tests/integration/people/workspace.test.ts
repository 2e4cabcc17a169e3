import { describe, expect, it } from "vitest";
import { changePassword } from "~/commands/people/change-password.server";
import { updateProfile } from "~/commands/people/update-profile.server";
import { changeHolidays } from "~/commands/workspace/change-holidays.server";
import { setUpWorkspace } from "~/commands/workspace/set-up-workspace.server";
import { updateWorkspace } from "~/commands/workspace/update-workspace.server";
import { ROLES } from "~/domain/viewer";
import { findVisit } from "~/http/session.server";
import { action as profileAction, loader as profilePage } from "~/routes/_app.profile";
import { action as passwordAction } from "~/routes/_app.profile_.password";
import { action as settingsAction, loader as settingsPage } from "~/routes/_app.settings";
import { action as setUpAction, loader as setUpPage } from "~/routes/set-up";
import { action as signIn, loader as signInPage } from "~/routes/sign-in";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findSettings } from "~/store/workspace/settings.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const FIRST = {
  workspace: "Kestrelyn",
  currency: "USD",
  timeZone: "America/Chicago",
  locale: "en-US" as const,
  name: "Olu Adeyemi",
  email: "olu@kestrelyn.example",
  password: PASSWORD,
};

describe("setting up", () => {
  it("makes the first workspace and takes its administrator straight in", async () => {
    const visitor = new Visitor();
    expect((await visitor.look(signInPage, "/sign-in")).location).toBe("/set-up");
    expect((await visitor.look(setUpPage, "/set-up")).body).toMatchObject({
      zones: expect.arrayContaining(["Europe/Berlin"]),
    });
    const answer = await visitor.post(setUpAction, "/set-up", FIRST);
    expect(answer).toMatchObject({ status: 303, location: "/" });
    const visit = await findVisit(visitor.request());
    expect(visit).toMatchObject({
      workspace: { name: "Kestrelyn" },
      viewer: { role: "admin", name: "Olu Adeyemi" },
    });
    const viewer = visit?.viewer;
    if (!viewer) throw new Error("Nobody is signed in.");
    expect((await listActivity(viewer)).entries).toMatchObject([
      { noun: "workspace", verb: "created", actorName: "Olu Adeyemi" },
    ]);
    expect(await verifyActivity(viewer.workspaceId)).toMatchObject({ intact: true });
    expect((await new Visitor().look(setUpPage, "/set-up")).location).toBe("/sign-in");
    const second = await new Visitor().post(setUpAction, "/set-up", { ...FIRST, email: "other@example.com" });
    expect(second.status).toBe(409);
  });

  it("makes one workspace when two people set up at the same time", async () => {
    const results = await Promise.all([
      setUpWorkspace(FIRST, TEST_NOW),
      setUpWorkspace({ ...FIRST, email: "other@example.com" }, TEST_NOW),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().workspace.count()).toBe(1);
    expect(await database().signInUser.count()).toBe(1);
  });

  it("asks for the password of a sign-in that is left from before", async () => {
    const workspace = await aWorkspace();
    await withSignIn(await aPerson(workspace, "admin", { email: FIRST.email }));
    await database().workspace.deleteMany();
    expect(await setUpWorkspace({ ...FIRST, password: "some other one here" }, TEST_NOW)).toMatchObject({
      refusal: { kind: "invalid" },
    });
    expect((await setUpWorkspace(FIRST, TEST_NOW)).ok).toBe(true);
  });

  it("says everything that is missing at once and keeps what was typed", async () => {
    const answer = await new Visitor().post(setUpAction, "/set-up", {
      workspace: "Kestrelyn",
      currency: "XX",
      password: "short",
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ values: { workspace: "Kestrelyn" } });
    const { fieldErrors } = answer.body as { fieldErrors: Record<string, string[]> };
    expect(Object.keys(fieldErrors).sort()).toEqual([
      "currency",
      "email",
      "locale",
      "name",
      "password",
      "timeZone",
    ]);
  });
});

const SETTINGS = {
  name: "New name",
  currency: "EUR",
  timeZone: "Europe/Berlin",
  locale: "de-DE" as const,
  statusFloor: 25,
  openPlanLimit: 2,
};

describe("settings of the workspace", () => {
  it("hold for everyone and are on record", async () => {
    const act = await actFor("admin");
    expect((await updateWorkspace(act, { ...SETTINGS, version: 1 })).ok).toBe(true);
    const where = { id: act.viewer.workspaceId };
    expect(await database().workspace.findUnique({ where })).toMatchObject({ ...SETTINGS, version: 2 });
    const { entries } = await listActivity(act.viewer);
    expect(entries[0]).toMatchObject({ after: SETTINGS, before: { currency: "USD", statusFloor: 30 } });
  });

  it("are changed by one of two who save at the same time; the other sees both versions", async () => {
    const workspace = await aWorkspace();
    const [one, two] = [await actFor("admin", workspace), await actFor("admin", workspace)];
    const results = await Promise.all([
      updateWorkspace(one, { ...SETTINGS, name: "One", version: 1 }),
      updateWorkspace(two, { ...SETTINGS, name: "Two", version: 1 }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { kind: "stale", theirs: { version: 2 } },
    });
    expect((await listActivity(one.viewer)).entries).toHaveLength(1);
  });

  it("of what the company is are the administrator's alone; everyone reads them", async () => {
    const workspace = await aWorkspace();
    for (const role of ROLES.filter((each) => each !== "admin")) {
      const result = await updateWorkspace(await actFor(role, workspace), { ...SETTINGS, version: 1 });
      expect(result, role).toMatchObject({ refusal: { kind: "not-permitted" } });
    }
    const reader = await withSignIn(await aPerson(workspace, "viewer"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: reader.email, password: PASSWORD });
    expect(await visitor.look(settingsPage, "/settings")).toMatchObject({
      status: 200,
      body: { settings: { statusFloor: 30, keyAccountCap: 5 }, may: [] },
    });
    const fields = { group: "index", statusFloor: "25", fewFloor: "3", silentDays: "90", version: "1" };
    const refused = await visitor.post(settingsAction, "/settings", { ...fields, judgedMeasure: "both" });
    expect(refused).toMatchObject({ status: 403, body: { values: { statusFloor: "25" } } });
    expect(await database().workspace.findUnique({ where: { id: workspace.id } })).toMatchObject({
      version: 1,
    });
  });

  it("of how the program measures are the leader's too, and only those", async () => {
    const act = await actFor("leader");
    expect((await updateWorkspace(act, { statusFloor: 25, keyAccountCap: 4, version: 1 })).ok).toBe(true);
    expect(await updateWorkspace(act, { keyAccountCap: 3, name: "Mine", version: 2 })).toMatchObject({
      refusal: { kind: "not-permitted", message: expect.stringContaining("administrator") },
    });
    expect(await database().workspace.findUnique({ where: { id: act.viewer.workspaceId } })).toMatchObject({
      statusFloor: 25,
      keyAccountCap: 4,
      version: 2,
    });
    const { entries } = await listActivity(act.viewer);
    // What was not changed is not spoken of.
    expect(entries[0]).toMatchObject({
      before: { statusFloor: 30, keyAccountCap: 5 },
      after: { statusFloor: 25, keyAccountCap: 4 },
    });
    expect(entries).toHaveLength(1);
  });

  it("say everything that is wrong in a group and keep what was typed", async () => {
    const admin = await withSignIn(await aPerson(await aWorkspace(), "admin"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: admin.email, password: PASSWORD });
    const days = { group: "days", quietFrom: "25", quietUntil: "x", version: "1" };
    const answer = await visitor.post(settingsAction, "/settings", days);
    expect(answer).toMatchObject({ status: 422, body: { values: { quietFrom: "25" } } });
    const { fieldErrors } = answer.body as { fieldErrors: Record<string, string[]> };
    expect(Object.keys(fieldErrors).sort()).toEqual(["quietFrom", "quietUntil", "workingDays"]);
    const steps = { group: "escalation", escalationDays: "14, 7, 21", version: "1" };
    expect(await visitor.post(settingsAction, "/settings", steps)).toMatchObject({ status: 422 });
    expect(
      await visitor.post(settingsAction, "/settings", { ...steps, escalationDays: "5 10 15" }),
    ).toMatchObject({ status: 303, location: "/settings" });
    expect(await database().workspace.findFirst()).toMatchObject({ escalationDays: [5, 10, 15] });
    const floors = { group: "index", statusFloor: "5", fewFloor: "6", silentDays: "90", version: "2" };
    expect(
      await visitor.post(settingsAction, "/settings", { ...floors, judgedMeasure: "both" }),
    ).toMatchObject({ status: 422, body: { fieldErrors: { fewFloor: [expect.stringContaining("5")] } } });
  });

  it("take holidays one by one, whoever else changes settings at the same time", async () => {
    const workspace = await aWorkspace();
    const [one, two] = [await actFor("admin", workspace), await actFor("admin", workspace)];
    const christmas = { day: "2026-12-25", name: "Christmas Day" };
    const results = await Promise.all([
      changeHolidays(one, { kind: "add", holiday: christmas }),
      changeHolidays(two, { kind: "add", holiday: { day: "2026-11-26", name: "Thanksgiving" } }),
      updateWorkspace(one, { openPlanLimit: 4, version: 1 }),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await findSettings(one.viewer)).holidays.map(({ day }) => day)).toEqual([
      "2026-11-26",
      "2026-12-25",
    ]);
    expect(await changeHolidays(two, { kind: "add", holiday: christmas })).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { day: [expect.stringContaining("Christmas Day")] } },
    });
    expect((await changeHolidays(two, { kind: "remove", day: "2026-12-25" })).ok).toBe(true);
    expect(await changeHolidays(one, { kind: "remove", day: "2026-12-25" })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    const leader = await actFor("leader", workspace);
    expect(await changeHolidays(leader, { kind: "add", holiday: christmas })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

describe("one's own profile and password", () => {
  const signedIn = async () => {
    const person = await withSignIn(await aPerson(await aWorkspace(), "viewer"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
    return { person, visitor };
  };
  const FIELDS = {
    name: "Zoë O’Brien-Müller",
    jobTitle: "",
    timeZone: "Asia/Kolkata",
    locale: "de-DE",
    version: "1",
  };

  it("are everyone's to change", async () => {
    const { person, visitor } = await signedIn();
    expect((await visitor.post(profileAction, "/profile", FIELDS)).status).toBe(303);
    const page = await visitor.look(profilePage, "/profile");
    expect(page.body).toMatchObject({ profile: { name: FIELDS.name, locale: "de-DE", version: 2 } });
    expect((await findVisit(visitor.request()))?.viewer.name).toBe(FIELDS.name);
    const late = await visitor.post(profileAction, "/profile", { ...FIELDS, name: "Too late" });
    expect(late).toMatchObject({
      status: 409,
      body: { refusal: { kind: "stale" }, values: { name: "Too late" } },
    });
    expect((await listActivity(actOf(person).viewer)).entries).toHaveLength(1);
  });

  it("are changed once when two windows save at the same time", async () => {
    const person = await aPerson(await aWorkspace(), "owner");
    const input = {
      name: "A",
      jobTitle: "",
      timeZone: "UTC",
      locale: "en" as const,
      leadDays: [],
      version: 1,
    };
    const results = await Promise.all([
      updateProfile(actOf(person), input),
      updateProfile(actOf(person), { ...input, name: "B" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("takes the present password for a new one, and signs out everywhere else", async () => {
    const { person, visitor } = await signedIn();
    const other = new Visitor();
    await other.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
    const change = (currentPassword: string, password: string) =>
      visitor.post(passwordAction, "/profile/password", { currentPassword, password });
    expect(await change("not the present one", "a new and longer one")).toMatchObject({
      status: 422,
      body: { fieldErrors: { currentPassword: [expect.any(String)] } },
    });
    expect((await change(PASSWORD, PASSWORD)).status).toBe(422);
    expect((await change(PASSWORD, "a new and longer one")).status).toBe(303);
    expect(await findVisit(visitor.request())).not.toBeNull();
    expect(await findVisit(other.request())).toBeNull();
    expect(
      (await other.post(signIn, "/sign-in", { email: person.email, password: "a new and longer one" }))
        .status,
    ).toBe(303);
  });

  it("has nothing to change for somebody without a password", async () => {
    const person = await aPerson(await aWorkspace(), "owner");
    const input = {
      currentPassword: "x",
      password: "a new and longer one",
      userId: "nobody",
      keepSessionId: "",
    };
    expect(await changePassword(actOf(person), input)).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { action as following, loader as followingPage } from "~/routes/_app.following";
import { loader as mentions } from "~/routes/_app.mentions";
import { loader as notices } from "~/routes/_app.notices._index";
import { loader as open } from "~/routes/_app.notices.$noticeId";
import { action as readOne } from "~/routes/_app.notices.$noticeId_.reading";
import { loader as latest } from "~/routes/_app.notices.latest";
import { action as readAll } from "~/routes/_app.notices.reading";
import { action as letters } from "~/routes/_app.profile_.letters";
import { action as signIn } from "~/routes/sign-in";
import { database } from "~/store/database.server";
import { aPerson, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

sharedDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

let person: Person;
let visitor: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  const workspace = await aWorkspace();
  person = await aPerson(workspace, "leader", { name: "Mara" });
  await aPerson(workspace, "owner", { name: "Anna Groß" });
  await aPerson(workspace, "viewer", { name: "Anna Auditor", auditor: true });
  await aPerson(workspace, "owner", { name: "Anna Left", active: false });
  visitor = await signedIn(person);
  stranger = await signedIn(await aPerson(await aWorkspace(), "leader", { name: "Anna Elsewhere" }));
  await database().notice.create({
    data: {
      id: "n1",
      workspaceId: workspace.id,
      personId: person.id,
      key: "k1",
      kind: "plan",
      title: "started CAP-001",
      href: "/plans/CAP-001",
      byName: "Hana",
      at: TEST_NOW,
    },
  });
});

const isRead = async () =>
  (await database().notice.findUniqueOrThrow({ where: { id: "n1" } })).readAt !== null;
const at = (noticeId: string) => ({ params: { noticeId } });

describe("a notice's doors", () => {
  test("opening it leads to the place and marks it as read, for its own person alone", async () => {
    expect(await stranger.look(open, "/notices/n1", at("n1"))).toMatchObject({ status: 404 });
    expect(await visitor.look(open, "/notices/none", at("none"))).toMatchObject({ status: 404 });
    expect(await visitor.look(open, "/notices/x", at("a\0b"))).toMatchObject({ status: 404 });
    expect(
      await visitor.look(open, "/notices/n1", { ...at("n1"), headers: { "sec-purpose": "prefetch" } }),
    ).toMatchObject({
      status: 302,
    });
    expect(await isRead()).toBe(false);
    expect(await visitor.look(open, "/notices/n1", at("n1"))).toMatchObject({
      status: 302,
      location: "/plans/CAP-001",
    });
    expect(await isRead()).toBe(true);
  });

  test("it can be unread again, and read with all others", async () => {
    const place = "/notices/n1/reading";
    expect(await stranger.post(readOne, place, { read: "no" }, at("n1"))).toMatchObject({ status: 404 });
    expect(await visitor.post(readOne, place, { read: "no" }, at("n1"))).toMatchObject({ status: 303 });
    expect(await isRead()).toBe(false);
    // What came after the page was opened was not seen on it.
    await visitor.post(readAll, "/notices/reading", { upTo: "2026-10-15T13:00:00Z" });
    expect(await isRead()).toBe(false);
    expect(
      await visitor.post(readAll, "/notices/reading", { upTo: "nonsense", returnTo: "//elsewhere.example" }),
    ).toMatchObject({ status: 303, location: "/notices" });
    expect(await isRead()).toBe(true);
    // A year that no database reads, and a form that cannot be read.
    const old = { upTo: "-271821-04-20" };
    expect(await visitor.post(readAll, "/notices/reading", old)).toMatchObject({ status: 303 });
    const damaged = { ...at("n1"), headers: { "content-type": "application/json" } };
    for (const [door, path] of [
      [readAll, "/notices/reading"],
      [readOne, place],
      [letters, "/profile/letters"],
    ] as const)
      expect(await visitor.post(door, path, {}, damaged)).toMatchObject({ status: 303 });
    const { letterKinds } = await database().person.findUniqueOrThrow({ where: { id: person.id } });
    expect(letterKinds).not.toMatchObject({ mention: false });
  });

  test("the page and the bell bear any address", async () => {
    for (const query of ["", "?show=unread", "?from=none", "?from=%00"]) {
      expect((await visitor.look(notices, `/notices${query}`)).status).toBe(200);
    }
    expect((await visitor.look(latest, "/notices/latest")).status).toBe(200);
    expect((await visitor.look(followingPage, "/following?after=-1")).status).toBe(200);
  });
});

test("names are offered of those who may read it, of this workspace alone", async () => {
  const { body } = await visitor.look(mentions, "/mentions?q=anna");
  expect(String(JSON.stringify(body))).toContain("Anna Groß");
  expect(String(JSON.stringify(body))).not.toMatch(/Auditor|Left|Elsewhere/);
});

test("following asks for a record there is, and letters for kinds there are", async () => {
  const post = (fields: Record<string, string>) => visitor.post(following, "/following", fields);
  expect(await post({ noun: "plan", recordId: "none", wanted: "yes" })).toMatchObject({ status: 404 });
  expect(await post({ noun: "person", recordId: person.id, wanted: "yes" })).toMatchObject({ status: 422 });
  expect(await visitor.post(letters, "/profile/letters", { kind: "nonsense" })).toMatchObject({
    status: 303,
  });
  const { letterKinds } = await database().person.findUniqueOrThrow({ where: { id: person.id } });
  expect(letterKinds).toEqual({
    approval: false,
    request: false,
    answer: false,
    mention: false,
    assigned: false,
  });
});

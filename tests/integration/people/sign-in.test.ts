import { afterEach, describe, expect, it } from "vitest";
import { findVisit } from "~/http/session.server";
import { action as signIn, loader as signInPage } from "~/routes/sign-in";
import { action as signOut } from "~/routes/sign-out";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();
afterEach(() => setClock(null));

const someone = async () => withSignIn(await aPerson(await aWorkspace(), "owner"));
const enter = (visitor: Visitor, email: string, password = PASSWORD, next = "") =>
  visitor.post(signIn, "/sign-in", { email, password, next });
const wordsOf = (answer: { body: unknown }) => (answer.body as { formErrors: string[] }).formErrors.join(" ");

describe("signing in", () => {
  it("lets somebody in with cookies that no script and no other site can use", async () => {
    const person = await someone();
    const visitor = new Visitor();
    const answer = await enter(visitor, person.email.toUpperCase(), PASSWORD, "/plans/CAP-001?tab=tasks");
    expect(answer.status).toBe(303);
    expect(answer.location).toBe("/plans/CAP-001?tab=tasks");
    const session = answer.setCookies.find((cookie) => cookie.startsWith("capstan.session_token="));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    const visit = await findVisit(visitor.request());
    expect(visit?.viewer).toMatchObject({
      personId: person.id,
      role: "owner",
      workspaceId: person.workspaceId,
    });
    const again = await visitor.look(signInPage, "/sign-in?next=/work");
    expect(again.location).toBe("/work");
  });

  it("leads nowhere outside", async () => {
    const person = await someone();
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      expect((await enter(new Visitor(), person.email, PASSWORD, next)).location, next).toBe("/");
    }
  });

  it("answers a wrong password and an unknown address with the same words", async () => {
    const person = await someone();
    const wrong = await enter(new Visitor(), person.email, "not this one at all");
    const unknown = await enter(new Visitor(), "nobody@example.com", "not this one at all");
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(wordsOf(wrong)).toBe(wordsOf(unknown));
    expect(wrong.setCookies).toEqual([]);
    expect(JSON.stringify(wrong.body)).not.toContain("not this one");
  });

  it("refuses what another site posts, before looking at it", async () => {
    const person = await someone();
    const visitor = new Visitor();
    const fields = { email: person.email, password: PASSWORD, next: "" };
    const answer = await visitor.post(signIn, "/sign-in", fields, {
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    });
    expect(answer.status).toBe(403);
    expect(await database().signInSession.count()).toBe(0);
  });

  it("keeps out whoever is deactivated everywhere, and says so only after the right password", async () => {
    const person = await someone();
    await database().person.update({ where: { id: person.id }, data: { active: false } });
    const visitor = new Visitor();
    const right = await enter(visitor, person.email);
    expect(right.status).toBe(403);
    expect(wordsOf(right)).toContain("access was ended");
    expect(visitor.cookies.size).toBe(0);
    expect(await database().signInSession.count()).toBe(0);
    expect((await enter(visitor, person.email, "not this one at all")).status).toBe(401);
  });

  it("believes no forged and no expired session", async () => {
    const person = await someone();
    const visitor = new Visitor();
    await enter(visitor, person.email);
    const [name, value = ""] = [...visitor.cookies][0] ?? [];
    const forged = new Visitor();
    forged.cookies.set(name ?? "", `${decodeURIComponent(value).split(".")[0]}.AAAA`);
    expect(await findVisit(forged.request())).toBeNull();
    await database().signInSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await findVisit(visitor.request())).toBeNull();
  });

  it("ends the session when somebody signs out, also for a copy of the cookie", async () => {
    const person = await someone();
    const visitor = new Visitor();
    await enter(visitor, person.email);
    const copy = new Visitor();
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    const answer = await visitor.post(signOut, "/sign-out", {});
    expect(answer.location).toBe("/sign-in");
    expect(visitor.cookies.has("capstan.session_token")).toBe(false);
    expect(await findVisit(copy.request())).toBeNull();
  });
});

describe("too many attempts", () => {
  it("slows down one person at one place, tells the minutes, and leaves everyone else alone", async () => {
    setClock(TEST_NOW);
    const person = await someone();
    const other = await withSignIn(await aPerson({ id: person.workspaceId }, "leader"));
    const attacker = new Visitor("198.51.100.7");
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      expect((await enter(attacker, person.email, `wrong guess ${attempt}`)).status).toBe(401);
    }
    const stopped = await enter(attacker, person.email, PASSWORD);
    expect(stopped.status).toBe(429);
    expect(wordsOf(stopped)).toMatch(/Wait 1[45] minutes/);
    // The person themselves, at their own place, and a colleague at the attacker's.
    expect((await enter(new Visitor("192.0.2.50"), person.email)).status).toBe(303);
    expect((await enter(new Visitor("198.51.100.7"), other.email)).status).toBe(303);
    setClock(new Date(TEST_NOW.getTime() + 16 * 60_000));
    expect((await enter(attacker, person.email)).status).toBe(303);
  });

  it("counts attempts at the same time one by one", async () => {
    const person = await someone();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => enter(new Visitor(), person.email, `wrong guess ${at}`)),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(6);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(6);
  });

  it("forgets the mistakes of whoever then knows the password", async () => {
    const person = await someone();
    const visitor = new Visitor();
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 5; attempt += 1) await enter(visitor, person.email, "mistyped again");
      expect((await enter(visitor, person.email)).status).toBe(303);
    }
  });

  it("keeps neither addresses nor names in its table", async () => {
    const person = await someone();
    await enter(new Visitor(), person.email, "wrong guess one");
    const rows = await database().signInRateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows, (_, value) => String(value))).not.toContain(person.email);
  });
});

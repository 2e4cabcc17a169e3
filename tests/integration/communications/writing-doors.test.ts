import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { registerHandlers } from "~/jobs/timetable.server";
import { loader as message, action as saveMessage } from "~/routes/_app.communications.$code_.edit";
import {
  action as saveVersion,
  loader as version,
} from "~/routes/_app.communications.$code_.edit_.$versionId";
import { action as remove } from "~/routes/_app.communications.$code_.edit_.$versionId_.removal";
import { action as add } from "~/routes/_app.communications.$code_.edit_.audiences";
import { loader as files } from "~/routes/_app.communications.$code_.files";
import { loader as languages } from "~/routes/_app.communications.$code_.translate.$versionId._index";
import {
  action as translate,
  loader as translation,
} from "~/routes/_app.communications.$code_.translate.$versionId.$locale";
import { action as begin, loader as fresh } from "~/routes/_app.communications.new";
import { action as preview } from "~/routes/_app.communications.preview";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
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

let mara: Visitor;
let reader: Visitor;
let stranger: Visitor;
let writer: { workspaceId: string; personId: string };
let code = "";
let versionId = "";

const at = (more: Record<string, string> = {}) => ({ params: { code, versionId, ...more } });
const ANSWERS = { benefit: "Fewer calls", change: "Ten minutes", link: "The first voice" };

beforeAll(async () => {
  setClock(TEST_NOW);
  registerHandlers();
  const workspace = await aWorkspace();
  const leader = await aPerson(workspace, "leader");
  writer = { workspaceId: workspace.id, personId: leader.id };
  mara = await signedIn(leader);
  reader = await signedIn(await aPerson(workspace, "viewer"));
  stranger = await signedIn(await aPerson(await aWorkspace(), "leader"));
  const begun = await mara.post(begin, "/communications/new", {
    template: "webcast",
    about: "",
    audience: "Customers",
  });
  expect(begun.status).toBe(303);
  [, code = "", versionId = ""] = /communications\/(COM-\d+)\/edit\/(\w+)/.exec(begun.location ?? "") ?? [];
});
afterAll(() => setClock(null));

describe("the doors of writing", () => {
  it("open for who writes, say why not to who does not, and are not there for others", async () => {
    const doors = [
      [message, `/communications/${code}/edit`, {}],
      [version, `/communications/${code}/edit/${versionId}`, {}],
      [translation, `/communications/${code}/translate/${versionId}/de`, { locale: "de" }],
    ] as const;
    for (const [door, path, params] of doors) {
      expect((await mara.look(door, path, at(params))).status, path).toBe(200);
      const refused = await reader.look(door, path, at(params));
      expect(refused.status, path).toBe(403);
      expect(refused.body, path).toContain("Ask one of them");
      expect((await stranger.look(door, path, at(params))).status, path).toBe(404);
    }
    for (const door of [files, languages]) {
      expect((await reader.look(door, `/communications/${code}`, at())).status).toBe(200);
      expect((await stranger.look(door, `/communications/${code}`, at())).status).toBe(404);
    }
    expect((await mara.look(version, "/x", at({ versionId: "no\0such" }))).status).toBe(404);
    expect((await mara.look(translation, "/x", at({ locale: "no-such-language" }))).status).toBe(404);
    expect((await mara.look(translation, "/x", at({ locale: "en" }))).status, "the main language").toBe(404);
    expect((await mara.look(fresh, "/communications/new?plan=CAP-099")).status).toBe(404);
    expect((await reader.look(fresh, "/communications/new")).status).toBe(403);
  });

  it("show what is typed as it will be read, as a page and as a letter, and keep nothing", async () => {
    const typed = {
      code,
      versionId,
      shape: "letter",
      benefit: "**Now** \0 <script>alert(1)</script> {{recipient.first_name|there}}",
      body: "[press](javascript:alert(1))",
    };
    const drawn = await mara.post(preview, "/communications/preview", typed);
    expect(drawn.status).toBe(200);
    const shown = JSON.parse(String(drawn.body));
    expect(shown.problems.map(({ kind }: { kind: string }) => kind)).toEqual(["html", "address"]);
    expect(shown.letter.html).toContain("&lt;script&gt;");
    expect(shown.letter.html).not.toContain("<script");
    expect(shown.letter.html).not.toContain("javascript:");
    expect(shown.letter.text).toContain("there");
    expect((await stranger.post(preview, "/communications/preview", typed)).status).toBe(404);
    expect(
      (await mara.post(preview, "/communications/preview", { ...typed, body: "x".repeat(20_001) })).status,
    ).toBe(422);
    const plain = await mara.post(
      saveVersion,
      "/x",
      { intent: "preview", version: "1", audience: "Customers", ...ANSWERS },
      at(),
    );
    expect(plain.body).toMatchObject({ preview: { subject: expect.stringContaining("Join us") } });
    expect(await mara.look(version, "/x", at())).toMatchObject({ body: { values: { benefit: "" } } });
  });

  it("show an audience of the register with its languages, and the words with a reader's own values", async () => {
    const { workspaceId, personId } = writer;
    const audience = await database().audience.create({
      data: {
        id: newId(),
        workspaceId,
        name: "Neighbours",
        kind: "customers",
        about: "Fewer calls",
        createdById: personId,
        createdAt: TEST_NOW,
        members: {
          create: ["anna@corvane.example", "bo@corvane.example"].map((email, n) => ({
            id: newId(),
            workspaceId,
            email,
            name: n === 0 ? "Anna Schmidt" : "Bo Li",
            locale: n === 0 ? "de" : "",
            consent: n === 0 ? "asked on the telephone" : "",
            addedById: personId,
            createdAt: TEST_NOW,
          })),
        },
      },
    });
    const added = await mara.post(add, "/x", { audienceId: audience.id }, at());
    const [, own = ""] = /edit\/(\w+)/.exec(added.location ?? "") ?? [];
    const page = await mara.look(version, "/x", at({ versionId: own }));
    expect(page.body).toMatchObject({
      looksAt: "Fewer calls",
      values: { audienceId: audience.id, audience: "" },
      // Whoever did not consent is told nothing, and reads no preview either.
      readers: [{ email: "anna@corvane.example", name: "Anna Schmidt" }],
    });
    expect((page.body as { languages: object[] }).languages).toContainEqual(
      expect.objectContaining({ locale: "de", readers: 1, state: "missing" }),
    );
    const as = "anna@corvane.example";
    const words = { code, versionId: own, as, body: "Hello {{recipient.first_name}}" };
    const drawn = await mara.post(preview, "/communications/preview", words);
    expect(JSON.parse(String(drawn.body))).toMatchObject({
      as: { name: "Anna Schmidt" },
      values: { merge: { first_name: "Anna" } },
    });
  });

  it("lead on after saving, and keep what was typed where it cannot be saved", async () => {
    const typed = { version: "1", audienceId: "", audience: "Customers", ...ANSWERS };
    const saved = await mara.post(saveVersion, "/x", { ...typed, intent: "save" }, at());
    expect(saved).toMatchObject({
      status: 303,
      location: `/communications/${code}?version=${versionId}#words`,
    });
    const late = await mara.post(saveVersion, "/x", { ...typed, benefit: "Late" }, at());
    expect(late).toMatchObject({
      status: 409,
      body: { values: { benefit: "Late" }, theirs: { values: { benefit: "Fewer calls" }, version: "2" } },
    });
    const long = await mara.post(
      saveVersion,
      "/x",
      { ...typed, version: "2", body: "x".repeat(10_001) },
      at(),
    );
    expect(long).toMatchObject({
      status: 422,
      body: { fieldErrors: { body: [expect.stringContaining("10,000")] } },
    });
    const moment = {
      version: "1",
      subject: "Join us",
      opening: "",
      eventDay: "2026-10-28",
      eventTime: "25:00",
    };
    const wrong = await mara.post(saveMessage, "/x", moment, at());
    expect(wrong).toMatchObject({
      status: 422,
      body: { fieldErrors: { eventTime: [expect.any(String)], eventZone: [expect.any(String)] } },
    });
    const right = { ...moment, eventTime: "14:00", eventZone: "Europe/Berlin", eventMinutes: "45" };
    expect((await mara.post(saveMessage, "/x", right, at())).status).toBe(303);
    expect((await mara.post(add, "/x", { audience: "" }, at())).status).toBe(422);
    const added = await mara.post(add, "/x", { audience: "Partners" }, at());
    const [, second = ""] = /edit\/(\w+)/.exec(added.location ?? "") ?? [];
    expect((await mara.post(remove, "/x", { version: "many" }, at({ versionId: second }))).status).toBe(422);
    expect((await mara.post(remove, "/x", { version: "1" }, at({ versionId: second }))).status).toBe(303);
    const german = { madeFrom: "x", seen: "", subject: "Kommen Sie", ...ANSWERS };
    expect((await mara.post(translate, "/x", german, at({ locale: "de" }))).status).toBe(303);
    expect((await mara.post(translate, "/x", german, at({ locale: "de" }))).status).toBe(409);
    expect((await mara.post(begin, "/communications/new", { audience: "All" })).status).toBe(422);
  });
});

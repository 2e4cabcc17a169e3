import { beforeAll, describe, expect, test } from "vitest";
import type { Person, Workspace } from "~/generated/prisma/client";
import { action as acknowledge, loader as ladder } from "~/routes/_app.acknowledgements";
import { action as withdraw } from "~/routes/_app.acknowledgements_.$id.withdrawal";
import { loader as digests } from "~/routes/_app.digests._index";
import { loader as digest } from "~/routes/_app.digests.$day";
import { action as preferences } from "~/routes/_app.profile_.digest";
import { loader as dryRun } from "~/routes/_app.reminders";
import { loader as ledger } from "~/routes/_app.reminders_.ledger";
import { loader as ledgerFile } from "~/routes/_app.reminders_.ledger[.]csv";
import { action as signIn } from "~/routes/sign-in";
import { action as stop, loader as stopPage } from "~/routes/unsubscribe.$token";
import { setClock } from "~/shared/clock.server";
import { unsubscribeToken } from "~/shared/unsubscribe.server";
import { database } from "~/store/database.server";
import { sendDueDigests } from "../../../app/jobs/reminders/send-digests.server";
import { aPlanWith } from "../../support/a-plan-with-tasks";
import { aPerson, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

sharedDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

let workspace: Workspace;
let owner: Person;
let leads: Visitor;
let owns: Visitor;
let stranger: Visitor;
let item: string;

beforeAll(async () => {
  setClock(TEST_NOW);
  workspace = await aWorkspace();
  owner = await aPerson(workspace, "owner", { name: "Brigitte Donaudampfschifffahrtsgesellschaft" });
  const other = await aPerson(workspace, "owner", { name: "Ben" });
  leads = await signedIn(await aPerson(workspace, "leader"));
  owns = await signedIn(owner);
  stranger = await signedIn(await aPerson(await aWorkspace(), "leader"));
  const { taskIds } = await aPlanWith(workspace, [
    { person: owner, due: "2026-10-14" },
    { person: other, due: "2026-10-16" },
  ]);
  item = `task:${taskIds[0]}`;
  await sendDueDigests(TEST_NOW);
  return () => setClock(null);
});

const rowsOf = ({ body }: { body: unknown }) => (body as { rows: { personName: string }[] }).rows;

describe("the ledger's page", () => {
  test("shows leaders everybody's and others their own, narrowed by what is asked, for this workspace", async () => {
    expect(rowsOf(await leads.look(ledger, "/reminders/ledger"))).toHaveLength(2);
    expect(rowsOf(await owns.look(ledger, "/reminders/ledger"))).toMatchObject([{ personName: owner.name }]);
    expect(rowsOf(await stranger.look(ledger, "/reminders/ledger"))).toEqual([]);
    expect(
      rowsOf(await leads.look(ledger, `/reminders/ledger?person=${owner.id}&outcome=told`)),
    ).toHaveLength(1);
    expect(rowsOf(await leads.look(ledger, "/reminders/ledger?outcome=held&from=2026-10-01"))).toEqual([]);
    // Nonsense asks for nothing and breaks nothing.
    const odd = "?outcome=x&from=never&until=9999-99-99&person=%00&before=%00~x";
    expect(await leads.look(ledger, `/reminders/ledger${odd}`)).toMatchObject({ status: 200 });
  });

  test("is a file by the same filter", async () => {
    const { body } = await owns.look(ledgerFile, "/reminders/ledger.csv");
    expect(body).toContain("1 day overdue");
    expect(String(body).trim().split("\r\n")).toHaveLength(2);
  });
});

describe("digests as pages", () => {
  test("are one's own, day by day", async () => {
    expect(await owns.look(digests, "/digests")).toMatchObject({ body: { days: ["2026-10-15"] } });
    const at = (day: string) => ({ params: { day } });
    expect(await owns.look(digest, "/digests/2026-10-15", at("2026-10-15"))).toMatchObject({
      status: 200,
      body: { lines: [{ reason: "T+1" }], byMail: true },
    });
    for (const day of ["2026-10-14", "never", "2026-13-99", "a\0b"])
      expect(await owns.look(digest, "/digests/x", at(day))).toMatchObject({ status: 404 });
    expect(await leads.look(digest, "/digests/2026-10-15", at("2026-10-15"))).toMatchObject({ status: 404 });
  });

  test("the dry run says who was told already", async () => {
    const { body } = await leads.look(dryRun, "/reminders");
    expect((body as { digests: { toldAt: string | null }[] }).digests).toMatchObject([
      { toldAt: TEST_NOW.toISOString() },
      { toldAt: TEST_NOW.toISOString() },
    ]);
  });
});

describe("acknowledging by a form", () => {
  test("one press rests it, one press takes it back", async () => {
    const address = `/acknowledgements?item=${item}&back=/work`;
    expect(await owns.post(acknowledge, address, { item })).toMatchObject({ status: 303, location: "/work" });
    const [said] = await database().acknowledgement.findMany({ where: { item } });
    expect(said).toMatchObject({ personId: owner.id, untilDay: "2026-10-22" });
    const params = { id: said?.id ?? "" };
    expect(
      await owns.post(withdraw, "/acknowledgements/x/withdrawal", { version: "1" }, { params }),
    ).toMatchObject({
      status: 303,
    });
    expect(
      await stranger.post(withdraw, "/acknowledgements/x/withdrawal", { version: "1" }, { params }),
    ).toMatchObject({ status: 404 });
  });

  test("its page tells strangers nothing, and refuses with what was typed", async () => {
    expect(await leads.look(ladder, `/acknowledgements?item=${item}`)).toMatchObject({ status: 200 });
    expect(await stranger.look(ladder, `/acknowledgements?item=${item}`)).toMatchObject({ status: 404 });
    expect(await leads.look(ladder, "/acknowledgements")).toMatchObject({
      status: 302,
      location: "/reminders",
    });
    const wrong = await owns.post(acknowledge, "/acknowledgements", {
      item,
      untilDay: "soon",
      note: "finance",
    });
    expect(wrong).toMatchObject({ status: 422, body: { values: { note: "finance" } } });
    const long = await owns.post(acknowledge, "/acknowledgements", { item, note: "x".repeat(10_000) });
    expect(long).toMatchObject({ status: 422 });
    // It leads nowhere else.
    const away = await owns.post(acknowledge, "/acknowledgements?back=//elsewhere", { item });
    expect(away).toMatchObject({ status: 303, location: "/work" });
  });
});

describe("what one's digest says, and stopping it", () => {
  test("hour, road and kinds are saved; a nonsense hour and an older page are refused", async () => {
    const { version } = await database().person.findUniqueOrThrow({ where: { id: owner.id } });
    const form = { digestHour: "6", "wanted[]": "task", version: String(version) };
    for (const digestHour of ["24", "", "0x10", "1.5"])
      expect(await owns.post(preferences, "/profile/digest", { ...form, digestHour })).toMatchObject({
        status: 422,
      });
    expect(await owns.post(preferences, "/profile/digest", form)).toMatchObject({ status: 303 });
    const saved = await database().person.findUniqueOrThrow({ where: { id: owner.id } });
    expect(saved).toMatchObject({ digestHour: 6, digestByMail: false });
    expect(saved.mutedKinds).toContain("plan");
    expect(saved.mutedKinds).not.toContain("task");
    expect(saved.mutedKinds).not.toContain("ladder");
    expect(await owns.post(preferences, "/profile/digest", form)).toMatchObject({ status: 409 });
  });

  test("a letter's link asks, and stops digests by one press without a session, however often", async () => {
    await database().person.update({ where: { id: owner.id }, data: { digestByMail: true } });
    const token = unsubscribeToken(owner.id, "digest");
    const anybody = new Visitor("192.0.2.77");
    const at = { params: { token } };
    expect(await anybody.look(stopPage, `/unsubscribe/${token}`, at)).toMatchObject({ status: 200 });
    const byMail = async () =>
      (await database().person.findUniqueOrThrow({ where: { id: owner.id } })).digestByMail;
    expect(await byMail()).toBe(true);
    // As mail programs send it: RFC 8058.
    for (const _ of [1, 2])
      expect(
        await anybody.post(stop, `/unsubscribe/${token}`, { "List-Unsubscribe": "One-Click" }, at),
      ).toMatchObject({ status: 200 });
    expect(await byMail()).toBe(false);
    for (const wrong of [
      `${token}x`,
      unsubscribeToken("nobody", "digest"),
      unsubscribeToken(owner.id, "invitation"),
      "x",
    ])
      expect(await anybody.look(stopPage, "/unsubscribe/x", { params: { token: wrong } })).toMatchObject({
        status: 404,
      });
  });
});

import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { publishPage } from "~/commands/communications/publish-page.server";
import { withdrawPage } from "~/commands/communications/withdraw-page.server";
import { loader } from "~/routes/r.$token";
import { loader as file } from "~/routes/r.$token_.files.$fileId";
import { loader as calendar } from "~/routes/r.$token[.]ics";
import { setClock } from "~/shared/clock.server";
import { listPublicLinks } from "~/store/communications/public-link.queries.server";
import { database } from "~/store/database.server";
import {
  anApprovedMessage,
  anAudience,
  aPressOffice,
  granted,
  type PressOffice,
} from "../../support/a-message";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { Visitor } from "../../support/visitor";

sharedDatabase();

let office: PressOffice;
let message: Awaited<ReturnType<typeof anApprovedMessage>>;
let versionId: string;
beforeAll(async () => {
  setClock(TEST_NOW);
  office = await aPressOffice(TEST_NOW);
  const id = await anAudience(office, [{ email: "jo@customer.example" }], { name: "Customers" });
  message = await anApprovedMessage(office, [{ id, name: "Customers" }], {
    subject: "Join us",
    opening: "Hello {{recipient.first_name|all}}, come and ask.",
    event: { day: "2026-10-28", time: "14:00", timeZone: "Europe/Berlin", minutes: 45, place: "Room" },
  });
  versionId = message.versionIds[0] ?? "";
  // What the claim check asks of public words is tried elsewhere.
  await database().communication.update({ where: { id: message.id }, data: { kind: "webcast" } });
});
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

const visitor = new Visitor("198.51.100.77");
const look = (token: string) => visitor.look(loader, `/r/${token}`, { params: { token } });
const publish = async () =>
  granted(await publishPage(office.approver, { code: message.code, versionId })).token;
const links = () => listPublicLinks(office.approver.viewer, message.id);

it("stands for whoever has its address, is counted without cookies, and names nobody", async () => {
  const token = await publish();
  const first = await look(token);
  expect(first).toMatchObject({ status: 200, setCookies: [] });
  const { page } = first.body as { page: Record<string, unknown> };
  expect(page).toMatchObject({ workspace: "Kestrelyn", subject: "Join us", corrected: null });
  expect(JSON.stringify(page)).not.toMatch(/customer\.example|Mara|Ilse/);
  await look(token);
  const robot = { params: { token }, headers: { "user-agent": "Googlebot/2.1" } };
  expect((await visitor.look(loader, `/r/${token}`, robot)).status).toBe(200);
  expect(await links()).toMatchObject([{ views: 2, standing: "open", by: "Ilse Brandt" }]);
  const ics = await visitor.look(calendar, `/r/${token}.ics`, { params: { token } });
  expect(String(ics.body)).toContain("DTSTART:20261028T130000Z");
  const row = await database().publicLink.findFirstOrThrow({ where: { communicationId: message.id } });
  expect(Object.values(row)).not.toContain(token);
});

it("says that it is being corrected while its approval does not hold, and shows nothing else", async () => {
  const token = await publish();
  await database().communicationAudience.update({ where: { id: versionId }, data: { status: "returned" } });
  const answer = await look(token);
  expect(answer).toMatchObject({ status: 503, body: { page: null, state: "correcting" } });
  expect((await visitor.look(calendar, `/r/${token}.ics`, { params: { token } })).status).toBe(404);
  expect(await publishPage(office.approver, { code: message.code, versionId })).toMatchObject({
    refusal: { kind: "not-allowed-now" },
  });
  await database().communicationAudience.update({ where: { id: versionId }, data: { status: "approved" } });
  expect((await look(token)).status).toBe(200);
});

it("is gone at once when it is withdrawn, pressed twice too, and other pages stand", async () => {
  const [kept, token] = [await publish(), await publish()];
  const before = (await links()).filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const row = await database().publicLink.findFirstOrThrow({
    where: { communicationId: message.id },
    orderBy: { id: "desc" },
  });
  for (const _ of [1, 2]) granted(await withdrawPage(office.writer, { linkId: row.id }));
  expect(await look(token)).toMatchObject({ status: 410, body: { page: null, state: "gone" } });
  const sent = { params: { token, fileId: "x" } };
  expect((await visitor.look(file, `/r/${token}/files/x`, sent)).status).toBe(404);
  expect((await look(kept)).status).toBe(200);
  expect((await links()).filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(before - 1);
});

it("is made and withdrawn by leaders and executives of the house alone", async () => {
  const owner = await actFor("owner", office.workspace);
  const [link] = await links();
  const linkId = link?.id ?? "";
  expect(await publishPage(owner, { code: message.code, versionId })).toMatchObject({
    refusal: { kind: "not-permitted" },
  });
  expect(await withdrawPage(owner, { linkId })).toMatchObject({ refusal: { kind: "not-permitted" } });
  const elsewhere = await actFor("executive");
  expect(await publishPage(elsewhere, { code: message.code, versionId })).toMatchObject({
    refusal: { kind: "not-found" },
  });
  expect(await withdrawPage(elsewhere, { linkId })).toMatchObject({ refusal: { kind: "not-found" } });
  expect((await look("never-given")).status).toBe(404);
});

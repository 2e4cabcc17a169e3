import { beforeEach, describe, expect, it } from "vitest";
import { addAccount } from "~/commands/accounts/add-account.server";
import { addContact } from "~/commands/accounts/add-contact.server";
import { deleteContact } from "~/commands/accounts/delete-contact.server";
import { editContact } from "~/commands/accounts/edit-contact.server";
import { mergeContacts } from "~/commands/accounts/merge-contacts.server";
import { setConsent } from "~/commands/accounts/set-consent.server";
import { addAccountSchema } from "~/domain/accounts/account.schema";
import { addContactSchema, consentSchema, editContactSchema } from "~/domain/accounts/contact.schema";
import { NO_CONTACT_FILTER } from "~/domain/accounts/contact-filter";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { listContacts, sumContacts } from "~/store/accounts/contact.queries.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { actFor, aWorkspace, freshDatabase } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";

freshDatabase();

let act: Act;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
beforeEach(async () => {
  workspace = await aWorkspace();
  act = await actFor("leader", workspace);
  for (const name of ["Norbeck", "Orvane"]) must(await addAccount(act, addAccountSchema.parse({ name })));
});

const refusalOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.refusal.kind === "invalid" ? Object.keys(result.refusal.fieldErrors) : [];
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal)}`);
  return result.value;
};
const given = {
  consent: "on",
  consentPurpose: "Surveys",
  consentSource: "Contract",
  consentOn: "2026-01-05",
};
const add = (fields: object, by = act) => addContact(by, addContactSchema.parse(fields));
const added = async (name: string, more: object = {}) =>
  must(await add({ name, email: `${name.toLowerCase()}@customer.example`, level: "DM", ...given, ...more }))
    .contactId;
const rowOf = (id: string) =>
  database().contact.findUnique({
    where: { id },
    include: { links: { select: { account: { select: { name: true } } } } },
  });

async function answersOf(contactIds: readonly string[]) {
  const from = await anImport(workspace, "Survey");
  const questionId = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
  await seedAnswers(
    workspace,
    from,
    contactIds.map((contactId) => ({
      day: "2026-09-01",
      contactId,
      values: [{ questionId, kind: "satisfaction", value: 4 }],
    })),
  );
}
const levels = async () =>
  (await database().tally.findMany({ where: { grain: "person" }, orderBy: { level: "asc" } })).map((row) => [
    row.level,
    row.n,
  ]);

describe("a contact", () => {
  it("stands in two accounts, has one address, and consent with its source", async () => {
    const id = await added("Astrid", { accounts: ["norbeck", "Orvane", ""] });
    expect((await rowOf(id))?.links.map((link) => link.account.name).sort()).toEqual(["Norbeck", "Orvane"]);
    const again = { name: "B", email: "ASTRID@customer.example" };
    expect(fieldsOf(await add(again))).toEqual(["email"]);
    expect(fieldsOf(await add({ name: "B", email: "b@customer.example", accounts: ["Nowhere"] }))).toEqual([
      "accounts",
    ]);
    expect(fieldsOf(await add({ name: "B", email: "b@customer.example", consent: "on" })).sort()).toEqual([
      "consentOn",
      "consentPurpose",
      "consentSource",
    ]);
    expect(refusalOf(await add(again, await actFor("owner", workspace)))).toBe("not-permitted");
  });

  it("moves its answers along when its level changes; of two at once the second is told", async () => {
    const contactId = await added("Astrid");
    await answersOf([contactId]);
    expect(await levels()).toEqual([["DM", 1]]);
    const edit = (level: string, version: number) =>
      editContact(act, {
        ...editContactSchema.parse({
          name: "Astrid",
          email: "astrid@customer.example",
          level,
          version,
          accounts: ["Orvane"],
        }),
        contactId,
      });
    must(await edit("RM", 1));
    expect(await levels()).toEqual([["RM", 1]]);
    expect(refusalOf(await edit("IF", 1))).toBe("stale");
    expect(await levels()).toEqual([["RM", 1]]);
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
    expect((await rowOf(contactId))?.links).toHaveLength(1);
  });

  it("gives and withdraws consent, dated and on record", async () => {
    const contactId = await added("Astrid");
    const set = (fields: object) => setConsent(act, { ...consentSchema.parse(fields), contactId });
    expect(fieldsOf(await set({ consent: "withdrawn", version: 1 }))).toEqual(["consentOn"]);
    expect(fieldsOf(await set({ consent: "withdrawn", consentOn: "2027-01-01", version: 1 }))).toEqual([
      "consentOn",
    ]);
    must(await set({ consent: "withdrawn", consentOn: "2026-10-01", version: 1 }));
    expect(await rowOf(contactId)).toMatchObject({
      consent: false,
      consentOn: "2026-10-01",
      consentPurpose: "Surveys",
    });
    expect(refusalOf(await set({ ...given, consent: "given", version: 1 }))).toBe("stale");
    must(
      await set({ ...given, consent: "given", consentSource: "E-mail", consentOn: "2026-10-12", version: 2 }),
    );
    const { entries } = await listActivity(act.viewer, { recordId: contactId });
    expect(entries.map((entry) => entry.verb)).toEqual(["granted", "withdrawn", "created"]);
    expect(
      refusalOf(
        await setConsent(await actFor("leader"), {
          ...consentSchema.parse({ ...given, consent: "given", version: 3 }),
          contactId,
        }),
      ),
    ).toBe("not-found");
  });

  it("is merged with a duplicate: answers and accounts go along, the withdrawn consent holds", async () => {
    const kept = await added("Astrid", { accounts: ["Norbeck"] });
    const gone = await added("Astrid2", { accounts: ["Orvane"], level: "RM", consent: "" });
    await answersOf([kept, gone]);
    const merge = (version: number, intoId: string) =>
      mergeContacts(act, { contactId: gone, version, intoId });
    expect(fieldsOf(await merge(1, gone))).toEqual(["intoId"]);
    expect(fieldsOf(await merge(1, "nobody"))).toEqual(["intoId"]);
    expect(refusalOf(await merge(4, kept))).toBe("stale");
    must(await merge(1, kept));
    expect(await rowOf(gone)).toBeNull();
    expect(await rowOf(kept)).toMatchObject({ consent: false, level: "DM" });
    expect((await rowOf(kept))?.links).toHaveLength(2);
    expect(await levels()).toEqual([["DM", 2]]);
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
  });

  it("is deleted without its answers, which stay without a name and a level", async () => {
    const contactId = await added("Astrid");
    await answersOf([contactId]);
    expect(refusalOf(await deleteContact(act, { contactId, version: 2 }))).toBe("stale");
    expect(must(await deleteContact(act, { contactId, version: 1 })).answers).toBe(1);
    expect(await levels()).toEqual([["", 1]]);
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
    const { entries } = await listActivity(act.viewer, { recordId: contactId });
    expect(entries[0]?.summary).not.toMatch(/Astrid/);
  });
});

describe("the list of contacts", () => {
  it("finds by level, consent, account and silence, page by page", async () => {
    const [a, b] = [
      await added("Astrid", { accounts: ["Norbeck"] }),
      await added("Berta", { level: "IF", consent: "" }),
    ];
    await added("Caro", { level: "" });
    await answersOf([a]);
    const question = { since: "2026-07-17" as const, today: "2026-10-15" as const };
    const names = async (filter: object, take = 1) => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listContacts>> = await listContacts(act.viewer, {
          ...question,
          filter: { ...NO_CONTACT_FILTER, ...filter },
          cursor,
          take,
        });
        found.push(...page.rows.map((row) => row.name));
        cursor = page.next;
      } while (cursor !== null);
      return found;
    };
    expect(await names({})).toEqual(["Astrid", "Berta", "Caro"]);
    expect(await names({ level: "DM" })).toEqual(["Astrid"]);
    expect(await names({ level: "(none)" })).toEqual(["Caro"]);
    expect(await names({ consent: "withdrawn" })).toEqual(["Berta"]);
    expect(await names({ heard: "never" })).toEqual(["Berta", "Caro"]);
    expect(await names({ heard: "silent" })).toEqual(["Berta", "Caro"]);
    expect(await names({ account: "(none)" })).toEqual(["Berta", "Caro"]);
    expect(await names({ q: "berta@" })).toEqual(["Berta"]);
    expect(await sumContacts(act.viewer, { ...question, filter: NO_CONTACT_FILTER })).toEqual({
      contacts: 3,
      withConsent: 2,
      DM: 1,
      RM: 0,
      IF: 1,
      withoutLevel: 1,
    });
    expect(b).not.toBe(a);
  });
});

import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { consentProblems, consentWords } from "~/domain/accounts/consent";
import type { AddContact } from "~/domain/accounts/contact.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import {
  accountNames,
  checkContact,
  findContact,
  setLinks,
} from "~/store/accounts/contact-record.queries.server";
import { commit } from "~/store/commit.server";

/** Takes a person at a customer in, with the accounts they stand in and what they agreed to. */
export async function addContact(act: Act, input: AddContact): Promise<Result<{ contactId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const contactId = input.key ?? newId();
  const { today } = await findAccountSettings(viewer, act.now);
  const { key: _, accounts: __, ...fields } = input;
  // A person from whom no consent is known is not contacted: that needs no day and no source.
  const unproven = input.consent ? consentProblems(input, today) : {};
  const contact = input.consent
    ? fields
    : { ...fields, consentPurpose: "", consentSource: "", consentOn: null };
  return commit(act, async (unit) => {
    const twin = input.key ? await findContact(viewer, input.key, unit.db) : null;
    if (twin) return done({ contactId: twin.id });
    const checked = await checkContact(viewer, input, null, unit.db);
    const { accountIds } = checked;
    const problems = { ...checked.problems, ...unproven };
    if (Object.keys(problems).length > 0) return invalid("The contact cannot be saved like this.", problems);
    await unit.db.contact.create({ data: { ...contact, id: contactId, workspaceId, createdAt: act.now } });
    await setLinks(unit.db, contactId, [], accountIds);
    const names = await accountNames(viewer, accountIds, unit.db);
    unit.log({
      noun: "contact",
      recordId: contactId,
      verb: "created",
      summary: `added the contact ${input.name}${names.length === 0 ? "" : ` at ${names.join(" and ")}`}`,
      after: { level: input.level, accounts: names, consent: consentWords(contact) },
    });
    return done({ contactId });
  });
}

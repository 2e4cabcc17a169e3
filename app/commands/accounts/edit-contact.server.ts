import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { differences } from "~/domain/accounts/account-values";
import type { EditContact } from "~/domain/accounts/contact.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import {
  accountNames,
  checkContact,
  findContact,
  setLinks,
} from "~/store/accounts/contact-record.queries.server";
import { commit } from "~/store/commit.server";
import { withTalliesOf } from "~/store/surveys/tally.server";

/** Changes what is known of a contact, level and accounts included. Consent is given and withdrawn on its own. */
export async function editContact(act: Act, input: EditContact): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const contact = await findContact(viewer, input.contactId);
  if (!contact) return notFound("contact");
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const { contactId, version, ...given } = input;
  const fields = {
    name: given.name,
    email: given.email,
    jobTitle: given.jobTitle,
    phone: given.phone,
    level: given.level,
    quarantinedUntil: given.quarantinedUntil,
    bouncedOn: given.bouncedOn,
  };
  return commit(act, async (unit) => {
    const { problems, accountIds } = await checkContact(viewer, input, contactId, unit.db);
    if (Object.keys(problems).length > 0) return invalid("The contact cannot be saved like this.", problems);
    const move = () => unit.move("contact", { id: contactId, version }, fields);
    // Every index is split by contact level: their answers change place with them.
    const after =
      contact.level === fields.level
        ? await move()
        : await withTalliesOf(unit.db, workspaceId, { contactIds: [contactId] }, move);
    const { linked, unlinked } = await setLinks(unit.db, contactId, contact.accountIds, accountIds);
    const changed = differences(contact, fields);
    const moved = {
      ...(linked.length > 0 && { linked: await accountNames(viewer, linked, unit.db) }),
      ...(unlinked.length > 0 && { unlinked: await accountNames(viewer, unlinked, unit.db) }),
    };
    if (changed.keys.length > 0 || linked.length + unlinked.length > 0) {
      unit.log({
        noun: "contact",
        recordId: contactId,
        verb: "changed",
        summary: `changed the contact ${after.name}`,
        before: changed.before,
        after: { ...changed.after, ...moved },
      });
    }
    return done({ version: after.version });
  });
}

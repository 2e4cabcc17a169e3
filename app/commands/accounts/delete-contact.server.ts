import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findContact } from "~/store/accounts/contact-record.queries.server";
import { commit } from "~/store/commit.server";
import { withTalliesOf } from "~/store/surveys/tally.server";

/**
 * Takes a person out: name, address and everything that tells who they are. Their answers stay as answers of the
 * account, without a name and without a level, so that no figure of the past changes behind anybody's back.
 */
export async function deleteContact(
  act: Act,
  input: { contactId: string; version: number },
): Promise<Result<{ answers: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const contact = await findContact(viewer, input.contactId);
  if (!contact) return notFound("contact");
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  return commit(
    act,
    async (unit) => {
      const answers = await unit.db.response.count({ where: { contactId: contact.id } });
      await unit.move("contact", { id: contact.id, version: input.version }, { name: contact.name });
      await withTalliesOf(unit.db, workspaceId, { contactIds: [contact.id] }, () =>
        unit.db.contact.delete({ where: { id: contact.id } }),
      );
      // No list keeps the address of somebody who is taken out.
      await unit.db.audienceMember.deleteMany({ where: { workspaceId, contactId: contact.id } });
      unit.log({
        noun: "contact",
        recordId: contact.id,
        verb: "deleted",
        // The name goes with the person: the log cannot be edited later.
        summary: `deleted a contact; ${answers} of their responses stay without a name`,
        before: { level: contact.level },
      });
      return done({ answers });
    },
    { timeout: 120_000 },
  );
}

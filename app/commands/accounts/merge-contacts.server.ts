import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { mergedContact } from "~/domain/accounts/contact-merge";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findContact, setLinks } from "~/store/accounts/contact-record.queries.server";
import { commit } from "~/store/commit.server";
import { withTalliesOf } from "~/store/surveys/tally.server";

export interface MergeContacts {
  /** The one that goes. */
  contactId: string;
  version: number;
  /** The one that stays. */
  intoId: string;
}

/** Two records of one person become one: answers, cases and accounts go along, the more careful consent holds. */
export async function mergeContacts(act: Act, input: MergeContacts): Promise<Result<{ contactId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const gone = await findContact(viewer, input.contactId);
  if (!gone) return notFound("contact");
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  if (input.intoId === gone.id) {
    return invalid("A contact cannot be merged with itself.", { intoId: ["Choose another contact."] });
  }
  return commit(
    act,
    async (unit) => {
      const kept = await findContact(viewer, input.intoId, unit.db);
      if (!kept) {
        return invalid("The other contact is no longer here.", { intoId: ["Choose another contact."] });
      }
      await unit.move("contact", { id: gone.id, version: input.version }, { name: gone.name });
      const answers = await unit.db.response.count({ where: { contactId: gone.id } });
      await withTalliesOf(unit.db, workspaceId, { contactIds: [gone.id, kept.id] }, async () => {
        const where = { workspaceId, contactId: gone.id };
        await unit.db.response.updateMany({ where, data: { contactId: kept.id } });
        await unit.db.customerCase.updateMany({ where, data: { contactId: kept.id } });
        await unit.db.audienceMember.updateMany({ where, data: { contactId: kept.id } });
        await unit.db.testimonial.updateMany({ where, data: { contactId: kept.id } });
        await unit.db.winBackTalk.updateMany({
          where: { contactId: gone.id, winBack: { workspaceId } },
          data: { contactId: kept.id },
        });
        await unit.move("contact", { id: kept.id, version: kept.version }, mergedContact(kept, gone));
        await setLinks(unit.db, kept.id, kept.accountIds, [
          ...new Set([...kept.accountIds, ...gone.accountIds]),
        ]);
        await unit.db.contact.delete({ where: { id: gone.id } });
      });
      unit.log({
        noun: "contact",
        recordId: kept.id,
        verb: "changed",
        summary: `merged a duplicate into ${kept.name}; ${answers} responses went along`,
        before: { level: kept.level, consent: kept.consent },
        after: { merged: gone.id, responses: answers },
      });
      return done({ contactId: kept.id });
    },
    { timeout: 120_000 },
  );
}

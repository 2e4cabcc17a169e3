import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { type Consent, consentProblems, consentWords } from "~/domain/accounts/consent";
import type { ConsentInput } from "~/domain/accounts/contact.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findContact } from "~/store/accounts/contact-record.queries.server";
import { commit } from "~/store/commit.server";

/** Writes down that somebody agreed to be contacted, or no longer does: for what, from where, since when. */
export async function setConsent(act: Act, input: ConsentInput): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const contact = await findContact(viewer, input.contactId);
  if (!contact) return notFound("contact");
  if (!can(viewer, "account.edit", { workspaceId: contact.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  const isGiven = input.consent === "given";
  const consent: Consent = {
    consent: isGiven,
    // What was agreed to before stays on record beside the withdrawal.
    consentPurpose: isGiven ? input.consentPurpose : contact.consentPurpose,
    consentSource: isGiven ? input.consentSource : input.consentSource || contact.consentSource,
    consentOn: input.consentOn,
  };
  const { today } = await findAccountSettings(viewer, act.now);
  const problems = consentProblems(consent, today);
  if (Object.keys(problems).length > 0)
    return invalid("The consent cannot be put on record like this.", problems);
  return commit(act, async (unit) => {
    const after = await unit.move("contact", { id: contact.id, version: input.version }, { ...consent });
    unit.log({
      noun: "contact",
      recordId: contact.id,
      verb: isGiven ? "granted" : "withdrawn",
      summary: isGiven
        ? `put on record that ${contact.name} may be contacted: ${consentWords(consent)}`
        : `put on record that ${contact.name} withdrew consent${input.consentOn === null ? "" : ` on ${input.consentOn}`}`,
      before: { consent: consentWords(contact) },
      after: { consent: consentWords(consent) },
    });
    return done({ version: after.version });
  });
}

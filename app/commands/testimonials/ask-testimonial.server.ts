import { can } from "~/domain/access";
import { isCustomer } from "~/domain/accounts/account";
import type { Act } from "~/domain/act";
import { windowLabel } from "~/domain/indices/index-window";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { groundWords, testimonialSubject } from "~/domain/testimonials/testimonial";
import type { AskTestimonial } from "~/domain/testimonials/testimonial.schema";
import { newId } from "~/shared/id.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { commit } from "~/store/commit.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";

const WRONG = "They cannot be asked like this.";

/** Writes down that an account is asked to speak for us: whom, for what, and why it of all. */
export async function askTestimonial(
  act: Act,
  input: AskTestimonial,
): Promise<Result<{ id: string; account: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const account = await findAccount(viewer, input.accountId);
  if (!account) return notFound("account");
  const ownerId = input.ownerId || viewer.personId;
  if (
    !can(
      viewer,
      "win-back.work",
      testimonialSubject(workspaceId, { ownerId: null, accountOwnerId: account.ownerId }),
    )
  ) {
    return notPermitted("An account is asked by whoever looks after it, or by a CX leader.");
  }
  if (!isCustomer(account.status)) {
    return notAllowedNow(`${account.name} is lost; only a customer can speak for us.`);
  }
  const { window, today } = await findAccountSettings(viewer, act.now);
  const askedOn = input.askedOn ?? today;
  if (askedOn > today) return invalid(WRONG, { askedOn: ["This day is still to come."] });
  const { candidates } = await listTestimonialCandidates(viewer, window);
  const reading = candidates.find(({ accountId }) => accountId === account.id) ?? null;
  const id = input.key ?? newId();
  return commit(act, async (unit) => {
    const twin = await unit.db.testimonial.findUnique({ where: { id }, select: { workspaceId: true } });
    // The same form sent twice asks once.
    if (twin)
      return twin.workspaceId === workspaceId ? done({ id, account: account.name }) : notFound("account");
    const open = await unit.db.testimonial.findFirst({
      where: { workspaceId, accountId: account.id, status: { in: ["asked", "agreed", "used"] } },
      select: { id: true },
    });
    if (open) {
      return notAllowedNow(`${account.name} was asked already; what became of it stands on its own page.`);
    }
    const contact =
      input.contactId === ""
        ? null
        : await unit.db.contact.findFirst({
            where: { id: input.contactId, workspaceId, links: { some: { accountId: account.id } } },
            select: { id: true, consent: true },
          });
    if (input.contactId !== "" && !contact) {
      return invalid(WRONG, { contactId: ["Choose one of this account’s contacts."] });
    }
    if (contact && !contact.consent) {
      return invalid(WRONG, {
        contactId: ["They do not want to be contacted. Ask somebody who agreed to be."],
      });
    }
    const owner = await unit.db.person.findFirst({
      where: { id: ownerId, workspaceId, active: true, auditor: false },
      select: { id: true },
    });
    if (!owner) return invalid(WRONG, { ownerId: ["Choose somebody who works here."] });
    await unit.db.testimonial.create({
      data: {
        id,
        workspaceId,
        accountId: account.id,
        contactId: contact?.id ?? null,
        ground: groundWords(reading, windowLabel(window, "en")),
        terms: input.terms,
        askedOn,
        ownerId,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "testimonial",
      recordId: id,
      verb: "requested",
      summary: `asked ${account.name} to speak for us`,
      after: { status: "asked", accountId: account.id, terms: input.terms, askedOn },
    });
    return done({ id, account: account.name });
  });
}

import type { AddMember } from "~/domain/audiences/audience.schema";
import { done, invalid, type Result } from "~/domain/refusal";
import { database, type Tx } from "../database.server";

/** On one list; a rule may reach more. */
export const MOST_MEMBERS = 20_000;

export interface MemberFields {
  personId: string | null;
  contactId: string | null;
  email: string;
  name: string;
  organisation: string;
  locale: string;
  timeZone: string;
  consent: string;
}

/** Whoever is named, as the list keeps them; an address that is a person's or a contact's is that person's or contact's. */
export async function findMemberFor(
  db: Tx,
  workspaceId: string,
  input: AddMember,
): Promise<Result<MemberFields>> {
  const blank = { personId: null, contactId: null, organisation: "", locale: "", timeZone: "", consent: "" };
  if (input.who === "person") {
    const person = await db.person.findFirst({
      where: { id: input.personId, workspaceId, active: true },
      select: { id: true, email: true, name: true },
    });
    if (!person) return invalid("Choose somebody who works here.", { personId: ["Choose from the list."] });
    return done({ ...blank, personId: person.id, email: person.email.toLowerCase(), name: person.name });
  }
  const email = (input.who === "contact" ? input.contact : input.email).trim().toLowerCase();
  const contact = await db.contact.findFirst({
    where: { workspaceId, email },
    select: { id: true, name: true },
  });
  if (input.who === "contact" && !contact) {
    const message =
      "No contact has this address. Write the address as Contacts has it, or add them as an address.";
    return invalid(message, { contact: [message] });
  }
  if (contact) return done({ ...blank, contactId: contact.id, email, name: contact.name });
  const person = await db.person.findFirst({
    where: { workspaceId, email, active: true },
    select: { id: true, name: true },
  });
  if (person) return done({ ...blank, personId: person.id, email, name: person.name });
  const { name, organisation, locale, timeZone, consent } = input;
  return done({ personId: null, contactId: null, email, name, organisation, locale, timeZone, consent });
}

/** One address of a list, as its form shows it; people and contacts are kept elsewhere. */
export const findMember = (workspaceId: string, audienceId: string, id: string) =>
  database().audienceMember.findFirst({
    where: { id, audienceId, workspaceId, personId: null, contactId: null },
    select: {
      id: true,
      email: true,
      name: true,
      organisation: true,
      locale: true,
      timeZone: true,
      consent: true,
    },
  });

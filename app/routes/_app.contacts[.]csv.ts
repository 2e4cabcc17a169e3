import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordContactExport } from "~/commands/accounts/record-contact-export.server";
import { READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { readContactFilter } from "~/domain/accounts/contact-filter";
import { actOf } from "~/http/act.server";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { eachContact, type ListedContact, sumContacts } from "~/store/accounts/contact.queries.server";

/** The names of the columns are those that an import of contacts recognises by itself. */
const HEADER = [
  "Name",
  "E-mail",
  "Job title",
  "Phone",
  "Contact level",
  "Account",
  "Other accounts",
  "Consent",
  "Consent for",
  "Consent from",
  "Consent since",
  "Not before",
  "Bounced on",
  "Last heard",
  "Responses",
];

/** The contacts of the list's filter who agreed to be contacted; the last line says how many did not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const filter = readContactFilter(new URL(request.url).searchParams);
  const { since, today } = await findAccountSettings(viewer, now());
  const question = { filter, since, today };
  const { contacts, withConsent } = await sumContacts(viewer, question);
  const left = contacts - withConsent;
  await recordContactExport(actOf(request, viewer), { written: withConsent, leftOut: left });
  return csvFile(`contacts-${today}`, HEADER, cells(eachContact(viewer, question), left));
}

async function* cells(rows: AsyncIterable<ListedContact>, left: number): AsyncGenerator<CsvCell[]> {
  for await (const row of rows) {
    // Consent can be withdrawn while a long file is being written.
    if (!row.consent) continue;
    const [first, ...others] = row.accounts;
    yield [
      row.name,
      row.email,
      row.jobTitle,
      row.phone,
      row.level,
      first?.name,
      others.map((account) => account.name).join("; "),
      "yes",
      row.consentPurpose,
      row.consentSource,
      row.consentOn,
      row.quarantinedUntil,
      row.bouncedOn,
      row.lastHeard,
      row.answers,
    ];
  }
  if (left > 0) {
    yield [`${left} ${left === 1 ? "contact is" : "contacts are"} left out: without consent`];
  }
}

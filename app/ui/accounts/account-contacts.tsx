import { contactHref, isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import type { ContactOfAccount } from "~/domain/accounts/account-page";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { ConsentWord } from "./consent-word";

/** The account's people with their level, consent and when they were heard. */
export function AccountContacts({
  contacts,
  today,
}: {
  contacts: readonly ContactOfAccount[];
  today: string;
}) {
  const columns: Column<ContactOfAccount>[] = [
    {
      id: "name",
      header: "Contact",
      primary: true,
      cell: (row) => (
        <span className="block min-w-0">
          <span className="block">{row.name}</span>
          {row.jobTitle && <span className="block text-xs font-normal text-ink-muted">{row.jobTitle}</span>}
        </span>
      ),
    },
    {
      id: "level",
      header: "Level",
      width: "w-36",
      cell: (row) =>
        isContactLevel(row.level) ? (
          LEVEL_LABELS[row.level].one
        ) : (
          <span className="text-ink-muted">not known</span>
        ),
    },
    {
      id: "consent",
      header: "Consent",
      width: "w-40",
      cell: (row) => <ConsentWord contact={row} today={today} />,
    },
    {
      id: "heard",
      header: "Last heard",
      width: "w-32",
      cell: (row) =>
        row.lastHeard === null ? (
          <span className="text-ink-muted">never</span>
        ) : (
          <DateText value={row.lastHeard} />
        ),
    },
    { id: "answers", header: "Responses", align: "end", width: "w-24", cell: (row) => row.answers },
  ];
  return (
    <DataTable
      caption="Contacts of the account"
      columns={columns}
      rows={contacts}
      rowKey={(row) => row.id}
      rowHref={(row) => contactHref(row.id)}
    />
  );
}

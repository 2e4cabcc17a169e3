import { Link } from "@remix-run/react";
import { accountHref, contactHref, LEVEL_LABELS } from "~/domain/accounts/account";
import type { ContactRow } from "~/domain/accounts/contact";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { ConsentWord } from "./consent-word";

/** People at customers with their level, accounts, consent, and when they were last heard. */
export function ContactsTable({ rows, today }: { rows: readonly ContactRow[]; today: string }) {
  const columns: Column<ContactRow>[] = [
    {
      id: "name",
      header: "Contact",
      primary: true,
      cell: (row) => (
        <span className="block min-w-0">
          <span className="block">{row.name}</span>
          <span className="block text-xs font-normal text-ink-muted">{row.jobTitle || row.email}</span>
        </span>
      ),
    },
    {
      id: "level",
      header: "Level",
      width: "w-36",
      cell: (row) =>
        row.level === null ? <span className="text-ink-muted">not known</span> : LEVEL_LABELS[row.level].one,
    },
    {
      id: "accounts",
      header: "Accounts",
      width: "w-56",
      cell: (row) =>
        row.accounts.length === 0 ? (
          <span className="text-ink-muted">none</span>
        ) : (
          row.accounts.map((account, at) => (
            <span key={account.id}>
              {at > 0 && ", "}
              <Link to={accountHref(account.id)} className="hover:underline">
                {account.name}
              </Link>
            </span>
          ))
        ),
    },
    {
      id: "consent",
      header: "Consent",
      width: "w-44",
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
      caption="Contacts"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => contactHref(row.id)}
    />
  );
}

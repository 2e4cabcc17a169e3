import { Form } from "@remix-run/react";
import { type Contents, type RecycledNoun, recycledName } from "~/domain/bin/recycled";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";
import { contentsWords } from "./contents-words";

interface Row {
  id: string;
  noun: RecycledNoun;
  code: string;
  title: string;
  version: number;
  contents: Contents[];
  deletedBy: string;
  deletedAt: string;
  purgeOn: string;
}

export function BinTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Deleted records"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/bin/${row.id}`}
      columns={[
        {
          id: "title",
          header: "Deleted",
          primary: true,
          cell: (row) => (
            <>
              <span className="block">{row.title}</span>
              <span className="block text-xs font-normal text-ink-muted">{recycledName(row)}</span>
            </>
          ),
        },
        { id: "with", header: "With it", hideOnPhone: true, cell: (row) => contentsWords(row.contents) },
        {
          id: "by",
          header: "By",
          cell: (row) => (
            <>
              {row.deletedBy}, <DateText value={row.deletedAt} />
            </>
          ),
        },
        { id: "until", header: "Until", cell: (row) => <DateText value={row.purgeOn} /> },
        {
          id: "restore",
          header: "Bring back",
          cell: (row) => {
            const action = `/bin/${row.id}/restoration`;
            return (
              <Form method="post" action={action}>
                <input type="hidden" name="version" value={row.version} />
                <SubmitButton action={action} variant="secondary" size="sm">
                  Restore<span className="sr-only"> {row.title}</span>
                </SubmitButton>
              </Form>
            );
          },
        },
      ]}
    />
  );
}

import { Form } from "@remix-run/react";
import { DataTable } from "../controls/data-table";
import { Section } from "../layout/section";

export interface ExcludedRow {
  id: string;
  email: string;
  name: string;
  reason: string;
}

interface ExcludedListProps {
  rows: readonly ExcludedRow[];
  inAll: number;
  here: string;
  mayEdit: boolean;
}

/** Whoever is told nothing as this audience, whatever its rule says, and why. */
export function ExcludedList({ rows, inAll, here, mayEdit }: ExcludedListProps) {
  return (
    <Section
      title="Left out by hand"
      lead={inAll > rows.length ? `${rows.length} of ${inAll}, by address` : undefined}
    >
      <DataTable
        caption="Left out by hand"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: "who",
            header: "Who",
            primary: true,
            cell: (row) => (
              <span className="break-words whitespace-normal">
                {row.name || row.email}
                {row.name !== "" && (
                  <span className="block text-xs font-normal break-all text-ink-muted">{row.email}</span>
                )}
              </span>
            ),
          },
          {
            id: "reason",
            header: "Why",
            cell: (row) => <span className="break-words whitespace-normal">{row.reason}</span>,
          },
          ...(mayEdit
            ? [
                {
                  id: "do",
                  header: "Change",
                  cell: (row: ExcludedRow) => (
                    <Form method="post" action={`${here}/members/${row.id}/removal`}>
                      <button type="submit" className="link text-xs max-sm:py-2">
                        Let in again<span className="sr-only">: {row.name || row.email}</span>
                      </button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

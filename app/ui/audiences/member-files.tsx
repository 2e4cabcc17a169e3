import { Form } from "@remix-run/react";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Section } from "../layout/section";

export interface FileRow {
  id: string;
  fileName: string;
  rows: number;
  by: string;
  at: string | Date;
  undoneAt: string | Date | null;
}

interface MemberFilesProps {
  rows: readonly FileRow[];
  here: string;
  mayEdit: boolean;
}

const iso = (at: string | Date): string => (typeof at === "string" ? at : at.toISOString());

/** The lists that were brought in; each can be taken back as a whole. */
export function MemberFiles({ rows, here, mayEdit }: MemberFilesProps) {
  return (
    <Section title="Lists that were brought in">
      <DataTable
        caption="Lists that were brought in"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: "file",
            header: "List",
            primary: true,
            cell: (row) => <span className="break-all">{row.fileName || "Pasted"}</span>,
          },
          {
            id: "rows",
            header: "Addresses",
            align: "end",
            cell: (row) => row.rows.toLocaleString("en"),
          },
          {
            id: "by",
            header: "By",
            cell: (row) => (
              <>
                {row.by}, <DateText value={iso(row.at)} mode="plain" />
              </>
            ),
          },
          {
            id: "undo",
            header: "Take back",
            cell: (row) =>
              row.undoneAt !== null ? (
                <span className="text-ink-muted">
                  taken back <DateText value={iso(row.undoneAt)} mode="plain" />
                </span>
              ) : mayEdit ? (
                <Form method="post" action={`${here}/files/${row.id}/undo`}>
                  <button type="submit" className="link max-sm:py-2">
                    Take it back<span className="sr-only">: {row.fileName || "the pasted list"}</span>
                  </button>
                </Form>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Section>
  );
}

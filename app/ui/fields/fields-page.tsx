import { Ellipsis, ListPlus, Plus } from "lucide-react";
import {
  type CustomField,
  FIELD_KIND_LABELS,
  FIELD_NOUN_LABELS,
  FIELD_NOUNS,
  type FieldNoun,
} from "~/domain/fields/custom-field";
import { filterName } from "~/domain/fields/custom-filter";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { iconButtonClass } from "../controls/icon-button";
import { Menu } from "../controls/menu";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

export interface FieldRow extends CustomField {
  /** Plans or tasks that hold a value. */
  used: number;
}

/** The fields a workspace added to plans and tasks. */
export function FieldsPage({ fields, mayDefine }: { fields: readonly FieldRow[]; mayDefine: boolean }) {
  const create = mayDefine && (
    <ButtonLink to="/fields/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      New field
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Fields of your own"
        lead="What your company keeps about plans and tasks beside what the method asks. Lists can be narrowed, ordered and grouped by them, and exports hold them."
        action={fields.length > 0 && create}
      />
      {fields.length === 0 ? (
        <EmptyState title="No fields of your own yet" icon={<ListPlus />} action={create}>
          A cost centre, a contract number, whether the board has asked for it: name it, say what it holds,
          and it stands on every plan or task.
          {!mayDefine && " A CX leader or an administrator defines them."}
        </EmptyState>
      ) : (
        FIELD_NOUNS.filter((noun) => fields.some((field) => field.noun === noun)).map((noun) => (
          <Section key={noun} title={FIELD_NOUN_LABELS[noun]}>
            <DataTable
              caption={`Fields on ${FIELD_NOUN_LABELS[noun].toLowerCase()}`}
              columns={columnsOf(noun, mayDefine)}
              rows={fields.filter((field) => field.noun === noun)}
              rowKey={(field) => field.id}
              rowHref={(field) => (mayDefine ? `/fields/${field.id}` : null)}
            />
          </Section>
        ))
      )}
    </>
  );
}

const columnsOf = (noun: FieldNoun, mayDefine: boolean): Column<FieldRow>[] => [
  {
    id: "name",
    header: "Field",
    primary: true,
    cell: (field) => (
      <>
        {field.name}
        {field.retired && <span className="ml-2 text-xs font-normal text-ink-muted">retired</span>}
      </>
    ),
  },
  {
    id: "kind",
    header: "Holds",
    cell: (field) => (
      <>
        {FIELD_KIND_LABELS[field.kind]}
        {field.kind === "choice" && (
          <span className="line-clamp-2 text-xs text-ink-muted">{field.choices.join(", ")}</span>
        )}
      </>
    ),
  },
  {
    id: "help",
    header: "Help",
    hideOnPhone: true,
    cell: (field) => <span className="line-clamp-2">{field.help}</span>,
  },
  {
    id: "used",
    header: "Filled in",
    align: "end",
    cell: (field) =>
      field.used > 0 && noun === "plan" && !field.retired ? (
        <FigureLink
          href={`/plans?${filterName(field.id)}.filled=1&cols=state,owner,${filterName(field.id)}`}
          label={`Plans with “${field.name}”`}
        >
          {field.used.toLocaleString("en")}
        </FigureLink>
      ) : (
        field.used.toLocaleString("en")
      ),
  },
  ...(mayDefine
    ? [
        {
          id: "acts",
          header: "Change",
          width: "w-16",
          cell: (field: FieldRow) => <Acts field={field} />,
        },
      ]
    : []),
];

function Acts({ field }: { field: FieldRow }) {
  const version = String(field.version);
  const retirement = `/fields/${field.id}/retirement`;
  return (
    <Menu
      label={`Change “${field.name}”`}
      triggerClassName={iconButtonClass}
      trigger={<Ellipsis aria-hidden="true" />}
      items={
        field.retired
          ? [{ label: "Bring back", action: retirement, fields: { version, retired: "no" } }]
          : [
              { label: "Edit", href: `/fields/${field.id}` },
              { label: "Further up", action: `/fields/${field.id}/place`, fields: { direction: "up" } },
              { label: "Further down", action: `/fields/${field.id}/place`, fields: { direction: "down" } },
              {
                label: "Retire",
                detail: "Asked for no longer; what is written stays",
                action: retirement,
                fields: { version, retired: "yes" },
              },
            ]
      }
    />
  );
}

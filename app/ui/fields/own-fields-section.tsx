import { Link } from "@remix-run/react";
import { type CustomField, type CustomValues, sayValue } from "~/domain/fields/custom-field";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import { type Names, nameIn } from "../plans/list/custom-cell";

export interface OwnFieldsSectionProps {
  own: { fields: readonly CustomField[]; values: CustomValues; names: Names };
  /** Where the values are written; null for those who may not. */
  editHref: string | null;
}

/** The workspace's own fields of a plan or a task. What is retired shows where something stands in it. */
export function OwnFieldsSection({ own, editHref }: OwnFieldsSectionProps) {
  const { currency, locale } = useReader();
  const { fields, values, names } = own;
  const shown = fields.filter((field) => !field.retired || values[field.id]);
  if (shown.length === 0) return null;
  return (
    <Section
      id="own-fields"
      title="Fields of your own"
      aside={
        editHref && (
          <Link to={editHref} className="link no-print">
            Fill in
          </Link>
        )
      }
    >
      <dl className="space-y-2 text-sm">
        {shown.map((field) => {
          const value = values[field.id] ?? "";
          return (
            <div key={field.id} className="flex flex-wrap gap-x-3">
              <dt className="w-36 shrink-0 text-ink-muted wrap-anywhere" title={field.help || undefined}>
                {field.name}
                {field.retired && " (retired)"}
              </dt>
              <dd className="min-w-0 flex-1 wrap-anywhere whitespace-pre-line">
                {value === "" ? (
                  <span className="text-ink-faint">nothing written</span>
                ) : (
                  sayValue(field, value, { currency, locale, nameOf: nameIn(names) })
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

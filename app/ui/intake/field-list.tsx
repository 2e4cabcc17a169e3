import type { FieldUse } from "~/domain/intake/field-mapping";
import { ROLE_LABELS } from "~/domain/surveys/column-role";

/** Which field of a body means what, as it is mapped now. */
export function FieldList({ columns }: { columns: readonly FieldUse[] }) {
  return (
    <dl className="divide-y divide-line text-sm">
      {columns.map((field) => (
        <div key={field.path} className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-2">
          <dt className="min-w-0">
            <code className="text-xs break-all">{field.path}</code>
          </dt>
          <dd className="min-w-0 break-words">
            {ROLE_LABELS[field.role]}
            {field.header !== field.path && (
              <span className="block text-xs text-ink-muted">
                {field.header}
                {field.label && ` · ${field.label}`}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { Fragment, type ReactNode } from "react";

/** What is known, name by name; what is not known says so. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt className="text-ink-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            {value ?? <span className="text-ink-muted">not given</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

import { type ReactNode, useId } from "react";

export interface SectionProps {
  title: ReactNode;
  /** Target of links such as /plans/12#evidence. */
  id?: string;
  /** One line under the title. */
  lead?: ReactNode;
  /** Links or a quiet button to the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page, told apart by space and a hairline, not by a box. */
export function Section({ title, id, lead, aside, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mt-8 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line pb-2">
        <h2 id={headingId} className="text-sm font-semibold">
          {title}
        </h2>
        {aside && <div className="flex items-center gap-3 text-xs text-ink-muted">{aside}</div>}
        {lead && <p className="basis-full text-sm text-ink-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

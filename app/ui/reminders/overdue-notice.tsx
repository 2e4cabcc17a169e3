import { TriangleAlert } from "lucide-react";
import { AcknowledgedLines, type AcknowledgedLinesProps } from "./acknowledged-line";

/** On the page of something overdue: who is on it, and one press to say so oneself. */
export function OverdueNotice({ title, ...lines }: AcknowledgedLinesProps & { title: string }) {
  return (
    <section aria-label="Overdue" className="mb-5 rounded-md border border-line bg-surface px-4 py-3 text-sm">
      <p className="mb-2 flex items-start gap-2 font-medium break-words">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
        <span className="min-w-0">{title}</span>
      </p>
      <AcknowledgedLines {...lines} />
    </section>
  );
}

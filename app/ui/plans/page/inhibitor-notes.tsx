import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { Inhibitor } from "~/domain/plans/inhibitors";
import { Badge } from "../../controls/badge";
import { sayInhibitor } from "../plan-words";

/** What stands in the plan's own way, with its evidence and the step that mends it. */
export function InhibitorNotes({ inhibitors }: { inhibitors: readonly Inhibitor[] }) {
  if (inhibitors.length === 0) return null;
  return (
    <ul
      aria-label="What holds this plan back"
      className="mb-6 divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {inhibitors.map((each) => (
        <li key={each.number}>
          <Link
            to={each.href}
            className="group flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm hover:bg-hover"
          >
            <Badge>Inhibitor {each.number}</Badge>
            <span className="min-w-0 flex-1 basis-64 break-words">
              <span className="font-medium">{each.title}</span>
              <span className="text-ink-muted">: {sayInhibitor(each)}</span>
            </span>
            <span className="no-print inline-flex items-center gap-1 font-medium text-accent">
              Mend
              <ArrowRight aria-hidden="true" className="size-4" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

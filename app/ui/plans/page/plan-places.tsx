import clsx from "clsx";
import type { PlanFacts } from "~/domain/plans/plan-facts";

interface PlanPlacesProps {
  facts: PlanFacts;
  hasFiles: boolean;
}

/** The parts of a long page in one line that stays in sight: where am I, and where is the rest. */
export function PlanPlaces({ facts, hasFiles }: PlanPlacesProps) {
  const places: [string, string, boolean][] = [
    ["problem", "Problem", true],
    ["cause", "Root cause", true],
    ["solution", "Solution", true],
    ["kpis", "KPIs", true],
    ["tasks", "Tasks", true],
    ["check-ins", "Check-ins", true],
    ["return", "Return", true],
    ["comments", "Comments", true],
    ["proof", "Proof", true],
    ["dates", "Dates", true],
    ["people", "People", true],
    ["told", "Told to whom", true],
    ["files", "Files", hasFiles],
    ["activity", "Activity", true],
  ];
  return (
    <nav
      aria-label="Parts of this plan"
      className="no-print sticky top-12 z-10 -mx-4 mb-6 border-b border-line bg-bg/95 px-4 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0"
    >
      <ul className="flex gap-x-4 overflow-x-auto text-sm whitespace-nowrap">
        <li className="tabular flex items-center py-2 font-medium max-sm:hidden">{facts.code}</li>
        {places
          .filter(([, , there]) => there)
          .map(([id, label]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className={clsx("flex h-9 items-center text-ink-muted hover:text-ink max-sm:h-11")}
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Check, TriangleAlert } from "lucide-react";
import { checkInState } from "~/domain/checkins/check-in-view";
import type { Day } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";

interface CheckInLineProps {
  code: string;
  all: readonly { id: string; day: Day; held: boolean }[];
  currentId: string;
  today: Day;
}

const WORDS = { held: "held", missed: "missed", due: "today", ahead: "to come" };

/** All looks of a plan; a missed one stays a gap. */
export function CheckInLine({ code, all, currentId, today }: CheckInLineProps) {
  const { locale } = useReader();
  return (
    <ol className="space-y-1">
      {all.map((each) => {
        const state = checkInState(each, today);
        return (
          <li key={each.id}>
            <Link
              to={`/plans/${code}/check-ins/${each.id}`}
              aria-current={each.id === currentId ? "page" : undefined}
              className={clsx(
                "flex items-center gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-hover max-sm:py-2.5",
                each.id === currentId && "bg-hover font-medium",
              )}
            >
              {state === "held" ? (
                <Check aria-hidden="true" className="size-4 text-accent" />
              ) : state === "missed" ? (
                <TriangleAlert aria-hidden="true" className="size-4 text-bad" />
              ) : (
                <span
                  aria-hidden="true"
                  className="mx-0.5 size-3 rounded-full border-[1.5px] border-line-control"
                />
              )}
              <span className="tabular">{dayText(each.day, locale)}</span>
              <span className={clsx("ml-auto text-xs", state === "missed" ? "text-bad" : "text-ink-muted")}>
                {WORDS[state]}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

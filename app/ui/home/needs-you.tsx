import { Link } from "@remix-run/react";
import {
  CalendarClock,
  CircleCheck,
  FileSignature,
  FlaskConical,
  Hand,
  HeartHandshake,
  Stamp,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { DateText } from "../controls/date-text";

export interface Need {
  id: string;
  kind: "approve" | "sign" | "request" | "date" | "relapse" | "finding" | "silence" | "case" | "pilot";
  text: string;
  detail: string;
  href: string;
  since: string | null;
}

const ICONS: Record<Need["kind"], ReactNode> = {
  approve: <Stamp />,
  sign: <FileSignature />,
  request: <Hand />,
  date: <CalendarClock />,
  relapse: <TriangleAlert />,
  finding: <TriangleAlert />,
  silence: <TriangleAlert />,
  case: <HeartHandshake />,
  pilot: <FlaskConical />,
};

/** More than seven decisions are no list, they are a backlog: the rest is told as a number. */
const MOST = 7;

export function NeedsYou({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) {
    return (
      <p className="flex items-center gap-2 py-2 text-base">
        <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
        Nothing waits for a decision of yours.
      </p>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {needs.slice(0, MOST).map((need) => (
          <li key={need.id}>
            <Link
              to={need.href}
              className="flex items-start gap-3 rounded-md px-2 py-2.5 text-sm hover:bg-hover"
            >
              <span aria-hidden="true" className="mt-0.5 shrink-0 text-ink-muted [&>svg]:size-4">
                {ICONS[need.kind]}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{need.text}</span>
                <span className="line-clamp-2 text-ink-muted">{need.detail}</span>
              </span>
              {need.since && (
                <span className="shrink-0 text-xs text-ink-muted">
                  <DateText value={need.since} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {needs.length > MOST && (
        <p className="px-2 py-2 text-sm text-ink-muted">
          and {needs.length - MOST} more, on{" "}
          <Link to="/work" className="link">
            My work
          </Link>
        </p>
      )}
    </>
  );
}

import { Link } from "@remix-run/react";
import { type Day, formatDay } from "~/shared/calendar";
import { useReader } from "../controls/reader";

interface PastTriagesProps {
  triages: readonly {
    id: string;
    week: Day;
    heldBy: string;
    decided: number;
    carriedOver: number;
    note: string;
  }[];
}

export function PastTriages({ triages }: PastTriagesProps) {
  const { locale } = useReader();
  return (
    <ul className="divide-y divide-line text-sm">
      {triages.map((held) => (
        <li key={held.id} className="py-2.5">
          <Link to={`/triage/${held.week}`} className="link">
            Week of {formatDay(held.week, locale)}
          </Link>
          <span className="text-ink-muted">
            {" "}
            · {held.decided} decided, {held.carriedOver} carried over · held by {held.heldBy}
          </span>
          {held.note && <span className="block max-w-[68ch] break-words text-ink-muted">{held.note}</span>}
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@remix-run/react";
import { DOOR_LABELS, type Door } from "~/domain/act";
import type { ActivityLine } from "~/domain/activity/activity-line";
import { withDaysInWords } from "~/shared/days-in-words";
import { Avatar } from "../controls/avatar";
import { useReader } from "../controls/reader";
import { RecordDate } from "../controls/record-date";

const isDoor = (door: string): door is Door => door in DOOR_LABELS;

/** Who did what, when, and through which door: newest first. */
export function ActivityList({
  lines,
  compact = false,
}: {
  lines: readonly ActivityLine[];
  compact?: boolean;
}) {
  const { locale } = useReader();
  if (lines.length === 0) return <p className="text-sm text-ink-muted">Nothing has happened here yet.</p>;
  return (
    <ol className={compact ? "space-y-3" : "divide-y divide-line"}>
      {lines.map((line) => (
        <li key={line.id} className={compact ? "flex gap-2.5 text-sm" : "flex gap-3 py-2.5 text-sm"}>
          <span aria-hidden="true">
            <Avatar name={line.actorName} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="break-words">
              {!line.byItself && (
                <>
                  <span className="font-medium">{line.actorName}</span>{" "}
                </>
              )}
              {line.href ? (
                <Link to={line.href} className="hover:underline">
                  {withDaysInWords(line.summary, locale)}
                </Link>
              ) : (
                withDaysInWords(line.summary, locale)
              )}
            </p>
            <p className="text-xs text-ink-muted">
              <RecordDate value={typeof line.at === "string" ? line.at : line.at.toISOString()} />
              {line.byItself && <> · after a change by {line.actorName}</>}
              {line.door !== "screen" && isDoor(line.door) && <> · {DOOR_LABELS[line.door]}</>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

import { Link } from "@remix-run/react";
import type { AcknowledgedView } from "~/domain/reminders/acknowledged-view";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { AcknowledgeButton, RemindAgainButton } from "./acknowledge-form";

export interface AcknowledgedLinesProps {
  item: string;
  standing: readonly AcknowledgedView[];
  viewerId: string;
  mayAcknowledge: boolean;
  /** The page on which it stands. */
  back: string;
}

/** Beside something overdue: who knows of it and until when they are on it, and a way to say so. */
export function AcknowledgedLines({
  item,
  standing,
  viewerId,
  mayAcknowledge,
  back,
}: AcknowledgedLinesProps) {
  const mine = standing.find(({ personId }) => personId === viewerId);
  const page = `/acknowledgements?${new URLSearchParams({ item, back })}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {standing.length > 0 && (
        <ul className="min-w-0 space-y-1">
          {standing.map((said) => (
            <li key={said.id} className="break-words">
              <Knows said={said} isMine={said.personId === viewerId} />
            </li>
          ))}
        </ul>
      )}
      <span className="no-print flex flex-wrap items-center gap-2">
        {mine ? (
          <RemindAgainButton id={mine.id} version={mine.version} back={back} />
        ) : (
          mayAcknowledge && <AcknowledgeButton item={item} back={back} />
        )}
        <Link to={page} className="link text-xs">
          {mayAcknowledge && !mine ? "With a note or another day" : "Who is told next"}
        </Link>
      </span>
    </div>
  );
}

export function Knows({ said, isMine }: { said: AcknowledgedView; isMine: boolean }) {
  const { locale } = useReader();
  const since = ` since ${dayText(said.onDay, locale)}`;
  return (
    <>
      <strong className="font-medium">{isMine ? "You" : said.name}</strong> {isMine ? "know" : "knows"}
      {since}, until {dayText(said.untilDay, locale)}
      {said.note && <>: “{said.note}”</>}
    </>
  );
}

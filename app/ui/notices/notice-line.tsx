import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { ReactNode } from "react";
import { writeDate } from "~/shared/calendar";
import { withDaysInWords } from "~/shared/days-in-words";

import { Avatar } from "../controls/avatar";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { noticePath } from "./notice-places";

/** One notice as its reader sees it. */
export interface ShownNotice {
  id: string;
  byName: string;
  title: string;
  text: string;
  reason: string;
  at: string;
  read: boolean;
}

interface NoticeLineProps {
  notice: ShownNotice;
  /** In the bell's panel: two lines of a quote at most. */
  compact?: boolean;
  /** Under the day it belongs to: the time of day alone. */
  clock?: boolean;
  onOpen?: () => void;
  action?: ReactNode;
}

/** Who did what, what was said, and why it is told to this person. */
export function NoticeLine({ notice, compact = false, clock = false, onOpen, action }: NoticeLineProps) {
  const { locale, timeZone } = useReader();
  return (
    <div
      className={clsx(
        "relative flex flex-wrap items-start gap-x-3 px-3 py-2.5",
        !notice.read && "bg-accent-soft",
      )}
    >
      <span aria-hidden="true">
        <Avatar name={notice.byName} />
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="break-words">
          {/* The whole line is the target, for a thumb as for a mouse. */}
          <Link
            to={noticePath(notice.id)}
            onClick={onOpen}
            className="rounded-sm after:absolute after:inset-0 hover:underline"
          >
            {!notice.read && <span className="sr-only">Unread: </span>}
            <span className="font-medium">{notice.byName}</span> {withDaysInWords(notice.title, locale)}
          </Link>
        </p>
        {notice.text && (
          <p
            className={clsx(
              "mt-0.5 break-words text-ink-muted",
              compact ? "line-clamp-2" : "line-clamp-4 max-w-[72ch] whitespace-pre-line",
            )}
          >
            {withDaysInWords(notice.text, locale)}
          </p>
        )}
        <p className="mt-0.5 text-xs text-ink-muted">
          {clock ? (
            <time dateTime={notice.at}>
              {writeDate(new Date(notice.at), locale, { timeZone, hour: "numeric", minute: "2-digit" })}
            </time>
          ) : (
            <DateText value={notice.at} />
          )}
          {notice.reason && <> · {notice.reason}</>}
        </p>
      </div>
      {action && <div className="relative shrink-0 max-sm:basis-full max-sm:pl-6">{action}</div>}
      {!notice.read && !action && (
        <span aria-hidden="true" className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />
      )}
    </div>
  );
}

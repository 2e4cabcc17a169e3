import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { LetterState } from "~/domain/letters/letter";
import { DateText } from "../controls/date-text";
import { Pagination } from "../controls/pagination";

interface MailboxListProps {
  letters: readonly { id: string; subject: string; status: LetterState; at: string }[];
  current: string | null;
  before: string | null;
  next: string | null;
}

const hrefOf = (id: string, before: string | null): string =>
  before ? `/mailbox/${id}?before=${encodeURIComponent(before)}` : `/mailbox/${id}`;

export function MailboxList({ letters, current, before, next }: MailboxListProps) {
  return (
    <nav aria-label="Your letters">
      <ul className="divide-y divide-line border-y border-line">
        {letters.map(({ id, subject, status, at }) => (
          <li key={id}>
            <Link
              to={hrefOf(id, before)}
              preventScrollReset
              aria-current={id === current ? "page" : undefined}
              className={clsx("block px-3 py-3 text-sm hover:bg-hover", id === current && "bg-accent-soft")}
            >
              <span className="block font-medium break-words">{subject}</span>
              <span className="mt-0.5 flex justify-between gap-3 text-xs text-ink-muted">
                <span>Capstan{isLost(status) && " · did not arrive"}</span>
                <DateText value={at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Pagination
        previousHref={before === null ? null : "/mailbox"}
        nextHref={next === null ? null : `/mailbox?before=${encodeURIComponent(next)}`}
        summary={letters.length === 1 ? "One letter" : `${letters.length} letters, newest first`}
      />
    </nav>
  );
}

const isLost = (status: LetterState): boolean => status === "failed" || status === "bounced";

import { Link } from "@remix-run/react";
import { Check, CircleDashed, Lock } from "lucide-react";
import { createElement, Fragment, type ReactNode } from "react";
import { ANSWER_QUESTIONS, type AnswerField } from "~/domain/communications/communication";
import type { ImportedReach, VersionCard } from "~/domain/communications/message-card";
import { messageReviewPath, versionPath } from "~/domain/communications/message-places";
import type { Day } from "~/shared/calendar";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { StatusPill } from "../../controls/status-pill";
import { communicationStatus } from "../communication-words";

export interface VersionRowsProps {
  code: string;
  cards: readonly VersionCard[];
  dates: Readonly<
    Record<string, { sentOn: Day | null; closedOn: Day | null; imported: ImportedReach | null }>
  >;
  mayWrite: boolean;
  /** How the sending of each goes, by version. */
  progress: Readonly<Record<string, ReactNode>>;
}

/** One row for each audience: what it reaches, what it is told, where it stands, what comes next. */
export function VersionRows({ code, cards, dates, mayWrite, progress }: VersionRowsProps) {
  return (
    <ul className="divide-y divide-line">
      {cards.map((card) => (
        <li key={card.id} className="py-4 first:pt-1" id={`version-${card.id}`}>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link to={versionPath(code, card.id)} className="font-medium break-words hover:text-accent">
                  {card.audience}
                </Link>
                <StatusPill {...communicationStatus(card.status)} />
              </p>
              <p className="mt-1 text-sm break-words text-ink-muted">
                <Reach card={card} {...dates[card.id]} />
              </p>
            </div>
            <Answers card={card} mayWrite={mayWrite} />
            <Next card={card} />
          </div>
          {card.reason !== "" && (card.status === "returned" || card.status === "cancelled") && (
            <p className="mt-2 border-l-2 border-line-control pl-3 text-sm break-words whitespace-pre-line">
              {card.reason}
            </p>
          )}
          {card.openRemarks > 0 && (
            <p className="mt-2 text-sm">
              <Link to={messageReviewPath(code, card.id)} className="link">
                {card.openRemarks === 1 ? "One open remark" : `${card.openRemarks} open remarks`}
              </Link>
            </p>
          )}
          {progress[card.id]}
        </li>
      ))}
    </ul>
  );
}

interface ReachProps {
  card: VersionCard;
  sentOn?: Day | null;
  closedOn?: Day | null;
  imported?: ImportedReach | null;
}

function Reach({ card, sentOn = null, imported = null }: ReachProps) {
  const parts: ReactNode[] = [];
  if (card.reach) parts.push(card.reach);
  if (card.status === "inReview" && card.submitted) {
    parts.push(<Signed key="submitted" word="submitted" {...card.submitted} />);
  }
  if (card.approved) parts.push(<Signed key="approved" word="approved" {...card.approved} />);
  if (card.status === "scheduled" && card.send) {
    parts.push(
      <span key="send" className="text-ink">
        leaves <DateText value={card.send.on} mode="day" /> at {card.send.time} by each recipient’s clock
      </span>,
    );
  }
  if (card.isPaused && card.status === "sending") parts.push("paused");
  if (card.isStopped) parts.push("cut off before all had it");
  if (sentOn) {
    parts.push(
      <span key="sent">
        sent <DateText value={sentOn} mode="day" />
      </span>,
    );
  }
  if (imported?.reached !== undefined) {
    parts.push(
      `${imported.reached} reached${imported.acknowledged === undefined ? "" : `, ${imported.acknowledged} acknowledged`}${imported.hands === undefined ? "" : `, ${imported.hands} raised a hand`}, as it was counted elsewhere`,
    );
  }
  return createElement(Fragment, null, ...parts.flatMap((part, at) => (at === 0 ? [part] : [" · ", part])));
}

function Signed({ word, by, on }: { word: string; by: string; on: Day | null }) {
  return (
    <span>
      {word} by {by}
      {on && (
        <>
          , <DateText value={on} mode="day" />
        </>
      )}
    </span>
  );
}

const ANSWER_NUMBERS: Record<AnswerField, string> = { benefit: "1", change: "2", link: "3" };

/** The three answers as three marks: shape and words, with the way into the one that is missing. */
function Answers({ card, mayWrite }: { card: VersionCard; mayWrite: boolean }) {
  const isOpen = card.status === "draft" || card.status === "returned";
  return (
    <ul aria-label={`Answers for ${card.audience}`} className="flex gap-3 text-sm">
      {card.answers.map(({ field, there, href }) => {
        const words = `Answer ${ANSWER_NUMBERS[field]} ${there ? "is there" : "is missing"}: ${ANSWER_QUESTIONS[field]}`;
        const mark = (
          <span className="inline-flex items-center gap-1" title={words}>
            {there ? (
              <Check aria-hidden="true" strokeWidth={2.5} className="size-4 text-good" />
            ) : (
              <CircleDashed aria-hidden="true" className="size-4 text-warn-mark" />
            )}
            <span aria-hidden="true" className="tabular">
              {ANSWER_NUMBERS[field]}
            </span>
            {!there && <span aria-hidden="true">missing</span>}
            <span className="sr-only">{words}</span>
          </span>
        );
        return (
          <li key={field} className="inline-flex min-h-6 items-center">
            {!there && mayWrite && isOpen ? (
              <Link to={href} className="link">
                {mark}
              </Link>
            ) : (
              mark
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Next({ card: { move, missing } }: { card: VersionCard }) {
  if (!move) return null;
  const own = move.missing.length;
  const shut = own > 0;
  return (
    <div className="no-print min-w-0 text-sm sm:text-right">
      {move.permitted && !shut ? (
        <ButtonLink to={move.href} size="sm">
          {move.label}
        </ButtonLink>
      ) : (
        <span className="inline-flex items-center gap-1.5 text-ink-muted">
          <Lock aria-hidden="true" className="size-3.5" />
          {move.label}
        </span>
      )}
      {shut ? (
        <p className="mt-1 max-w-[28ch] text-xs text-ink-muted">
          {own === 1 ? move.missing[0]?.label : `${own} things are missing`}
        </p>
      ) : (
        !move.permitted && <p className="mt-1 max-w-[28ch] text-xs text-ink-muted">{move.whom}</p>
      )}
      {missing.length === 0 && !shut && <span className="sr-only">Nothing is missing.</span>}
    </div>
  );
}

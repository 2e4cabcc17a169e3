import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotMove } from "~/domain/pilots/pilot-moves";
import {
  pilotActivityPath,
  pilotChartPath,
  pilotDeletionPath,
  pilotEditPath,
  pilotVersionsPath,
} from "~/domain/pilots/pilot-places";
import { pilotPaperPath } from "~/domain/pilots/spread-places";
import { Avatar } from "../controls/avatar";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import type { MenuItem } from "../controls/menu";
import { StatusPill } from "../controls/status-pill";
import { InlineNote } from "../feedback/inline-note";
import { PageHeader } from "../layout/page-header";
import { Unsaid } from "../plans/unsaid";
import { pilotStatusKind } from "./pilot-words";

interface PilotHeaderProps {
  facts: PilotFacts;
  /** What the data answer, in one sentence. */
  answer: string;
  moves: readonly PilotMove[];
  rights: { edit: boolean; delete: boolean };
}

/** The question, what the data answer, where it stands, who runs it, by when, and the one way forward. */
export function PilotHeader({ facts, answer, moves, rights }: PilotHeaderProps) {
  const next = moves.find((move) => move.primary);
  const { code } = facts;
  // Whoever may not grant the money can still ask for it there.
  const shut = next !== undefined && (next.blocked || (!next.permitted && next.event !== "FUND"));
  // To stop before the planned end is possible, and nothing to be invited to.
  const early = next?.event === "END" && facts.endOn !== null && facts.endOn > facts.today;
  return (
    <PageHeader
      eyebrow={
        <>
          {code} · {facts.question ? facts.title : "Pilot"}
          {facts.round > 1 && ` · round ${facts.round}`}
        </>
      }
      title={facts.question || facts.title}
      lead={<span className="text-ink">{answer}</span>}
      meta={
        <>
          <StatusPill kind={pilotStatusKind(facts.status)} label={PILOT_STATUS_LABELS[facts.status]} />
          {facts.owner ? (
            <Avatar name={facts.owner.name} size="sm" withName />
          ) : (
            <Unsaid href={rights.edit ? pilotEditPath(code, "ownerId") : null} action="Name one">
              No owner
            </Unsaid>
          )}
          <Span facts={facts} />
          {facts.persona && <span>{facts.persona}</span>}
        </>
      }
      action={
        <>
          {rights.edit && (
            <ButtonLink to={pilotEditPath(code)} data-key="e">
              Edit
            </ButtonLink>
          )}
          {next && (
            <span data-primary-move="">
              <ButtonLink
                to={next.href}
                variant={early ? "secondary" : "primary"}
                icon={shut ? <Lock aria-hidden="true" /> : undefined}
              >
                {early ? "End early" : next.label}
              </ButtonLink>
            </span>
          )}
        </>
      }
      menu={menuOf(facts, rights)}
    />
  );
}

function Span({ facts }: { facts: PilotFacts }) {
  const from = facts.startedOn ?? facts.startOn;
  const to = facts.endedOn ?? facts.endOn;
  if (!from && !to) return <span>no dates yet</span>;
  return (
    <span>
      {from && (
        <>
          <DateText value={from} mode="day" /> to{" "}
        </>
      )}
      {to ? <DateText value={to} mode="day" /> : "an open end"}
    </span>
  );
}

function menuOf(facts: PilotFacts, rights: PilotHeaderProps["rights"]): MenuItem[] {
  return [
    { label: "On one sheet", detail: "To print, or to hand round", href: pilotPaperPath(facts.code) },
    { label: "Every state and move", href: pilotChartPath(facts.code) },
    ...(facts.lock ? [{ label: "Versions of the plan", href: pilotVersionsPath(facts.code) }] : []),
    { label: "Activity of this pilot", href: pilotActivityPath(facts.code) },
    ...(rights.delete
      ? [
          {
            label: "Delete the proposal",
            detail: "It can be brought back",
            href: pilotDeletionPath(facts.code),
            tone: "danger" as const,
          },
        ]
      : []),
  ];
}

/** Where there is nothing to answer yet, what it is about stands in its place. */
export const noAnswerYet = (facts: PilotFacts): string =>
  facts.status === "stopped" ? "It was given up before it ran, so nothing answers it." : "No data yet.";

/** What whoever reads the answer has to know with it: earlier rounds, an early stop, a plan changed after data was seen. */
export function Caveats({ facts }: { facts: PilotFacts }) {
  const { code, lock, earlyStopReason, endedOn } = facts;
  const earlier = facts.decisions.filter(({ round }) => round < facts.round).length;
  const changed = lock !== null && lock.number > 1 && lock.dataSeen;
  const stopped = endedOn !== null && earlyStopReason !== "";
  if (earlier === 0 && !changed && !stopped) return null;
  return (
    <div className="mb-5 space-y-1.5">
      {stopped && (
        <InlineNote tone="warn">
          Stopped before its end, <DateText value={endedOn} mode="day" />: {earlyStopReason}
        </InlineNote>
      )}
      {changed && (
        <InlineNote tone="warn">
          The plan was changed after data was seen: {lock.reason}{" "}
          <Link to={pilotVersionsPath(code)} className="link">
            Version {lock.number}
          </Link>
        </InlineNote>
      )}
      {earlier > 0 && (
        <InlineNote>
          This is round {facts.round}.{" "}
          <Link to={pilotVersionsPath(code)} className="link">
            {earlier === 1 ? "The earlier round" : `The ${earlier} earlier rounds`}
          </Link>{" "}
          {earlier === 1 ? "stays" : "stay"} on record.
        </InlineNote>
      )}
    </div>
  );
}

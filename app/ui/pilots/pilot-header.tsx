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
import { Avatar } from "../controls/avatar";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import type { MenuItem } from "../controls/menu";
import { StatusPill } from "../controls/status-pill";
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
                variant="primary"
                icon={next.blocked || !next.permitted ? <Lock aria-hidden="true" /> : undefined}
              >
                {next.label}
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
  facts.status === "running" ? "No data yet: nothing was measured so far." : "No data yet.";

export function EarlierRounds({ facts }: { facts: PilotFacts }) {
  const earlier = facts.decisions.filter(({ round }) => round < facts.round);
  if (earlier.length === 0) return null;
  return (
    <p className="text-sm text-ink-muted">
      Round {facts.round}. {earlier.length === 1 ? "An earlier round was" : "Earlier rounds were"} decided on:{" "}
      <Link to={pilotVersionsPath(facts.code)} className="link">
        read {earlier.length === 1 ? "it" : "them"}
      </Link>
      .
    </p>
  );
}

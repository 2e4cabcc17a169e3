import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { accountHref } from "~/domain/accounts/account";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { WinBackMove } from "~/domain/win-back/win-back-moves";
import { winBackActivityPath, winBackChartPath, winBackEditPath } from "~/domain/win-back/win-back-places";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { PageHeader } from "../layout/page-header";
import { winBackStatusKind } from "./win-back-words";

interface CaseHeaderProps {
  facts: WinBackFacts;
  answer: string;
  moves: readonly WinBackMove[];
  rights: { edit: boolean; correctLoss: boolean };
}

/** Who was lost, what is known of it in a sentence, where it stands, and the one way forward. */
export function CaseHeader({ facts, answer, moves, rights }: CaseHeaderProps) {
  const { code, account, status } = facts;
  const next = moves.find(({ primary }) => primary);
  const shut = next !== undefined && (next.blocked || !next.permitted);
  return (
    <PageHeader
      eyebrow={
        <>
          {code} · Win-back{facts.attempt > 1 && ` · try ${facts.attempt}`}
        </>
      }
      title={account.name}
      lead={<span className="text-ink">{answer}</span>}
      meta={
        <>
          <StatusPill kind={winBackStatusKind(status)} label={WIN_BACK_LABELS[status]} />
          {facts.withdrawn && <Badge tone="quiet">Counts nowhere</Badge>}
          {facts.owner ? (
            <Avatar name={facts.owner.name} size="sm" withName />
          ) : (
            <span>nobody works on it</span>
          )}
          <span>
            lost <DateText value={facts.lostOn} mode="day" />
          </span>
          {facts.wonOn && (
            <span>
              back <DateText value={facts.wonOn} mode="day" />
            </span>
          )}
          <Link to={accountHref(account.id)} className="link">
            Account
          </Link>
        </>
      }
      action={
        <>
          {rights.edit && (
            <ButtonLink to={winBackEditPath(code)} data-key="e">
              Edit
            </ButtonLink>
          )}
          {next && (
            <span data-primary-move="">
              <ButtonLink
                to={next.href}
                variant="primary"
                icon={shut ? <Lock aria-hidden="true" /> : undefined}
              >
                {next.label}
              </ButtonLink>
            </span>
          )}
        </>
      }
      menu={[
        { label: "Every state and move", href: winBackChartPath(code) },
        { label: "Activity of this case", href: winBackActivityPath(code) },
        ...(rights.correctLoss
          ? [
              {
                label: "They had not left",
                detail: "Account and ledger say so again",
                href: `/win-back/${code}/no-loss`,
                tone: "danger" as const,
              },
            ]
          : []),
      ]}
    />
  );
}

import { Form, Link } from "@remix-run/react";
import { FOLLOWED_LABELS, FOLLOWED_NOUNS, type FollowedNoun } from "~/domain/follows/follow";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Pagination } from "../controls/pagination";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

interface Row {
  noun: FollowedNoun;
  recordId: string;
  code: string;
  title: string;
  href: string;
  since: string;
  wanted: boolean;
}

export interface FollowingPageProps {
  rows: readonly Row[];
  next: number | null;
  isFirst: boolean;
}

/** Everything somebody follows or has turned away from. What is theirs anyway stands on its own page. */
export function FollowingPage({ rows, next, isFirst }: FollowingPageProps) {
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="What you follow"
        lead="You hear of the moves and comments of these, and of everything in which you have a part."
      />
      {rows.length === 0 && (
        <EmptyState
          title={isFirst ? "You follow nothing yet" : "Nothing further"}
          action={<ButtonLink to="/plans">Open the plans</ButtonLink>}
        >
          <p>Every plan, task, finding and case has a button to follow it. Whoever comments follows, too.</p>
        </EmptyState>
      )}
      {FOLLOWED_NOUNS.map((noun) => {
        const own = rows.filter((row) => row.noun === noun);
        if (own.length === 0) return null;
        return (
          <Section key={noun} title={FOLLOWED_LABELS[noun]}>
            <ul className="divide-y divide-line">
              {own.map((row) => (
                <li key={row.recordId} className="flex items-center gap-3 py-2.5 text-sm">
                  <div className="min-w-0 flex-1">
                    <Link to={row.href} className="break-words hover:underline">
                      <span className="tabular text-ink-muted">{row.code}</span> {row.title}
                    </Link>
                    <p className="text-xs text-ink-muted">
                      since <DateText value={row.since} mode="day" />{" "}
                      {!row.wanted && <Badge tone="quiet">Muted</Badge>}
                    </p>
                  </div>
                  <Turn row={row} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {(next !== null || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : "/following"}
          nextHref={next === null ? null : `/following?after=${next}`}
          summary={isFirst ? "The latest" : "Earlier ones"}
        />
      )}
    </div>
  );
}

function Turn({ row }: { row: Row }) {
  return (
    <Form method="post" action="/following" preventScrollReset>
      <input type="hidden" name="noun" value={row.noun} />
      <input type="hidden" name="recordId" value={row.recordId} />
      <input type="hidden" name="returnTo" value="/following" />
      <SubmitButton
        size="sm"
        variant="secondary"
        name="wanted"
        value={row.wanted ? "no" : "yes"}
        aria-label={`${row.wanted ? "Unfollow" : "Follow"} ${row.code} ${row.title}`}
      >
        {row.wanted ? "Unfollow" : "Follow"}
      </SubmitButton>
    </Form>
  );
}

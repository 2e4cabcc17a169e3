import { Link } from "@remix-run/react";
import type { Candidate } from "~/domain/indices/testimonial-candidates";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { testimonialsNewPath } from "~/domain/testimonials/testimonial-places";
import type { RateView } from "~/domain/win-back/rate-view";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { ANY_WIN_BACK, type BoardColumn, winBackHref } from "~/domain/win-back/win-back-board";
import type { WinBackNeed } from "~/domain/win-back/win-back-needs";
import { WIN_BACK, WIN_BACK_REASONS } from "~/domain/win-back/win-back-places";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { NeedsYou } from "../home/needs-you";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { ComponentStanding, type Standing } from "../playbook/component-standing";
import { RateLine } from "./rate-line";
import { worthWords } from "./win-back-words";

interface ComponentPageProps {
  component: PlaybookComponent;
  question: string;
  standing: Standing;
  mayReview: boolean;
  rate: RateView;
  columns: readonly BoardColumn[];
  all: number;
  needs: readonly WinBackNeed[];
  candidates: readonly Candidate[];
}

/** The place of win-back in the playbook: how many come back, what waits for somebody, who could speak for us. */
export function WinBackComponentPage(props: ComponentPageProps) {
  const { component, columns, all, needs, candidates } = props;
  const { locale, currency } = useReader();
  return (
    <>
      <PageHeader
        title={component.label}
        lead={props.question}
        action={
          <ButtonLink to={WIN_BACK} variant="primary">
            Lost customers
          </ButtonLink>
        }
      />
      <ComponentStanding
        slug={component.slug}
        label={component.label}
        {...props.standing}
        mayReview={props.mayReview}
      />
      <RateLine rate={props.rate} />
      <TwoColumns
        main={
          <>
            <Section title="What needs somebody">
              {needs.length === 0 ? (
                <p className="text-sm text-ink-muted">Nothing waits for a decision here.</p>
              ) : (
                <NeedsYou needs={needs.map((need) => ({ ...need, kind: "case" as const }))} />
              )}
            </Section>
            <Section
              title="Where they stand"
              aside={
                <Link to={WIN_BACK_REASONS} className="link">
                  Why customers leave
                </Link>
              }
            >
              {all === 0 ? (
                <p className="text-sm text-ink-muted">Nobody was lost.</p>
              ) : (
                <ul className="divide-y divide-line">
                  {columns
                    .filter(({ count }) => count > 0)
                    .map(({ status, count, minor }) => (
                      <li key={status} className="flex items-baseline justify-between gap-4 py-2 text-sm">
                        <Link to={winBackHref(ANY_WIN_BACK, { state: status })} className="link">
                          {WIN_BACK_LABELS[status]} {count}
                        </Link>
                        <span className="tabular">{worthWords(minor, currency, locale)}</span>
                      </li>
                    ))}
                </ul>
              )}
            </Section>
          </>
        }
        side={
          <>
            <Section
              title="Who could speak for us"
              aside={
                <Link to="/testimonials" className="link">
                  All
                </Link>
              }
            >
              {candidates.length === 0 ? (
                <p className="text-sm text-ink-muted">No account reached 4.0 with answers enough.</p>
              ) : (
                <ul className="space-y-2">
                  {candidates.map(({ accountId, account, shown, n, isFew }) => (
                    <li key={accountId} className="flex items-baseline justify-between gap-3 text-sm">
                      <Link to={testimonialsNewPath(accountId)} className="link min-w-0 break-words">
                        {account}
                      </Link>
                      <span className="tabular whitespace-nowrap">
                        {shown}{" "}
                        <span className="text-xs text-ink-muted">
                          n {n}
                          {isFew && ", few"}
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="What the method asks for here">
              <ul className="space-y-3 text-sm">
                {component.asks.map((ask) => (
                  <li key={ask}>{ask}</li>
                ))}
              </ul>
            </Section>
          </>
        }
      />
    </>
  );
}

import type { ReactNode } from "react";
import { EVIDENCE_CLASSES, EVIDENCE_LABELS } from "~/domain/roi/business-case";
import {
  LIFE_LABELS,
  LIVES,
  nextPortfolioSort,
  PORTFOLIO_SORTS,
  type PortfolioAsk,
  type PortfolioRow,
  type PortfolioSort,
  portfolioQuery,
} from "~/domain/roi/portfolio";
import type { ClassTotal } from "~/domain/roi/portfolio-totals";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { Pagination } from "../controls/pagination";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { ClassTotals } from "./class-totals";
import { PortfolioTable } from "./portfolio-table";

export interface PortfolioPageProps {
  ask: PortfolioAsk;
  rows: readonly PortfolioRow[];
  /** Of all pages: the bars keep their scale from one to the next. */
  scale: readonly [number, number] | null;
  next: string | null;
  from: number;
  total: number;
  /** Of everything there is, filtered or not. */
  all: number;
  years: readonly number[];
  totals: readonly ClassTotal[];
  noValue: number;
  mayCreate: boolean;
}

/** Pilots and plans side by side: what was promised, what came of it, and how well that is known. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { ask, rows, scale, next, from, total, all, years, totals, noValue, mayCreate } = props;
  const query = portfolioQuery(ask);
  const to = (change: Partial<PortfolioAsk>, more = "") => hrefOf({ ...ask, ...change }, more);
  return (
    <>
      <PageHeader
        title="Portfolio"
        lead="What pilots and plans were to bring, what came of it, and how well that is known."
        menu={[
          { label: "Export as CSV", href: `/portfolio.csv${query && `?${query}`}` },
          {
            label: "What the columns mean (CSV)",
            href: `/portfolio.csv?${query ? `${query}&` : ""}with=definitions`,
          },
          { label: "Export as JSON", href: `/portfolio.json${query && `?${query}`}` },
        ]}
      />
      {all === 0 ? (
        <EmptyState
          title="Nothing was tried or planned yet"
          action={
            mayCreate && (
              <ButtonLink to="/pilots/new" variant="primary">
                Begin a pilot
              </ButtonLink>
            )
          }
        >
          A pilot or a plan stands here with what it costs and brings as soon as somebody writes that down.
        </EmptyState>
      ) : (
        <>
          <Filters ask={ask} years={years} to={to} />
          {totals.length > 0 && (
            <Section title="Net benefit by evidence class">
              <ClassTotals totals={totals} noValue={noValue} />
            </Section>
          )}
          <Section title={total === 1 ? "1 pilot or plan" : `${total} pilots and plans`}>
            {rows.length === 0 ? (
              <EmptyState
                title="None of them fits"
                action={<ButtonLink to="/portfolio">Show all</ButtonLink>}
              >
                Take one of the filters away, or show everything.
              </EmptyState>
            ) : (
              <>
                <Order ask={ask} />
                <PortfolioTable
                  caption="Pilots and plans by what they bring"
                  rows={rows}
                  scale={scale}
                  sortHref={(sort) => hrefOf(nextPortfolioSort(ask, sort))}
                  sorted={ask}
                />
                <Pagination
                  previousHref={from > 0 ? to({}) : null}
                  nextHref={next && to({}, `after=${next}`)}
                  summary={`${from + 1} to ${from + rows.length} of ${total.toLocaleString("en")}`}
                />
              </>
            )}
          </Section>
        </>
      )}
    </>
  );
}

function hrefOf(ask: PortfolioAsk, more = ""): string {
  const query = [portfolioQuery(ask), more].filter(Boolean).join("&");
  return query ? `/portfolio?${query}` : "/portfolio";
}

type To = (change: Partial<PortfolioAsk>) => string;

function Filters({ ask, years, to }: { ask: PortfolioAsk; years: readonly number[]; to: To }) {
  return (
    <div className="no-print mb-6 space-y-2">
      <Choices label="Show">
        {(["", "pilots", "plans"] as const).map((show) => (
          <Chip key={show} href={to({ show })} selected={ask.show === show}>
            {show === "" ? "Pilots and plans" : show === "pilots" ? "Pilots" : "Plans"}
          </Chip>
        ))}
      </Choices>
      <Choices label="Evidence">
        {EVIDENCE_CLASSES.map((evidence) => (
          <Chip
            key={evidence}
            href={to({ evidence: ask.evidence === evidence ? "" : evidence })}
            selected={ask.evidence === evidence}
          >
            {EVIDENCE_LABELS[evidence]}
          </Chip>
        ))}
        <Chip
          href={to({ evidence: ask.evidence === "none" ? "" : "none" })}
          selected={ask.evidence === "none"}
        >
          No value yet
        </Chip>
      </Choices>
      <Choices label="State">
        {LIVES.map((life) => (
          <Chip key={life} href={to({ life: ask.life === life ? "" : life })} selected={ask.life === life}>
            {LIFE_LABELS[life]}
          </Chip>
        ))}
      </Choices>
      {years.length > 1 && (
        <Choices label="Begun in">
          {years.map((year) => (
            <Chip
              key={year}
              href={to({ year: ask.year === year ? null : year })}
              selected={ask.year === year}
            >
              {year}
            </Chip>
          ))}
        </Choices>
      )}
    </div>
  );
}

/** Cards have no heads to click on: on a phone the order is chosen here. */
const Order = ({ ask }: { ask: PortfolioAsk }) => (
  <div className="no-print mb-2 sm:hidden">
    <Choices label="Order">
      {(Object.keys(PORTFOLIO_SORTS) as PortfolioSort[]).map((sort) => (
        <Chip key={sort} href={hrefOf(nextPortfolioSort(ask, sort))} selected={ask.sort === sort}>
          {PORTFOLIO_SORTS[sort].label}
          {ask.sort === sort && (ask.desc ? ", down" : ", up")}
        </Chip>
      ))}
    </Choices>
  </div>
);

const Choices = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className="flex flex-wrap items-center gap-1.5">
    <span aria-hidden="true" className="w-16 shrink-0 text-xs text-ink-muted">
      {label}
    </span>
    {children}
  </nav>
);

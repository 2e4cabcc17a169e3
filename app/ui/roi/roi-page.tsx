import { Link } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { LessonView } from "~/domain/lessons/lesson-view";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import type { Big4Figures } from "~/domain/revenue/big4";
import type { Bridge } from "~/domain/revenue/bridge";
import type { Period } from "~/domain/revenue/period";
import type { PortfolioRow } from "~/domain/roi/portfolio";
import type { ClassPromise, ClassTotal } from "~/domain/roi/portfolio-totals";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { BridgeLine, NoBridgeYet } from "../home/bridge-line";
import { type Need, NeedsYou } from "../home/needs-you";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { ComponentStanding, type Standing } from "../playbook/component-standing";
import { Big4Tiles } from "../revenue/big4-tiles";
import { ClassTotals } from "./class-totals";
import { PortfolioTable } from "./portfolio-table";
import { PromisedRealised } from "./promised-realised";
import { wholeMoney } from "./roi-words";

export interface RoiPageProps {
  component: PlaybookComponent;
  question: string;
  standing: Standing;
  mayReview: boolean;
  mayCreate: boolean;
  needs: readonly Need[];
  pilots: readonly PortfolioRow[];
  pilotsInAll: number;
  totals: readonly ClassTotal[];
  promises: readonly ClassPromise[];
  big4: { figures: Big4Figures; currency: string } & Period;
  bridge: Bridge | null;
  reconciles: boolean;
  budget: {
    label: string;
    year: number;
    budgetMinor: bigint | null;
    promisedMinor: bigint;
    spentMinor: bigint;
  } | null;
  lessons: readonly LessonView[];
}

/** The place of return on investment in the playbook: what was tried, what it brings, what needs somebody. */
export function RoiPage(props: RoiPageProps) {
  const { component, question, standing, mayReview, mayCreate, needs, pilots, pilotsInAll } = props;
  const { totals, promises, big4, bridge, reconciles, budget, lessons } = props;
  return (
    <>
      <PageHeader
        title={component.label}
        lead={question}
        action={
          <>
            <ButtonLink to="/portfolio">Portfolio</ButtonLink>
            {mayCreate && (
              <ButtonLink to="/pilots/new" variant="primary" icon={<Plus aria-hidden="true" />}>
                New pilot
              </ButtonLink>
            )}
          </>
        }
      />
      <ComponentStanding slug={component.slug} label={component.label} {...standing} mayReview={mayReview} />
      {needs.length > 0 && (
        <Section title="What needs somebody">
          <NeedsYou needs={needs} />
        </Section>
      )}
      <Section
        title="Pilots by net benefit"
        aside={
          <Link to="/pilots" className="link">
            {pilotsInAll > pilots.length ? `All ${pilotsInAll} pilots` : "All pilots"}
          </Link>
        }
      >
        {pilots.length === 0 ? (
          <EmptyState
            title="No pilot was tried yet"
            action={mayCreate && <ButtonLink to="/pilots/new">Begin a pilot</ButtonLink>}
          >
            A small trial with a comparison group shows what an idea is worth before it is rolled out.
          </EmptyState>
        ) : (
          <PortfolioTable caption="Pilots by net benefit" rows={pilots} />
        )}
      </Section>
      {totals.length > 0 && (
        <Section title="Pilots and plans by evidence class">
          <ClassTotals totals={totals} />
          {promises.length > 0 && (
            <div className="mt-6">
              <PromisedRealised promises={promises} />
            </div>
          )}
        </Section>
      )}
      <Section
        title="Big 4"
        aside={
          <Link to="/big4" className="link">
            How they are counted
          </Link>
        }
      >
        <Big4Tiles figures={big4.figures} currency={big4.currency} period={big4} />
        {bridge ? (
          <BridgeLine bridge={bridge} reconciles={reconciles} currency={big4.currency} period={big4} />
        ) : (
          <NoBridgeYet />
        )}
      </Section>
      <div className="mt-8">
        <TwoColumns
          main={<Lessons lessons={lessons} />}
          side={<Budget budget={budget} currency={big4.currency} />}
        />
      </div>
    </>
  );
}

const Lessons = ({ lessons }: Pick<RoiPageProps, "lessons">) => (
  <Section
    title="What was learned"
    aside={
      <Link to="/lessons" className="link">
        Library of lessons
      </Link>
    }
  >
    {lessons.length === 0 ? (
      <p className="text-sm text-ink-muted">
        No lesson was written down yet; every decision on a pilot adds some.
      </p>
    ) : (
      <ul className="space-y-3 text-sm">
        {lessons.map(({ id, text, source }) => (
          <li key={id} className="wrap-anywhere">
            <Link to={`/lessons/${id}`} className="line-clamp-2 hover:underline">
              {text}
            </Link>
            {source && <span className="text-xs text-ink-muted">{source.code}</span>}
          </li>
        ))}
      </ul>
    )}
  </Section>
);

function Budget({ budget, currency }: Pick<RoiPageProps, "budget"> & { currency: string }) {
  const { locale } = useReader();
  const say = (minor: bigint | null) => wholeMoney(minor, currency, locale);
  const isEmpty =
    !budget || (budget.budgetMinor === null && budget.promisedMinor === 0n && budget.spentMinor === 0n);
  return (
    <Section
      title={budget ? `Budget ${budget.label}` : "Budget"}
      aside={
        <Link to={budget ? `/budget/${budget.year}` : "/budget"} className="link">
          Plans and pilots in it
        </Link>
      }
    >
      {budget && !isEmpty ? (
        <dl className="space-y-1 text-sm">
          {(
            [
              ["To spend", budget.budgetMinor],
              ["Promised", budget.promisedMinor],
              ["Spent", budget.spentMinor],
            ] as const
          ).map(([term, minor]) => (
            <div key={term} className="flex justify-between gap-4">
              <dt className="text-ink-muted">{term}</dt>
              <dd className="tabular">{minor === null ? "not set" : say(minor)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-sm text-ink-muted">
          No budget is set for this year, and no plan or pilot has promised or spent any of it.
        </p>
      )}
    </Section>
  );
}

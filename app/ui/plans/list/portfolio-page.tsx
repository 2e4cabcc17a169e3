import { Link } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { PlanRow } from "~/domain/plans/plan-list";
import { type PortfolioFigures, totalOf } from "~/domain/plans/portfolio";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { ButtonLink } from "../../controls/button";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { ComponentStanding, type Standing } from "../../playbook/component-standing";
import { plural, sayInhibitor } from "../plan-words";
import { NoPlans } from "./no-plans";
import { PlanTable } from "./plan-table";
import { Portfolio } from "./portfolio";

interface Hindrance {
  code: string;
  number: number;
  title: string;
  evidence: readonly string[];
  since?: string;
  href: string;
}

interface PortfolioPageProps {
  component: PlaybookComponent;
  question: string;
  figures: PortfolioFigures;
  /** The worst of those that are behind, and how many are. */
  behind: readonly PlanRow[];
  behindTotal: number;
  /** What stands in the way, of the newest plans; and of how many plans something does. */
  hindrances: readonly Hindrance[];
  hindered: number;
  canCreate: boolean;
  standing: Standing;
  mayReview: boolean;
}

/** The place of corrective action in the playbook: how the portfolio stands and what needs somebody. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { component, question, figures, behind, behindTotal, hindrances, hindered } = props;
  const { canCreate, standing, mayReview } = props;
  const isEmpty = totalOf(figures) === 0;
  return (
    <>
      <PageHeader
        title={component.label}
        lead={question}
        action={
          <>
            {!isEmpty && <ButtonLink to="/plans?saved=all">All plans</ButtonLink>}
            {canCreate && (
              <ButtonLink to="/plans/new" variant="primary" icon={<Plus aria-hidden="true" />}>
                New plan
              </ButtonLink>
            )}
          </>
        }
      />
      <ComponentStanding slug={component.slug} label={component.label} {...standing} mayReview={mayReview} />
      {isEmpty ? (
        <NoPlans any={false} action={null} />
      ) : (
        <>
          <Portfolio figures={figures} />
          {behindTotal > 0 && (
            <Section
              title={`${plural(behindTotal, "plan")} behind`}
              aside={
                behindTotal > behind.length && (
                  <Link to="/plans?health=offTrack,atRisk&sort=health">All of them</Link>
                )
              }
            >
              <PlanTable rows={behind} />
            </Section>
          )}
          <div className="mt-8">
            <TwoColumns
              main={
                <Section title="What stands in the way">
                  {hindrances.length === 0 ? (
                    <p className="text-sm text-ink-muted">
                      No open plan is a mantra, and all work is broken down.
                    </p>
                  ) : (
                    <>
                      <ul className="divide-y divide-line">
                        {hindrances.map((each) => (
                          <li key={`${each.code}${each.number}`}>
                            <Link
                              to={each.href}
                              className="block rounded-md py-2 text-sm break-words hover:bg-hover"
                            >
                              <span className="tabular mr-2 text-ink-muted">{each.code}</span>
                              <span className="font-medium">{each.title}</span>
                              <span className="text-ink-muted">: {sayInhibitor(each)}</span>
                            </Link>
                          </li>
                        ))}
                      </ul>
                      {hindered > new Set(hindrances.map(({ code }) => code)).size && (
                        <p className="mt-2 text-sm">
                          <Link to="/plans?inhibitor=1,3&cols=state,owner,inhibitors" className="link">
                            All {hindered.toLocaleString("en")} plans with something in the way
                          </Link>
                        </p>
                      )}
                    </>
                  )}
                </Section>
              }
              side={
                <Section title="What the method asks for here">
                  <ul className="space-y-2 text-sm">
                    {component.asks.map((ask) => (
                      <li key={ask}>{ask}</li>
                    ))}
                  </ul>
                </Section>
              }
            />
          </div>
        </>
      )}
    </>
  );
}

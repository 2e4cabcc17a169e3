import { Link } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { ButtonLink } from "../../controls/button";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { ComponentStanding, type Standing } from "../../playbook/component-standing";
import { plural, sayInhibitor } from "../plan-words";
import { NoPlans } from "./no-plans";
import { PlanList, type PlanListRow } from "./plan-list";
import { Portfolio } from "./portfolio";

type Row = PlanListRow &
  Parameters<typeof Portfolio>[0]["rows"][number] & {
    inhibitors: readonly {
      number: number;
      title: string;
      evidence: readonly string[];
      since?: string;
      href: string;
    }[];
  };

interface PortfolioPageProps {
  component: PlaybookComponent;
  question: string;
  rows: readonly Row[];
  canCreate: boolean;
  standing: Standing;
  mayReview: boolean;
}

const SHOWN = 7;

/** The place of corrective action in the playbook: how the portfolio stands and what needs somebody. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { component, question, rows, canCreate, standing, mayReview } = props;
  const stuck = rows.filter(
    (row) => row.health?.status === "offTrack" || row.health?.status === "atRisk" || row.daysOverdue > 0,
  );
  const mantras = rows.filter((row) => row.inhibitors.length > 0);
  return (
    <>
      <PageHeader
        title={component.label}
        lead={question}
        action={
          <>
            {rows.length > 0 && <ButtonLink to="/plans">All plans</ButtonLink>}
            {canCreate && (
              <ButtonLink to="/plans/new" variant="primary" icon={<Plus aria-hidden="true" />}>
                New plan
              </ButtonLink>
            )}
          </>
        }
      />
      <ComponentStanding slug={component.slug} label={component.label} {...standing} mayReview={mayReview} />
      {rows.length === 0 ? (
        <NoPlans any={false} action={null} />
      ) : (
        <>
          <Portfolio rows={rows} />
          {stuck.length > 0 && (
            <Section
              title={`${plural(stuck.length, "plan")} behind`}
              aside={stuck.length > SHOWN && <Link to="/plans?state=open">All open plans</Link>}
            >
              <PlanList rows={stuck.slice(0, SHOWN)} />
            </Section>
          )}
          <div className="mt-8">
            <TwoColumns
              main={
                <Section title="What stands in the way">
                  {mantras.length === 0 ? (
                    <p className="text-sm text-ink-muted">
                      No open plan is a mantra, and all work is broken down.
                    </p>
                  ) : (
                    <ul className="divide-y divide-line">
                      {mantras.flatMap((row) =>
                        row.inhibitors.map((each) => (
                          <li key={`${row.code}${each.number}`}>
                            <Link
                              to={each.href}
                              className="block rounded-md py-2 text-sm break-words hover:bg-hover"
                            >
                              <span className="tabular mr-2 text-ink-muted">{row.code}</span>
                              <span className="font-medium">{each.title}</span>
                              <span className="text-ink-muted">: {sayInhibitor(each)}</span>
                            </Link>
                          </li>
                        )),
                      )}
                    </ul>
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

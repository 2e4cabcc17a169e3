import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ComponentState } from "~/domain/playbook/component-state";
import { componentState } from "~/domain/playbook/component-state";
import { COMPONENT_SLUGS, type ComponentSlug } from "~/domain/playbook/playbook";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listAccountNeeds } from "~/store/accounts/account-needs.queries.server";
import { caseDay } from "~/store/cases/case.queries.server";
import { countOverdueCases } from "~/store/cases/case-list.queries.server";
import { listStuckPlans } from "~/store/home/home.queries.server";
import { listPilotNeeds } from "~/store/pilots/pilot-needs.queries.server";
import { listComponentStandings } from "~/store/playbook/component-records.queries.server";
import { readProgramCounts } from "~/store/playbook/program-counts.queries.server";
import { findIndexHeadline } from "~/store/surveys/index-headline.queries.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { type Need, NeedsYou } from "~/ui/home/needs-you";
import { PlaybookGrid } from "~/ui/home/playbook-grid";
import { StuckPlans } from "~/ui/home/stuck-plans";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: () => [{ label: "Cockpit" }] };
export const meta: MetaFunction = () => [{ title: "Cockpit · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The cockpit is for the people of the program.");
  const at = now();
  const [counts, headline, work, plans, standings, accountNeeds, pilotNeeds] = await Promise.all([
    readProgramCounts(viewer),
    findIndexHeadline(viewer, at),
    findMyWork(viewer, at),
    listStuckPlans(viewer, at),
    listComponentStandings(viewer, at),
    listAccountNeeds(viewer, at),
    listPilotNeeds(viewer, at),
  ]);
  const late = await countOverdueCases(viewer, await caseDay(viewer, at));
  const needs: Need[] = [...work.decisions];
  if (late.overdue > 0) {
    needs.push({
      id: "cases",
      kind: "case",
      text: `${late.overdue} ${late.overdue === 1 ? "customer waits" : "customers wait"} longer than promised`,
      detail: "Their cases are past the day on which they were to be acknowledged or resolved.",
      href: "/cases?overdue=1",
      since: late.since,
    });
  }
  if (counts.findingsUntriaged > 0) {
    needs.push({
      id: "untriaged",
      kind: "finding",
      text: `Triage ${counts.findingsUntriaged} new ${counts.findingsUntriaged === 1 ? "finding" : "findings"}`,
      detail: "Say how severe each is and what mending it would bring.",
      href: "/findings?state=logged",
      since: null,
    });
  }
  if (headline.silentAccounts > 0) {
    needs.push({
      id: "silent",
      kind: "silence",
      text: `${headline.silentAccounts} tier I ${headline.silentAccounts === 1 ? "account has" : "accounts have"} no decision maker’s voice`,
      detail: "No decision maker answered in the last 90 days.",
      href: headline.href,
      since: null,
    });
  }
  needs.push(...accountNeeds);
  const states = Object.fromEntries(
    COMPONENT_SLUGS.map((slug) => [slug, componentState(slug, counts)]),
  ) as Record<ComponentSlug, ComponentState>;
  const pilots = pilotNeeds.map((need) => ({ ...need, kind: "pilot" as const }));
  return { needs, pilots, headline, ...plans, states, standings, isNew: counts.responses === 0 };
}

export default function Cockpit() {
  const { needs, pilots, headline, stuck, open, states, standings, isNew } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Cockpit"
        lead={
          headline.sentence ? (
            <Link to={headline.href} className="hover:underline">
              {headline.sentence}
            </Link>
          ) : (
            "Where the program stands, and what needs you."
          )
        }
      />
      {isNew && (
        <div className="mb-8">
          <EmptyState
            title="It begins with customers’ answers"
            action={
              <ButtonLink to="/imports/new" variant="primary">
                Import answers
              </ButtonLink>
            }
          >
            Bring in what your survey tool holds. The index then shows where it hurts, and the first finding
            and its plan follow from there.
          </EmptyState>
        </div>
      )}
      <Section title="Needs you">
        <NeedsYou needs={needs} />
      </Section>
      <Section
        title="Where it is stuck"
        aside={
          <Link to="/plans" className="link">
            All {open} open plans
          </Link>
        }
      >
        <StuckPlans plans={stuck} open={open} />
        {pilots.length > 0 && (
          <div className="mt-4">
            <h3 className="mb-1 text-xs font-semibold text-ink-muted">Pilots</h3>
            <NeedsYou needs={pilots} />
          </div>
        )}
      </Section>
      <Section title="The playbook" lead="What each component holds today, and its next best step.">
        <PlaybookGrid states={states} standings={standings} />
      </Section>
    </>
  );
}

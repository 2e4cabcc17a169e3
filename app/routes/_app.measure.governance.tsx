import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCadence } from "~/domain/governance/cadence-view";
import { registerLines } from "~/domain/governance/registers";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { findComponent } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listCadence } from "~/store/governance/cadence.queries.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { listDecisions } from "~/store/governance/decision.queries.server";
import { readRegisterCounts } from "~/store/governance/registers.queries.server";
import { findLastActs } from "~/store/governance/sponsor-act.queries.server";
import { listStageModel } from "~/store/governance/stage.queries.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { findWorkingCalendar } from "~/store/workspace/working-calendar.queries.server";
import { GovernancePage } from "~/ui/governance/governance-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Measure" }, { label: "Governance" }] };
export const meta: MetaFunction = () => [{ title: "Governance · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Governance is read by the people of the program.");
  const component = findComponent("governance");
  if (!component) throwRefusal(notFound("component").refusal);
  const at = now();
  const { calendar, today, timeZone } = await findWorkingCalendar(viewer, at);
  const [standing, charters, stages, strategies, cadence, decisions, people, counts] = await Promise.all([
    findComponentStanding(viewer, "governance", at),
    listCharters(viewer),
    listStageModel(viewer),
    listStrategies(viewer),
    listCadence(viewer, timeZone),
    listDecisions(viewer, { take: 3 }, today),
    findLastActs(viewer, at),
    readRegisterCounts(viewer, today),
  ]);
  const signed = charters.find((each) => each.status === "signed");
  const draft = charters.find((each) => each.status === "draft");
  const strategy = strategies.find((each) => each.status === "current");
  const dates = cadence.map((entry) => ({
    id: entry.id,
    title: entry.title,
    reading: readCadence(entry, today, calendar),
  }));
  return {
    component,
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
    today,
    charter: {
      signedBy: signed?.signature?.name ?? null,
      signedAt: signed?.signature?.at ?? null,
      number: signed?.number ?? null,
      draft: draft ? { number: draft.number, champion: draft.champion?.name ?? null } : null,
    },
    stages: stages.map(({ id, name, gaps }) => ({ id, name, gaps })),
    strategy: strategy
      ? {
          number: strategy.number,
          adoptedOn: strategy.adoptedOn,
          reviewedOn: strategy.reviews[0]?.day ?? null,
          reviewDue: strategy.reviewDue,
        }
      : null,
    dates: dates
      .flatMap(({ id, title, reading }) =>
        [reading.open, reading.next]
          .filter((each) => each !== null)
          .map(({ due, state, planned }) => ({ id, title, due, state, planned })),
      )
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .slice(0, 5),
    decisions: decisions.rows.map(({ number, title, day, decidedBy }) => ({ number, title, day, decidedBy })),
    people,
    registers: registerLines(counts),
  };
}

export default function Governance() {
  return <GovernancePage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { findComponent, findPhase } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { sortPortfolio } from "~/domain/roi/portfolio";
import { promisesByClass, totalsByClass } from "~/domain/roi/portfolio-totals";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listLessons } from "~/store/lessons/lesson.queries.server";
import { listPilotNeeds } from "~/store/pilots/pilot-needs.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";
import { findBudgetPage } from "~/store/spend/budget.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { RoiPage } from "~/ui/roi/roi-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Assess" }, { label: "Return on investment" }] };
export const meta: MetaFunction = () => [{ title: "Return on investment · Capstan" }];

const MOST_PILOTS = 6;
const MOST_LESSONS = 4;
const ANY_LESSON = { kind: "", stage: "", search: "", retired: false } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Returns are read by the people of the program.");
  const component = findComponent("roi");
  const phase = findPhase("assess");
  if (!component || !phase) throwRefusal(notFound("component").refusal);
  const at = now();
  const [standing, needs, portfolio, big4, budget, { lessons }] = await Promise.all([
    findComponentStanding(viewer, "roi", at),
    listPilotNeeds(viewer, at),
    listPortfolio(viewer, at, "cases"),
    readBig4(viewer, at),
    findBudgetPage(viewer, at),
    listLessons(viewer, ANY_LESSON),
  ]);
  const pilots = sortPortfolio(portfolio, { sort: "net", desc: true }).filter(({ kind }) => kind === "pilot");
  return {
    component,
    question: phase.question,
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
    mayCreate: can(viewer, "pilot.create"),
    needs: needs.map((need) => ({ ...need, kind: "pilot" as const })),
    pilots: pilots.slice(0, MOST_PILOTS),
    pilotsInAll: pilots.length,
    totals: totalsByClass(portfolio),
    promises: promisesByClass(portfolio),
    big4: { figures: big4.figures, currency: big4.currency, from: big4.from, to: big4.to },
    bridge: big4.begins === null ? null : big4.reading.bridge,
    reconciles: big4.reading.reconciles,
    budget: budget.years.find(({ year }) => year === budget.thisYear) ?? null,
    lessons: lessons.slice(0, MOST_LESSONS),
  };
}

export default function Roi() {
  return <RoiPage {...useLoaderData<typeof loader>()} />;
}

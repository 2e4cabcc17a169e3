import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import {
  filterPortfolio,
  hasValue,
  PORTFOLIO_PER_PAGE,
  portfolioPage,
  readPortfolioAsk,
  roiScale,
  sortPortfolio,
  yearsOf,
} from "~/domain/roi/portfolio";
import { totalsByClass } from "~/domain/roi/portfolio-totals";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PortfolioPage } from "~/ui/roi/portfolio-page";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Return on investment", href: "/assess/roi" }, { label: "Portfolio" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Portfolio · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The portfolio is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const ask = readPortfolioAsk(params);
  const all = await listPortfolio(viewer, now());
  const fitting = sortPortfolio(filterPortfolio(all, ask), ask);
  const valued = fitting.filter(hasValue);
  const { rows, next, from } = portfolioPage(fitting, params.get("after"), PORTFOLIO_PER_PAGE);
  return {
    ask,
    rows,
    next,
    from,
    scale: roiScale(fitting),
    total: fitting.length,
    all: all.length,
    years: yearsOf(all),
    totals: totalsByClass(fitting),
    noValue: fitting.length - valued.length,
    mayCreate: can(viewer, "pilot.create"),
  };
}

export default function Portfolio() {
  return <PortfolioPage {...useLoaderData<typeof loader>()} />;
}

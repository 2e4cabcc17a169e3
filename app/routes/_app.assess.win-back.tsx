import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { findComponent, findPhase } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { rateViewOf } from "~/domain/win-back/rate-view";
import { ANY_WIN_BACK, boardOf, casesFor } from "~/domain/win-back/win-back-board";
import { winBackNeeds } from "~/domain/win-back/win-back-needs";
import { throwRefusal } from "~/http/refusal.server";
import { READERS_OF_WIN_BACK } from "~/http/require-win-back.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { readLostAndWonBack } from "~/store/revenue/big4.queries.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { WinBackComponentPage } from "~/ui/win-back/component-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Assess" }, { label: "Win-back" }] };
export const meta: MetaFunction = () => [{ title: "Win-back in the playbook · Capstan" }];

const CANDIDATES = 5;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_WIN_BACK);
  const component = findComponent("win-back");
  const phase = findPhase("assess");
  if (!component || !phase) throwRefusal(notFound("component").refusal);
  const at = now();
  const { today, window } = await findAccountSettings(viewer, at);
  const [standing, rows, lost, { candidates }] = await Promise.all([
    findComponentStanding(viewer, "win-back", at),
    listWinBacks(viewer),
    readLostAndWonBack(viewer, today),
    listTestimonialCandidates(viewer, window),
  ]);
  return {
    component,
    question: phase.question,
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
    rate: rateViewOf(lost.lost, lost.window),
    columns: boardOf(casesFor(rows, ANY_WIN_BACK, viewer.personId)).map((column) => ({
      ...column,
      rows: [],
    })),
    all: rows.length,
    needs: winBackNeeds(rows, today),
    candidates: candidates.slice(0, CANDIDATES),
  };
}

export default function WinBackComponent() {
  return <WinBackComponentPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import {
  parseQuarter,
  quarterBeside,
  quarterCode,
  quarterIn,
  quarterOf,
} from "~/domain/audiences/silence-calendar";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findSilenceCalendar } from "~/store/audiences/calendar.queries.server";
import { SilenceCalendarPage } from "~/ui/audiences/silence-calendar-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Stakeholder communications", href: "/assess/communications" },
    { label: "Calendar of silence" },
  ],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Calendar of silence · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const today = dayIn(now(), viewer.timeZone);
  const asked = parseQuarter(new URL(request.url).searchParams.get("quarter")) ?? quarterIn(today);
  const quarter = quarterOf(asked.year, asked.quarter);
  const calendar = await findSilenceCalendar(viewer, quarter, today);
  return {
    ...calendar,
    quarter,
    today,
    earlier: quarterCode(quarterBeside(asked, -1)),
    later: quarterCode(quarterBeside(asked, 1)),
    isPresent: quarterCode(asked) === quarterCode(quarterIn(today)),
    mayWrite: can(viewer, "communication.edit"),
    mayEdit: can(viewer, "audience.edit"),
  };
}

export default function SilenceCalendarRoute() {
  return <SilenceCalendarPage {...useLoaderData<typeof loader>()} />;
}

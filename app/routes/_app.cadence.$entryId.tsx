import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { readCadence, readOccurrences } from "~/domain/governance/cadence-view";
import { canHoldCadence } from "~/domain/governance/governance.access";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { addMonths } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findCadence } from "~/store/governance/cadence.queries.server";
import { findWorkingCalendar } from "~/store/workspace/working-calendar.queries.server";
import { CadenceEntryPage } from "~/ui/governance/cadence-entry-page";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Cadence calendar", href: "/cadence" }, { label: "Rhythm" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.entry.title ?? "Not found"} · Capstan` },
];

/** Past dates that are listed, by rhythm: about a quarter of weeks, two years of months, ten of years. */
const MONTHS_BACK = { weekly: 3, monthly: 18, quarterly: 36, yearly: 120 };
const MONTHS_AHEAD = { weekly: 1, monthly: 3, quarterly: 9, yearly: 26 };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The calendar is read by the people of the program.");
  const { calendar, today, timeZone } = await findWorkingCalendar(viewer, now());
  const entry = await findCadence(viewer, params.entryId ?? "", timeZone);
  if (!entry) throwRefusal(notFound("entry of the calendar").refusal);
  const dates = readOccurrences(
    entry,
    addMonths(today, -MONTHS_BACK[entry.rhythm]),
    addMonths(today, MONTHS_AHEAD[entry.rhythm]),
    today,
    calendar,
  );
  const { held: _, ...shown } = entry;
  return {
    entry: shown,
    reading: readCadence(entry, today, calendar),
    dates: dates.reverse(),
    mayHold: canHoldCadence(viewer, entry),
    mayEdit: can(viewer, "playbook.edit"),
  };
}

export default function CadenceEntry() {
  return <CadenceEntryPage {...useLoaderData<typeof loader>()} />;
}

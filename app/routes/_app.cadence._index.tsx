import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { readCadence, readOccurrences } from "~/domain/governance/cadence-view";
import { canHoldCadence } from "~/domain/governance/governance.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { addDays, firstDayOfMonth, isMonth, lastDayOfMonth, monthOf, weekdayOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listCadence } from "~/store/governance/cadence.queries.server";
import { findWorkingCalendar } from "~/store/workspace/working-calendar.queries.server";
import { CadencePage } from "~/ui/governance/cadence-page";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [GOVERNANCE_CRUMB, { label: "Cadence calendar" }] };
export const meta: MetaFunction = () => [{ title: "Cadence calendar · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The calendar is read by the people of the program.");
  const { calendar, today, timeZone } = await findWorkingCalendar(viewer, now());
  const asked = new URL(request.url).searchParams.get("month");
  const month = isMonth(asked) && asked >= "1991-01" && asked <= "2098-12" ? asked : monthOf(today);
  const first = firstDayOfMonth(month);
  const last = lastDayOfMonth(month);
  // Whole weeks, Monday to Sunday.
  const from = addDays(first, 1 - weekdayOf(first));
  const to = addDays(last, 7 - weekdayOf(last));
  const all = await listCadence(viewer, timeZone, { ended: true });
  return {
    month,
    from,
    to,
    today,
    entries: all.map((entry) => ({
      id: entry.id,
      title: entry.title,
      purpose: entry.purpose,
      rhythm: entry.rhythm,
      ownerName: entry.ownerName,
      ownerActive: entry.ownerActive,
      href: entry.href,
      endedOn: entry.endedOn,
      mayHold: canHoldCadence(viewer, entry),
      reading: readCadence(entry, today, calendar),
    })),
    dates: all
      .flatMap((entry) =>
        readOccurrences(entry, from, to, today, calendar).map(({ planned, due, state }) => ({
          entryId: entry.id,
          title: entry.title,
          planned,
          due,
          state,
        })),
      )
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    mayEdit: can(viewer, "playbook.edit"),
  };
}

export default function Cadence() {
  return <CadencePage {...useLoaderData<typeof loader>()} />;
}

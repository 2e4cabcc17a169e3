import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { firstDayOfMonth, isMonth, lastDayOfMonth, type Month, monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findAbsencePage, listAbsencesBetween } from "~/store/absences/absence.queries.server";
import { AbsencesPage } from "~/ui/absences/absences-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Absences" }] };
export const meta: MetaFunction = () => [{ title: "Absences · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Absences are read by the people of the program.");
  const asked = new URL(request.url).searchParams;
  const page = await findAbsencePage(viewer, now(), asked.get("after") ?? undefined);
  const wanted = asked.get("month");
  const month: Month =
    isMonth(wanted) && wanted > "1990-01" && wanted < "2099-12" ? wanted : monthOf(page.today);
  return {
    ...page,
    month,
    strip: await listAbsencesBetween(viewer, firstDayOfMonth(month), lastDayOfMonth(month), page.today),
    mayAdd: can(viewer, "absence.edit", { workspaceId: viewer.workspaceId, ownIds: [viewer.personId] }),
  };
}

export default function Absences() {
  return <AbsencesPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAbsence, listLeftAlone } from "~/store/absences/absence.queries.server";
import { findHanded } from "~/store/absences/handed.queries.server";
import { AbsencePage } from "~/ui/absences/absence-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Absences", href: "/absences" }, { label: "Absence" }],
};
export const meta: MetaFunction = () => [{ title: "Absence · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Absences are read by the people of the program.");
  const absence = await findAbsence(viewer, params.absenceId ?? "", now());
  if (!absence) throwRefusal(notFound("absence").refusal);
  const open = absence.state === "now" || absence.state === "ahead";
  return {
    absence,
    handed: open ? await findHanded(viewer, absence, now()) : null,
    alone: open ? await listLeftAlone(viewer, absence) : [],
  };
}

export default function Absence() {
  return <AbsencePage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { SYSTEM_KIND_LABELS } from "~/domain/technologies/system";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { listSystemLines } from "~/store/technologies/system.queries.server";
import { listKeysOf, listLoadsOf } from "~/store/technologies/system-trail.queries.server";
import { viewOf } from "~/store/technologies/system-view.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TwoColumns } from "~/ui/layout/two-columns";
import { LoadMark } from "~/ui/technologies/load-mark";
import { SystemFacts } from "~/ui/technologies/system-facts";
import { SystemStory } from "~/ui/technologies/system-story";

export const handle: FrameHandle = {
  bearsReading: true,
  crumbs: (data) => [
    { label: "Technologies", href: "/measure/technologies" },
    { label: (data as { system?: { name: string } } | undefined)?.system?.name ?? "System" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.system.name ?? "System"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The register of systems is read by the people of the program.");
  const at = now();
  const systemId = params.systemId ?? "";
  const [line] = await listSystemLines(viewer, at, systemId);
  if (!line || systemId === "") {
    throw new Response("There is no such system here.", { status: 404, statusText: "Not found" });
  }
  const [timeZone, loads, keys] = await Promise.all([
    findTimeZone(viewer.workspaceId),
    listLoadsOf(viewer, line.id),
    listKeysOf(viewer, line.id),
  ]);
  const today = dayIn(at, timeZone);
  return {
    today,
    system: viewOf(line, today, timeZone),
    version: line.version,
    notes: line.notes,
    surveys: line.surveys,
    keys: keys.map(({ id, name, revokedAt }) => ({ id, name, revoked: revokedAt !== null })),
    loads: loads.map((load) => ({ ...load, at: load.at.toISOString() })),
    mayEdit: can(viewer, "survey.edit", { workspaceId: viewer.workspaceId }),
  };
}

export default function SystemRoute() {
  const page = useLoaderData<typeof loader>();
  const { system, version, mayEdit, today } = page;
  const move = (back: boolean) => ({
    label: back ? "Bring back into use" : "Retire",
    action: `/systems/${system.id}/retirement`,
    fields: { version: String(version), back: back ? "yes" : "no" },
  });
  return (
    <>
      <PageHeader
        eyebrow={SYSTEM_KIND_LABELS[system.kind]}
        title={system.name}
        meta={
          <>
            {system.retired && <Badge tone="quiet">Retired</Badge>}
            <span>Last load</span>
            <LoadMark system={system} today={today} />
          </>
        }
        action={
          mayEdit && !system.retired ? (
            <ButtonLink to={`/systems/${system.id}/edit`} variant="primary">
              Edit
            </ButtonLink>
          ) : undefined
        }
        menu={mayEdit ? [move(system.retired)] : undefined}
      />
      <TwoColumns
        main={<SystemStory system={system} loads={page.loads} />}
        side={
          <SystemFacts
            system={system}
            surveys={page.surveys}
            keys={page.keys}
            notes={page.notes}
            mayEdit={mayEdit}
          />
        }
      />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pilotActivityPath, pilotPath } from "~/domain/pilots/pilot-places";
import { placeIn } from "~/http/page-place.server";
import { requirePilot } from "~/http/require-pilot.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Activity") };
export const meta: MetaFunction = ({ params }) => [{ title: `Activity · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const page = await listActivityLines(viewer, {
    recordId: facts.id,
    before: placeIn(request, "before"),
  });
  return { code: facts.code, title: facts.title, ...page };
}

export default function PilotActivity() {
  const { code, title, lines, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Everything that happened"
        action={<ButtonLink to={pilotPath(code)}>Back to the pilot</ButtonLink>}
      />
      <ActivityList lines={lines} />
      {next !== null && (
        <Pagination
          previousHref={null}
          nextHref={`${pilotActivityPath(code)}?before=${next}`}
          summary="Older lines follow"
        />
      )}
    </>
  );
}

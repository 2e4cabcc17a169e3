import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import { pilotNewVersionPath, pilotPath } from "~/domain/pilots/pilot-places";
import { requirePilot } from "~/http/require-pilot.server";
import { listPilotVersions } from "~/store/pilots/pilot-versions.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PilotVersions } from "~/ui/pilots/versions-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Versions") };
export const meta: MetaFunction = ({ params }) => [{ title: `Versions · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return {
    code: facts.code,
    title: facts.title,
    mayChange: facts.status === "running" && pilotEditRefusal(facts, viewer) === null,
    rounds: await listPilotVersions(viewer, facts.id),
  };
}

export default function Versions() {
  const { code, title, mayChange, rounds } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="What was locked"
        lead="The plan as it was promised, with a hash over all of it. A change is a new version; nothing of an older one goes away."
        action={
          <>
            <ButtonLink to={pilotPath(code)}>Back to the pilot</ButtonLink>
            {mayChange && (
              <ButtonLink to={pilotNewVersionPath(code)} variant="primary">
                Change it by a new version
              </ButtonLink>
            )}
          </>
        }
      />
      <PilotVersions rounds={rounds} />
    </div>
  );
}

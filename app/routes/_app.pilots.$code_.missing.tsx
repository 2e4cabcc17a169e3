import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isPilotInDesign, PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { missingUntilRun } from "~/domain/pilots/pilot-missing";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { requirePilot } from "~/http/require-pilot.server";
import { ButtonLink } from "~/ui/controls/button";
import { StatusPill } from "~/ui/controls/status-pill";
import { GateList } from "~/ui/feedback/gate-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs, pilotStatusKind } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("What is missing") };
export const meta: MetaFunction = ({ params }) => [{ title: `What is missing · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePilot(request, params.code);
  const { code, title, status } = facts;
  return { code, title, status, missing: isPilotInDesign(status) ? missingUntilRun(facts) : [] };
}

export default function Missing() {
  const { code, title, status, missing } = useLoaderData<typeof loader>();
  const count = missing.reduce((sum, { gates }) => sum + gates.length, 0);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="What is missing until it runs"
        lead={
          count === 0
            ? "Nothing is missing."
            : `${count === 1 ? "One thing is" : `${count} things are`} missing. Each line leads to the place that mends it.`
        }
        meta={<StatusPill kind={pilotStatusKind(status)} label={PILOT_STATUS_LABELS[status]} />}
        action={<ButtonLink to={pilotPath(code)}>Back to the pilot</ButtonLink>}
      />
      {count === 0 ? (
        <EmptyState title="Nothing is missing">
          {isPilotInDesign(status)
            ? "Its next move can be made from its page."
            : `The pilot is “${PILOT_STATUS_LABELS[status]}”.`}
        </EmptyState>
      ) : (
        missing.map(({ id, label, question, gates }) => (
          <Section key={id} id={id} title={`Until “${label}”: ${gates.length}`} lead={question}>
            <GateList gates={gates} leadsTo={label} />
          </Section>
        ))
      )}
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { requirePilot } from "~/http/require-pilot.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { StateChart } from "~/ui/lifecycle/state-chart";
import { pilotChart } from "~/ui/pilots/pilot-chart";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePilot(request, params.code);
  return { code: facts.code, title: facts.title, status: facts.status, ...pilotChart() };
}

export default function Chart() {
  const { code, title, status, layout, moves } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Every state and move of a pilot"
        lead={`Drawn from the rules that hold. ${code} is “${PILOT_STATUS_LABELS[status]}” now.`}
        action={<ButtonLink to={pilotPath(code)}>Back to the pilot</ButtonLink>}
      />
      <StateChart title="The life of a pilot" layout={layout} current={status} />
      <Section title="Each move in words">
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          {moves.map(({ label, from, to }) => (
            <div key={label} className="min-w-0">
              <dt className="font-medium first-letter:uppercase">{label}</dt>
              <dd className="break-words text-ink-muted">
                from {from.join(", ")} to {to.join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

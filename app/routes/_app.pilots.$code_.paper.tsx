import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { requirePilot } from "~/http/require-pilot.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listLessonsOf } from "~/store/lessons/lesson.queries.server";
import { findDecisionPage } from "~/store/pilots/decision.queries.server";
import { findFunding } from "~/store/pilots/funding.queries.server";
import { findResultView } from "~/store/pilots/result.queries.server";
import { findPilotCase } from "~/store/roi/case-page.queries.server";
import { Button, ButtonLink } from "~/ui/controls/button";
import { useHydrated } from "~/ui/controls/use-hydrated";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PilotPaper } from "~/ui/pilots/paper/pilot-paper";
import { noAnswerYet } from "~/ui/pilots/pilot-header";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("On one sheet"), bearsReading: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.facts.code} ${data?.facts.title} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { workspace } = await requireVisit(request);
  const at = now();
  const { reading } = await findResultView(viewer, facts);
  const { view: money } = await findPilotCase(viewer, facts, at);
  const funding = await findFunding(viewer, facts);
  const decision = await findDecisionPage(viewer, facts, at);
  const lessons = await listLessonsOf(viewer, { pilotId: facts.id });
  return { facts, reading, money: money.reading, funding, decision, lessons, workspace: workspace.name };
}

export default function PilotOnPaper() {
  const { facts, reading, ...rest } = useLoaderData<typeof loader>();
  const canPrint = useHydrated();
  return (
    <>
      <PilotPaper
        facts={facts}
        reading={reading}
        answer={reading.phase === "none" ? noAnswerYet(facts) : reading.sentence}
        {...rest}
      />
      <p className="no-print mt-6 flex flex-wrap gap-2">
        <ButtonLink to={pilotPath(facts.code)}>Back to the pilot</ButtonLink>
        {canPrint && (
          <Button variant="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            Print it
          </Button>
        )}
      </p>
    </>
  );
}

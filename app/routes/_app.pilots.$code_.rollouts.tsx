import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addRollout } from "~/commands/rollouts/add-rollout.server";
import { pilotRolloutsPath } from "~/domain/pilots/spread-places";
import { whyNotRollOut } from "~/domain/replications/replication";
import { sumAdoption, sumWords } from "~/domain/rollouts/adoption";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import { newRolloutSchema } from "~/domain/rollouts/rollout.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listRollouts } from "~/store/rollouts/rollout.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PilotSidePage } from "~/ui/pilots/spread/pilot-side-page";
import { rolloutFields } from "~/ui/rollouts/rollout-fields";
import { RolloutTable } from "~/ui/rollouts/rollout-table";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Rollouts") };
export const meta: MetaFunction = ({ params }) => [{ title: `Rollouts · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const rollouts = await listRollouts(viewer, { pilotId: facts.id });
  const mayKeep = canKeepRollout(viewer, {
    workspaceId: facts.workspaceId,
    pilot: { id: facts.id, code: facts.code, title: facts.title, ownerId: facts.owner?.id ?? null },
    owner: null,
  });
  return {
    once: newId(),
    pilot: { code: facts.code, title: facts.title },
    rollouts,
    summary: sumWords(sumAdoption(rollouts)),
    whyNot: whyNotRollOut(facts),
    mayKeep,
    people: mayKeep ? await listTaskPeople(viewer) : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newRolloutSchema);
  if (!form.ok) return formResponse(form);
  const code = params.code ?? "";
  const result = await addRollout(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotRolloutsPath(code), {
    message: `The rollout in ${result.value.businessUnit} is planned.`,
  });
}

export default function PilotRollouts() {
  const { once, pilot, rollouts, summary, whyNot, mayKeep, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PilotSidePage
      pilot={pilot}
      title="Rollouts"
      lead={`Where it has been taken over, business unit by business unit: ${summary}.`}
    >
      {rollouts.length === 0 ? (
        <EmptyState title="No business unit takes it over yet">
          {whyNot ??
            "It was decided to scale it. Name the business units, who answers for it there, and by when."}
        </EmptyState>
      ) : (
        <RolloutTable caption={`Rollouts of ${pilot.code}`} rollouts={rollouts} />
      )}
      {!whyNot && mayKeep && (
        <Section id="add" title="Add a business unit">
          <RecordForm
            groups={rolloutFields(people)}
            values={{}}
            hidden={{ key: once }}
            answer={answer}
            submit="Plan the rollout"
            cancelHref={`/pilots/${pilot.code}`}
          />
        </Section>
      )}
      {!mayKeep && (
        <div className="mt-4">
          <InlineNote>{WHO_KEEPS_ROLLOUT}</InlineNote>
        </div>
      )}
    </PilotSidePage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editRollout } from "~/commands/rollouts/edit-rollout.server";
import { notPermitted } from "~/domain/refusal";
import { type RolloutFacts, rolloutPath } from "~/domain/rollouts/rollout";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import { editRolloutSchema } from "~/domain/rollouts/rollout.schema";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRollout } from "~/http/require-rollout.server";
import { requireViewer } from "~/http/session.server";
import { findRollout } from "~/store/rollouts/rollout.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { rolloutCrumbs } from "~/ui/rollouts/rollout-crumbs";
import { percentOf, rolloutFields } from "~/ui/rollouts/rollout-fields";

export const handle: FrameHandle = { crumbs: rolloutCrumbs("Edit") };
export const meta: MetaFunction = () => [{ title: "Edit a rollout · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

/** Its changes stand in the activity of the pilot. */
const recordOf = (rollout: RolloutFacts | null) =>
  rollout && {
    id: rollout.pilot.id,
    version: rollout.version,
    values: {
      businessUnit: rollout.businessUnit,
      ownerId: rollout.owner?.id ?? "",
      people: rollout.people === null ? "" : String(rollout.people),
      adoptedFrom: percentOf(rollout.adoptedFrom),
      dueOn: rollout.dueOn ?? "",
      plan: rollout.plan?.code ?? "",
    },
  };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, rollout } = await requireRollout(request, params.rolloutId);
  if (!canKeepRollout(viewer, rollout)) throwRefusal(notPermitted(WHO_KEEPS_ROLLOUT).refusal);
  const people = await listTaskPeople(viewer);
  const { owner } = rollout;
  return {
    rollout,
    values: recordOf(rollout)?.values ?? {},
    // Whoever left stays named until somebody else is.
    people: owner && !people.some(({ id }) => id === owner.id) ? [owner, ...people] : people,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.rolloutId ?? "";
  const form = await parseForm(request, editRolloutSchema);
  if (!form.ok) return unreadable(form);
  const result = await editRollout(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) {
    return editRefused(viewer, result.refusal, form.values, recordOf(await findRollout(viewer, id)));
  }
  return redirectWithToast(rolloutPath(id), {
    message: `The rollout in ${result.value.businessUnit} is saved.`,
  });
}

export default function EditRollout() {
  const { rollout, values, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow={`Rollout of ${rollout.pilot.code}`} title={`Edit ${rollout.businessUnit}`} />
      <RecordForm
        groups={rolloutFields(people)}
        values={values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(rollout.version) }}
        cancelHref={rolloutPath(rollout.id)}
        submit="Save"
      />
    </>
  );
}

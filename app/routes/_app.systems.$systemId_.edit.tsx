import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editSystem } from "~/commands/technologies/save-system.server";
import { editSystemSchema, MAY_NOT_SYSTEMS } from "~/domain/technologies/system.schema";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { systemChoices, systemValues } from "~/http/system-form.server";
import { findSystem } from "~/store/technologies/system.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { SystemFields } from "~/ui/technologies/system-fields";
import { staleSystemFields } from "~/ui/technologies/system-values";

export const handle: FrameHandle = {
  crumbs: (data, params) => [
    { label: "Technologies", href: "/measure/technologies" },
    {
      label: (data as { system?: { name: string } } | undefined)?.system?.name ?? "System",
      href: `/systems/${params.systemId}`,
    },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.system.name ?? "system"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const notHere = () => new Response("There is no such system here.", { status: 404, statusText: "Not found" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const system = await findSystem(viewer, params.systemId ?? "");
  if (!system) throw notHere();
  requireRight(viewer, "survey.edit", MAY_NOT_SYSTEMS);
  const { own, ...choices } = await systemChoices(viewer, system.id);
  const { id, name, version } = system;
  return { system: { id, name, version }, values: systemValues(system, own), ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editSystemSchema);
  if (!form.ok) return unreadable(form);
  const systemId = params.systemId ?? "";
  const result = await editSystem(actOf(request, viewer), { ...form.data, systemId });
  if (result.ok)
    return redirectWithToast(`/systems/${systemId}`, { message: `${result.value.name} is saved.` });
  if (result.refusal.kind === "not-found") throw notHere();
  const now = await findSystem(viewer, systemId);
  const { own } = await systemChoices(viewer, systemId);
  return editRefused(
    viewer,
    result.refusal,
    form.values,
    now && { id: now.id, version: now.version, values: systemValues(now, own) },
  );
}

export default function EditSystemRoute() {
  const { system, values, owners, surveys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const theirs = answer?.theirs ?? null;
  return (
    <div className="max-w-200">
      <PageHeader title={`Edit ${system.name}`} />
      {answer && theirs ? (
        <StaleNotice
          savedBy={theirs.savedBy}
          savedAt={theirs.savedAt}
          keep={{ version: theirs.version }}
          fields={staleSystemFields(answer.values, theirs.values, { owners, surveys })}
        />
      ) : (
        <>
          {answer?.refusal && answer.refusal.kind !== "invalid" && (
            <div className="mb-6">
              <RefusalNotice refusal={answer.refusal} />
            </div>
          )}
          <Form method="post">
            <VersionInput current={system.version} answer={answer} />
            <SystemFields values={values} answer={answer} owners={owners} surveys={surveys} />
            <div className="mt-8 flex flex-wrap justify-end gap-2">
              <ButtonLink to={`/systems/${system.id}`} variant="quiet">
                Cancel
              </ButtonLink>
              <SubmitButton>Save</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}

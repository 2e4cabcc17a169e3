import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editKey } from "~/commands/intake/edit-key.server";
import { editKeySchema } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { keyChoices, keyValues } from "~/http/key-form.server";
import { parseForm } from "~/http/parse-form.server";
import { requireKey } from "~/http/require-key.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findKey } from "~/store/intake/key.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import { KeyFields } from "~/ui/intake/key-fields";
import { staleKeyFields } from "~/ui/intake/key-values";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: keyCrumbs("Edit") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.name ?? "key"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  requireRight(viewer, "integration.manage", MAY_NOT_KEYS.manage);
  const { timeZone, ...choices } = await keyChoices(viewer, key.system?.id ?? null);
  return { id: key.id, name: key.name, version: key.version, values: keyValues(key, timeZone), ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editKeySchema);
  if (!form.ok) return unreadable(form);
  const keyId = (await requireKey(viewer, params.keyId)).id;
  const result = await editKey(actOf(request, viewer), { ...form.data, keyId });
  if (result.ok) return redirectWithToast(`/intake/${keyId}`, { message: `${result.value.name} is saved.` });
  const [now, timeZone] = await Promise.all([findKey(viewer, keyId), findTimeZone(viewer.workspaceId)]);
  const record = now && { id: now.id, version: now.version, values: keyValues(now, timeZone) };
  return editRefused(viewer, result.refusal, form.values, record);
}

export default function EditKeyRoute() {
  const { id, name, version, values, surveys, systems, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const theirs = answer?.theirs ?? null;
  return (
    <div className="max-w-200">
      <PageHeader
        title={`Edit ${name}`}
        lead="Its secret stays as it is. With another survey or another shape its fields have to be mapped anew."
      />
      {answer && theirs ? (
        <StaleNotice
          savedBy={theirs.savedBy}
          savedAt={theirs.savedAt}
          keep={{ version: theirs.version }}
          fields={staleKeyFields(answer.values, theirs.values, { surveys, systems })}
        />
      ) : (
        <>
          {answer?.refusal && answer.refusal.kind !== "invalid" && (
            <div className="mb-6">
              <RefusalNotice refusal={answer.refusal} />
            </div>
          )}
          <Form method="post">
            <VersionInput current={version} answer={answer} />
            <KeyFields values={values} answer={answer} surveys={surveys} systems={systems} today={today} />
            <div className="mt-8 flex flex-wrap justify-end gap-2">
              <ButtonLink to={`/intake/${id}`} variant="quiet">
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

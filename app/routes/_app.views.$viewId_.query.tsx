import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { updateView } from "~/commands/views/update-view.server";
import { updateViewSchema } from "~/domain/views/saved-view.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { FormErrors } from "~/ui/form/form-errors";
import { PageHeader } from "~/ui/layout/page-header";

export const meta: MetaFunction = () => [{ title: "Save the view · Capstan" }];
export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, updateViewSchema);
  if (!form.ok) return formResponse(form);
  const id = params.viewId ?? "";
  const result = await updateView(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { href, name, before, version } = result.value;
  return redirectWithToast(href, {
    message: `“${name}” shows this from now on.`,
    undo: { url: `/views/${id}/query`, fields: { query: before, version: String(version) } },
  });
}

export default function ViewNotSaved() {
  const answer = useActionData<typeof action>();
  const { viewId } = useParams();
  return (
    <>
      <PageHeader title="The view was not saved" />
      {answer?.refusal ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        <FormErrors
          formErrors={[...(answer?.formErrors ?? []), ...Object.values(answer?.fieldErrors ?? {}).flat()]}
        />
      )}
      <p className="mt-4 text-sm">
        <Link to={`/views/${viewId}`} className="link">
          Open it as it is kept now
        </Link>
        {" · "}
        <Link to="/views" className="link">
          All saved views
        </Link>
      </p>
    </>
  );
}

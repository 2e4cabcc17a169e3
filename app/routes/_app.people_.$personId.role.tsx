import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "~/commands/people/change-role.server";
import { changeRoleSchema } from "~/domain/people/person.schema";
import { choiceOf } from "~/domain/people/role-choice";
import { notFound } from "~/domain/refusal";
import type { Role } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findMember } from "~/store/people/people.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Fieldset } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import { PageHeader } from "~/ui/layout/page-header";
import { roleOptions } from "~/ui/people/role-choices";

export const meta: MetaFunction = () => [{ title: "Change role · Capstan" }];
export const handle = { crumbs: () => [{ label: "People", href: "/people" }, { label: "Change role" }] };

/** Also after a refusal: what somebody else has saved meanwhile has to be seen. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "member.manage", "Only an administrator can change roles.");
  const person = await findMember(viewer, params.personId ?? "");
  if (!person) return throwRefusal(notFound("person").refusal);
  return {
    personId: person.id,
    name: person.name,
    version: person.version,
    role: choiceOf({ role: person.role as Role, auditor: person.auditor }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, changeRoleSchema);
  if (!form.ok) return formResponse(form);
  const input = { ...form.data, personId: params.personId ?? "" };
  const result = await changeRole(actOf(request, viewer), input);
  // What the new role may not hold finds somebody first.
  if (!result.ok && result.refusal.kind === "incomplete") {
    return redirect(safePath(`/people/${input.personId}/hand-over?purpose=role&role=${input.role}`));
  }
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/people", { message: `The role of ${result.value.name} is changed.` });
}

export default function RolePage() {
  const { personId, name, version, role } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.values.role;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`Role of ${name}`}
        lead="It holds from the next click they make. What they did before stays as it is."
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="space-y-6">
        <input type="hidden" name="personId" value={personId} />
        <VersionInput current={version} answer={answer} />
        <Fieldset name="role" label="Role" required error={answer?.fieldErrors.role}>
          <RadioGroup options={roleOptions} defaultValue={typeof typed === "string" ? typed : role} />
        </Fieldset>
        <div className="flex gap-2">
          <SubmitButton>Change the role</SubmitButton>
          <ButtonLink to="/people">Cancel</ButtonLink>
        </div>
      </Form>
    </div>
  );
}

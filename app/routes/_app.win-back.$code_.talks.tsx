import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { recordTalk } from "~/commands/win-back/record-talk.server";
import { removeTalk } from "~/commands/win-back/remove-talk.server";
import { isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import { TALK_WAY_LABELS, TALK_WAYS } from "~/domain/win-back/win-back";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { restoreTalkSchema, talkSchema } from "~/domain/win-back/win-back.schema";
import { winBackPartPath, winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listTalkContacts } from "~/store/win-back/win-back-page.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { Select } from "~/ui/form/select";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea, TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { typed } from "~/ui/plans/form-reply";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Talk") };
export const meta: MetaFunction = ({ params }) => [{ title: `Talk · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const refused = winBackEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const contacts = await listTalkContacts(viewer, facts.account.id);
  return { code: facts.code, account: facts.account.name, today: facts.today, contacts, key: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const act = actOf(request, viewer);
  const back = await parseForm(request.clone(), restoreTalkSchema);
  if (back.ok) {
    const result = await removeTalk(act, { code, talkId: back.data.restore, removed: false });
    if (!result.ok) return refusalResponse(result.refusal);
    return redirectWithToast(winBackPartPath(code, "talks"), { message: "The talk is back." });
  }
  const form = await parseForm(request, talkSchema);
  if (!form.ok) return formResponse(form);
  const result = await recordTalk(act, { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(winBackPartPath(code, "talks"), { message: "The talk is written down." });
}

export default function Talk() {
  const { code, account, today, contacts, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="A talk with the customer"
        lead="What they said, whichever way it went: the next who talks with them reads it here."
      />
      <Form method="post" className="space-y-5">
        <input type="hidden" name="key" value={typed(reply, "key") || key} />
        {reply?.refusal && reply.refusal.kind !== "invalid" ? (
          <RefusalNotice refusal={reply.refusal} />
        ) : (
          reply && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field name="day" label="On" error={error("day")} required>
            <DateInput defaultValue={typed(reply, "day") ?? today} max={today} />
          </Field>
          <Field name="way" label="How" error={error("way")} required>
            <Select
              defaultValue={typed(reply, "way") ?? "call"}
              options={TALK_WAYS.map((way) => ({ value: way, label: TALK_WAY_LABELS[way] }))}
            />
          </Field>
          {contacts.length > 0 && (
            <Field name="contactId" label="With a contact" error={error("contactId")}>
              <Select
                defaultValue={typed(reply, "contactId") ?? ""}
                placeholder="Somebody else"
                options={contacts.map(({ id, name, level }) => ({
                  value: id,
                  label: isContactLevel(level) ? `${name}, ${LEVEL_LABELS[level].one.toLowerCase()}` : name,
                }))}
              />
            </Field>
          )}
          <Field name="withName" label="Or with whom" error={error("withName")}>
            <TextInput defaultValue={typed(reply, "withName")} />
          </Field>
        </div>
        <Field name="text" label="What was said" error={error("text")} required>
          <TextArea rows={4} defaultValue={typed(reply, "text")} />
        </Field>
        <div className="flex justify-end gap-2">
          <ButtonLink to={winBackPath(code)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Write it down</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

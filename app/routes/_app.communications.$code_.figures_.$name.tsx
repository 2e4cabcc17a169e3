import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeFigure } from "~/commands/communications/change-figure.server";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { changeFigureSchema } from "~/domain/communications/figures/figure.schema";
import { figureRemovalPath, figuresPath } from "~/domain/communications/figures/figure-places";
import { audiencesShowing } from "~/domain/communications/figures/figure-use";
import { hasDecimals } from "~/domain/communications/figures/propose-figure";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { audienceNames } from "~/domain/communications/message-words";
import { putBackWords } from "~/domain/communications/message-writing";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { FigureValue } from "~/ui/communications/figures/figure-list";
import { DecimalsField } from "~/ui/communications/figures/found-figure";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ConfirmDialog } from "~/ui/controls/confirm-dialog";
import { Banner } from "~/ui/feedback/banner";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Figure") };
export const meta: MetaFunction = ({ params }) => [{ title: `${params.name} · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const figure = facts.figures.find(({ name }) => name === params.name);
  if (!figure) return throwRefusal(notFound("figure of this message").refusal);
  return {
    code: facts.code,
    subject: facts.subject,
    figure,
    shown: audiencesShowing(facts, figure.name),
    mayWrite: mayWriteMessage(viewer, facts),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, changeFigureSchema);
  if (!form.ok) return formResponse(form);
  const { label, decimals } = form.data;
  const { code = "", name = "" } = params;
  const result = await changeFigure(actOf(request, viewer), { label, decimals, code, name });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(figuresPath(result.value.code), {
    message: `${name} is saved.${putBackWords(result.value.putBack)}`,
  });
}

export default function Figure() {
  const { code, subject, figure, shown, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, label, text, note, href, decimals, source } = figure;
  return (
    <div className="max-w-3xl">
      <PageHeader eyebrow={`${code} ${subject}`} title={label || name} />
      <FigureValue text={text} large />
      <p className="mt-1 text-sm text-ink-muted">
        {note}
        {href && (
          <>
            {" · "}
            <Link to={href} className="link">
              What it is made of
            </Link>
          </>
        )}
      </p>
      <p className="mt-3 text-sm">
        {shown.length > 0
          ? `{{${name}}} stands in the words for ${audienceNames(shown)}.`
          : `{{${name}}} stands in no words yet.`}
      </p>
      {mayWrite ? (
        <>
          <Form method="post" className="mt-6 space-y-5">
            {answer && <FormErrors {...answer} labels={{ label: "What it is called", decimals: "Digits" }} />}
            <Field name="label" label="What it is called" error={answer?.fieldErrors.label}>
              <TextInput defaultValue={label} maxLength={200} />
            </Field>
            <DecimalsField
              value={String(decimals)}
              error={answer?.fieldErrors.decimals}
              shown={hasDecimals(source)}
            />
            <SubmitButton>Save</SubmitButton>
          </Form>
          {shown.length === 0 && (
            <div className="mt-8 border-t border-line pt-4">
              <ConfirmDialog
                trigger="Take it out of this message"
                triggerVariant="quiet"
                title={`Take ${name} out of ${code}?`}
                description="No words show it. It can be chosen again at any time."
                action={figureRemovalPath(code, name)}
                confirmLabel="Take it out"
                danger
              />
            </div>
          )}
        </>
      ) : (
        <div className="mt-6">
          <Banner tone="info" title="Its format is somebody else's to choose.">
            {WHO_WRITES_COMMUNICATIONS}
          </Banner>
        </div>
      )}
    </div>
  );
}

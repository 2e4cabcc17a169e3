import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { tellCase } from "~/commands/cases/tell-case.server";
import { caseCode, caseHref, TOLD_WAY_LABELS, TOLD_WAYS, type ToldWay } from "~/domain/cases/case";
import { openWays, whyNotReach } from "~/domain/cases/case.rules";
import { tellingSchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormEnd } from "~/ui/cases/case-form-end";
import { CaseFormPage, typed } from "~/ui/cases/case-form-page";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Tell the customer") };
export const meta: MetaFunction = ({ params }) => [{ title: `Tell the customer ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, record } = await requireCase(request, params.number);
  const { lines } = await listActivityLines(viewer, { recordId: record.id, take: 1 });
  return { record, last: lines[0] ?? null, ways: openWays(record), closed: whyNotReach(record) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, tellingSchema);
  if (!form.ok) return formResponse(form);
  const result = await tellCase(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(caseHref(number), { message: `${caseCode(number)}: the loop is closed.` });
}

const wayWords = (way: string): string => TOLD_WAY_LABELS[way as ToldWay] ?? "not said yet";

export default function Route() {
  const { record, last, ways, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = record.youSaid || record.answer?.words.join("\n") || "";
  const mine = (name: "youSaid" | "weDid" | "toldBy") => typed(answer, name, "");
  const fields = [
    { name: "youSaid", label: "You said", yours: mine("youSaid"), theirs: record.youSaid },
    { name: "weDid", label: "We did", yours: mine("weDid"), theirs: record.weDid },
    {
      name: "toldBy",
      label: "By which way",
      yours: mine("toldBy"),
      theirs: record.toldBy,
      yoursShown: wayWords(mine("toldBy")),
      theirsShown: wayWords(record.toldBy),
    },
  ];
  return (
    <CaseFormPage
      record={record}
      title="You said, we did"
      lead="Tell the customer first, then write down here what they heard and by which way. That closes the loop."
      answer={answer}
      leadsTo="Told"
      stale={last && { fields, savedBy: last.actorName, savedAt: new Date(last.at).toISOString() }}
    >
      <Form method="post" className="space-y-5">
        <VersionInput current={record.version} answer={answer} />
        <Field
          name="youSaid"
          label="You said"
          hint="What the customer told us, in their words."
          required
          error={answer?.fieldErrors.youSaid}
        >
          <TextArea rows={3} required={false} defaultValue={typed(answer, "youSaid", said)} />
        </Field>
        <Field name="weDid" label="We did" required error={answer?.fieldErrors.weDid}>
          <TextArea rows={3} required={false} defaultValue={typed(answer, "weDid", record.weDid)} />
        </Field>
        <Fieldset name="toldBy" label="By which way" required error={answer?.fieldErrors.toldBy}>
          <RadioGroup
            defaultValue={typed(answer, "toldBy", record.toldBy)}
            required={false}
            options={TOLD_WAYS.map((value) => ({
              value,
              label: TOLD_WAY_LABELS[value],
              disabled: !ways.includes(value),
            }))}
          />
        </Fieldset>
        {closed && <InlineNote tone="warn">Some ways are closed: {closed}.</InlineNote>}
        <CaseFormEnd number={record.number} button="The customer was told" />
      </Form>
    </CaseFormPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { fileAwardYear } from "~/commands/award/file-award-year.server";
import { YEAR_RESULT_LABELS } from "~/domain/award/award";
import { filingSchema, readYearParam } from "~/domain/award/award.schema";
import { measureSentence } from "~/domain/award/award-words";
import { figuresOf, isDecided } from "~/domain/award/filing";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findYearReading, listAwardYears } from "~/store/award/award.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { year = "" }) => [
    { label: "Award", href: "/award" },
    { label: year, href: `/award/${year}` },
    { label: "Close the file" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Close the file of ${params.year} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const notHere = () => new Response("There are no answers of such a year here.", { status: 404 });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "An award file is closed by a leader or an administrator.");
  const year = readYearParam(params.year);
  if (year === null) throw notHere();
  const reading = await findYearReading(viewer, year, now());
  if (reading.result === "noData") throw notHere();
  const record = (await listAwardYears(viewer)).find((each) => each.year === year);
  return {
    year,
    result: reading.result,
    isDecided: isDecided(reading.result),
    sentences: reading.measures.filter((each) => each.judged).map(measureSentence),
    seen: figuresOf(reading),
    version: record?.version ?? 0,
    again: (record?.decided ?? "") !== "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const year = readYearParam(params.year);
  if (year === null) throw notHere();
  const form = await parseForm(request, filingSchema);
  if (!form.ok) return formResponse(form);
  const result = await fileAwardYear(actOf(request, viewer), { year, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/award/${year}`, {
    message: `The file of ${year} is closed: ${result.value.result.toLowerCase()}.`,
  });
}

export default function FilingPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { year } = data;
  return (
    <>
      <PageHeader
        eyebrow={`Award file ${year}`}
        title={`Close the file as “${YEAR_RESULT_LABELS[data.result].toLowerCase()}”`}
        lead="The result is the rule's, not yours or ours. The figures are frozen with it; if answers change later, the file says so."
      />
      {!data.isDecided && (
        <Banner tone="info" title={`${year} is not over`}>
          The file can be closed after 31 December {year}.
        </Banner>
      )}
      <ul className="mb-5 max-w-[70ch] space-y-1 text-base">
        {data.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <VersionInput current={data.version} answer={answer} />
        <input type="hidden" name="seen" value={data.seen} />
        <Field
          name="note"
          label={data.again ? "Why it is closed again" : "A note to whoever reads it in five years"}
          required={data.again}
          error={answer?.fieldErrors.note}
        >
          <TextArea rows={3} defaultValue={[answer?.values.note ?? ""].flat()[0]} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={`/award/${year}`} variant="quiet">
            Back to the file
          </ButtonLink>
          <SubmitButton>Close the file</SubmitButton>
        </div>
      </Form>
    </>
  );
}

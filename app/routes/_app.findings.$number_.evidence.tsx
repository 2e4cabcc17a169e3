import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addEvidence } from "~/commands/findings/add-evidence.server";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { addEvidenceSchema } from "~/domain/findings/finding.schema";
import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import { defaultWindow } from "~/domain/indices/index-window";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { dayIn, isDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findFindingPage } from "~/store/findings/finding.queries.server";
import { listAnswers } from "~/store/surveys/answers.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { EvidencePicker } from "~/ui/findings/evidence-picker";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: "Evidence" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Evidence of ${params.number} · Capstan` }];

const notHere = () => new Response("There is no such finding here.", { status: 404 });
const OFFERED = 40;

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingPage(viewer, number);
  if (!finding) throw notHere();
  if (!canEditFinding(viewer, finding)) throw new Response(WHO_EDITS_FINDINGS, { status: 403 });
  const { reading } = finding;
  const workspace = await findIndexWorkspace(viewer);
  // Without a reading of its own: the latest answers of everybody, of its stage where it names one.
  const filter = reading?.filter ?? { ...NO_FILTER, stage: finding.stage || null };
  const window =
    reading && isDay(reading.from) && isDay(reading.to)
      ? { from: reading.from, to: reading.to }
      : defaultWindow(dayIn(now(), workspace.timeZone));
  const cursor = new URL(request.url).searchParams.get("after");
  const page = await listAnswers(viewer, {
    filter,
    window,
    scores: [],
    sort: "lowest",
    cursor,
    take: OFFERED,
  });
  return {
    number: finding.number,
    title: finding.title,
    answers: page.rows,
    next: page.next,
    allHref: answersHref(filter, window),
    ofTen: filter.measure === "nps",
    linked: finding.evidence.flatMap((piece) => piece.answer?.responseId ?? []),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  if (number === null) throw notHere();
  const form = await parseForm(request, addEvidenceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addEvidence(actOf(request, viewer), { ...form.data, number });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { added } = result.value;
  return redirectWithToast(`${findingHref(number)}#evidence`, {
    message:
      added === 0
        ? "All of that was evidence already."
        : `Added ${added} ${added === 1 ? "piece" : "pieces"} of evidence.`,
  });
}

export default function EvidenceRoute() {
  const { number, title, answers, next, allHref, ofTen, linked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader eyebrow={findingCode(number)} title="Add evidence" lead={title} />
      <Form method="post" className="max-w-200">
        {answer?.refusal && answer.refusal.kind !== "invalid" && (
          <div className="mb-4">
            <RefusalNotice refusal={answer.refusal} />
          </div>
        )}
        <EvidencePicker
          answers={answers}
          ofTen={ofTen}
          linked={linked}
          chosen={[answer?.values.evidence ?? []].flat()}
          allHref={allHref}
          error={answer?.fieldErrors.evidence}
          belief={[answer?.values.belief ?? ""].flat()[0]}
        />
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          {next && (
            <ButtonLink
              to={`${findingHref(number)}/evidence?after=${encodeURIComponent(next)}`}
              variant="quiet"
            >
              Show more answers
            </ButtonLink>
          )}
          <ButtonLink to={findingHref(number)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Add as evidence</SubmitButton>
        </div>
      </Form>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { logFinding } from "~/commands/findings/log-finding.server";
import { caseCode, caseHref, parseCaseCode } from "~/domain/cases/case";
import { findingCode, findingHref } from "~/domain/findings/finding";
import { canLogFinding } from "~/domain/findings/finding.access";
import { logFindingSchema } from "~/domain/findings/finding.schema";
import { titleOfReading } from "~/domain/findings/finding-reading";
import { answersHref, indexQuery, NOT_GIVEN, readIndexQuery } from "~/domain/indices/index-filter";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findCasePage } from "~/store/cases/case-page.queries.server";
import { findReading } from "~/store/findings/finding-reading.queries.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import { listAnswers } from "~/store/surveys/answers.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { EvidencePicker } from "~/ui/findings/evidence-picker";
import { FindingFields, useFindingForm } from "~/ui/findings/finding-fields";
import { ReadingPanel } from "~/ui/findings/reading-panel";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Findings", href: "/findings" }, { label: "New finding" }],
};
export const meta: MetaFunction = () => [{ title: "New finding · Capstan" }];

/** Answers that are offered as evidence. */
const OFFERED = 12;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canLogFinding(viewer)) {
    throw new Response("Findings are logged by owners, CX leaders and administrators.", { status: 403 });
  }
  const params = new URL(request.url).searchParams;
  const number = parseCaseCode(params.get("case") ?? "");
  const [stages, record] = await Promise.all([
    listStageNames(viewer),
    number === null ? null : findCasePage(viewer, { number }),
  ]);
  // The same form sent twice logs one finding.
  const once = newId();
  const title = (params.get("title") ?? "").slice(0, 200);
  // An address without a window is a finding that comes from elsewhere than an index.
  if (!params.has("from") && !params.has("to")) {
    return {
      once,
      stages,
      title: title || (record?.answer?.words[0] ?? "").slice(0, 120),
      record: record && { number: record.number, title: record.title, words: record.answer?.words ?? [] },
      stage: record?.answer?.stage ?? "",
      seen: null,
      answers: [],
      allHref: null,
      query: "",
      ofTen: false,
    };
  }
  const workspace = await findIndexWorkspace(viewer);
  const { filter, window } = readIndexQuery(params, dayIn(now(), workspace.timeZone));
  const query = indexQuery(filter, window);
  const [seen, answers] = await Promise.all([
    findReading(viewer, query, now()),
    listAnswers(viewer, { filter, window, scores: [], sort: "lowest", cursor: null, take: OFFERED }),
  ]);
  return {
    once,
    stages,
    title: title || titleOfReading(seen.reading),
    record: null,
    stage: filter.stage === null || filter.stage === NOT_GIVEN ? "" : filter.stage,
    seen,
    answers: answers.rows,
    allHref: answersHref(filter, window),
    query,
    ofTen: filter.measure === "nps",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, logFindingSchema);
  if (!form.ok) return formResponse(form);
  const result = await logFinding(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { number } = result.value;
  return redirectWithToast(findingHref(number), { message: `${findingCode(number)} is logged.` });
}

export default function NewFindingRoute() {
  const { once, seen, title, stage, stages, answers, allHref, query, ofTen, record } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useFindingForm({ title, stage, source: record ? "verbatim" : "survey" }, answer);
  const chosen = [answer?.values.evidence ?? []].flat();
  const belief = [answer?.values.belief ?? ""].flat()[0];
  return (
    <>
      <PageHeader
        title="New finding"
        lead="What customers experience against what they expect. A title is enough to begin; the rest is asked for before triage."
      />
      {record && (
        <div className="mb-6 max-w-180 rounded-lg border border-line px-4 py-3 text-sm">
          <p>
            From{" "}
            <Link to={caseHref(record.number)} className="link">
              {caseCode(record.number)}
            </Link>{" "}
            {record.title}
          </p>
          {record.words.length > 0 && (
            <p className="mt-1 text-base break-words">“{record.words.join(" · ")}”</p>
          )}
          <p className="mt-1 text-xs text-ink-muted">This answer becomes evidence of the finding.</p>
        </div>
      )}
      {seen && (
        <div className="mb-6 max-w-180">
          <ReadingPanel
            reading={seen.reading}
            exposedAccounts={seen.exposure.accounts}
            exposedRevenueMinor={seen.exposure.revenueMinor}
          />
        </div>
      )}
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form {...form.formProps} className="max-w-200">
        <input type="hidden" name="key" value={once} />
        <input type="hidden" name="reading" value={query} />
        {record && <input type="hidden" name="case" value={caseCode(record.number)} />}
        <FindingFields form={form} answer={answer} stages={stages} />
        <Section
          title="Evidence"
          lead={
            seen
              ? "Who says so. A plan needs at least one answer of a customer."
              : "Answers can be added once the finding is logged, or start from the index page to choose them here."
          }
        >
          <EvidencePicker
            answers={answers}
            ofTen={ofTen}
            chosen={chosen}
            allHref={allHref}
            error={answer?.fieldErrors.evidence}
            belief={belief}
          />
        </Section>
        <div className="mt-8 flex flex-wrap justify-end gap-2">
          <ButtonLink to={query ? `/index?${query}` : "/findings"} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Log the finding</SubmitButton>
        </div>
      </Form>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { startSegmentation } from "~/commands/accounts/start-segmentation.server";
import {
  reviewDue,
  SEGMENTATION_LABELS,
  SEGMENTATION_QUESTIONS,
  segmentationHref,
  WHO_WRITES_SEGMENTATION,
} from "~/domain/accounts/segmentation";
import { canWriteSegmentation } from "~/domain/accounts/segmentation.access";
import { startSegmentationSchema } from "~/domain/accounts/segmentation.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn, yearOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listSegmentationReviews } from "~/store/accounts/segmentation.queries.server";
import { RecordDate } from "~/ui/controls/record-date";
import { StatusPill } from "~/ui/controls/status-pill";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Account management", href: "/measure/accounts" },
    { label: "Segmentation review" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Segmentation review · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Segmentation reviews are read by the people of the program.");
  const reviews = await listSegmentationReviews(viewer);
  const year = yearOf(dayIn(now(), workspace.timeZone));
  return {
    year,
    isDue: reviewDue(reviews, year),
    mayWrite: canWriteSegmentation(viewer),
    reviews: reviews.map((review) => ({
      year: review.year,
      status: review.status,
      writtenBy: review.writtenBy,
      approvedBy: review.approvedBy,
      approvedAt: review.approvedAt?.toISOString() ?? null,
      answered: SEGMENTATION_QUESTIONS.filter(({ key }) => review[key].trim() !== "").length,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const form = await parseForm(request, startSegmentationSchema);
  if (!form.ok) return formResponse(form);
  const result = await startSegmentation(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { year, isNew } = result.value;
  return redirectWithToast(segmentationHref(year), {
    message: isNew ? `The review of ${year} is begun.` : `The review of ${year} is there already.`,
  });
}

export default function SegmentationRoute() {
  const { reviews, year, isDue, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const present = reviews.find((review) => review.year === year);
  const begin = (
    <Form method="post">
      <input type="hidden" name="year" value={year} />
      <SubmitButton>Begin the review of {year}</SubmitButton>
    </Form>
  );
  return (
    <>
      <PageHeader
        title="Segmentation review"
        lead="Once a year three questions are asked of how customers are told apart: who qualifies, what it asks of us, and how we will know that it was worth it."
      />
      <div className="mb-5 space-y-3">
        {answer?.refusal && <RefusalNotice refusal={answer.refusal} />}
        {isDue && reviews.length > 0 && (
          <Banner
            tone="warn"
            title={`The review of ${year} is due`}
            action={
              present ? (
                <Link to={segmentationHref(year)} className="link text-sm">
                  Go on with it
                </Link>
              ) : (
                mayWrite && begin
              )
            }
          >
            {present
              ? `It is begun, with ${present.answered} of 3 answers; it counts once it is approved.`
              : "Nobody has begun it yet."}
          </Banner>
        )}
        {!mayWrite && <InlineNote>{WHO_WRITES_SEGMENTATION}</InlineNote>}
      </div>
      {reviews.length === 0 ? (
        <EmptyState title="No review yet" action={mayWrite ? begin : undefined}>
          <ol className="list-decimal space-y-1 pl-5 text-left">
            {SEGMENTATION_QUESTIONS.map((question) => (
              <li key={question.key}>{question.label}</li>
            ))}
          </ol>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {reviews.map((review) => (
            <li key={review.year} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <Link
                to={segmentationHref(review.year)}
                className="tabular w-16 text-base font-semibold hover:underline"
              >
                {review.year}
              </Link>
              <StatusPill
                kind={review.status === "approved" ? "done" : "active"}
                label={SEGMENTATION_LABELS[review.status]}
              />
              <span className="text-sm text-ink-muted">
                {review.approvedAt ? (
                  <>
                    by {review.approvedBy ?? "somebody who left"}, <RecordDate value={review.approvedAt} />
                    {review.writtenBy && `; written by ${review.writtenBy}`}
                  </>
                ) : (
                  `${review.answered} of 3 answered`
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

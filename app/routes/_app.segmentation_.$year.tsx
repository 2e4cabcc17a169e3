import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { saveSegmentation } from "~/commands/accounts/save-segmentation.server";
import {
  SEGMENTATION_LABELS,
  SEGMENTATION_QUESTIONS,
  type SegmentationKey,
  segmentationGates,
  WHO_APPROVES_SEGMENTATION,
  WHO_WRITES_SEGMENTATION,
} from "~/domain/accounts/segmentation";
import { canApproveSegmentation, canWriteSegmentation } from "~/domain/accounts/segmentation.access";
import { readReviewYear, saveSegmentationSchema } from "~/domain/accounts/segmentation.schema";
import { allMet } from "~/domain/gate";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findSegmentationGround, findSegmentationReview } from "~/store/accounts/segmentation.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { SegmentationGround } from "~/ui/accounts/segmentation-ground";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { RecordDate } from "~/ui/controls/record-date";
import { StatusPill } from "~/ui/controls/status-pill";
import { GateList } from "~/ui/feedback/gate-list";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Segmentation review", href: "/segmentation" },
    { label: params.year ?? "" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Segmentation ${params.year} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Segmentation reviews are read by the people of the program.");
  const year = readReviewYear(params.year);
  const review = year === null ? null : await findSegmentationReview(viewer, year);
  if (!review) throwRefusal(notFound("segmentation review").refusal);
  const [ground, { lines }] = await Promise.all([
    findSegmentationGround(viewer, review.year),
    listActivityLines(viewer, { recordId: review.id, take: 10 }),
  ]);
  const { createdById, writtenById, approvedById: _, ...shown } = review;
  const mayApprove = canApproveSegmentation(viewer);
  return {
    review: { ...shown, approvedAt: review.approvedAt?.toISOString() ?? null },
    gates: segmentationGates({
      ...shown,
      writers: [createdById, writtenById],
      byId: mayApprove ? viewer.personId : "",
    }),
    mayWrite: canWriteSegmentation(viewer),
    mayApprove,
    ground,
    lines: lines.map((line) => ({ ...line, at: new Date(line.at).toISOString() })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const year = readReviewYear(params.year);
  if (year === null) throwRefusal(notFound("segmentation review").refusal);
  const form = await parseForm(request, saveSegmentationSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveSegmentation(actOf(request, viewer), { ...form.data, year });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/segmentation/${year}`, { message: "The review is saved." });
}

const LABELS: Record<string, string> = Object.fromEntries(
  SEGMENTATION_QUESTIONS.map(({ key, label }) => [key, label]),
);
const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;
const plain = (text: string) => text.replace(/\r\n/g, "\n").trim();

export default function SegmentationYearRoute() {
  const data = useLoaderData<typeof loader>();
  const { review, gates, mayWrite, mayApprove } = data;
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  const isDraft = review.status === "draft";
  return (
    <>
      <PageHeader
        title={`Segmentation review ${review.year}`}
        meta={
          <>
            <StatusPill kind={isDraft ? "active" : "done"} label={SEGMENTATION_LABELS[review.status]} />
            {review.approvedAt && (
              <span>
                by {review.approvedBy ?? "somebody who left"}, <RecordDate value={review.approvedAt} />
              </span>
            )}
            {review.writtenBy && <span>written by {review.writtenBy}</span>}
          </>
        }
        menu={
          !isDraft && mayApprove
            ? [{ label: "Take it up again", href: `/segmentation/${review.year}/reopening` }]
            : undefined
        }
      />
      <TwoColumns
        main={
          isDraft && mayWrite ? (
            refusal?.kind === "stale" && answer ? (
              <StaleNotice
                savedBy={review.writtenBy ?? "Somebody else"}
                savedAt={data.lines[0]?.at ?? ""}
                keep={{ version: String(review.version) }}
                fields={SEGMENTATION_QUESTIONS.map(({ key, label }) => ({
                  name: key,
                  label,
                  yours: plain(only(answer.values[key]) ?? ""),
                  theirs: plain(review[key]),
                }))}
              />
            ) : (
              <Form key={review.version} method="post" className="space-y-6">
                {refusal && refusal.kind !== "invalid" ? (
                  <RefusalNotice refusal={refusal} />
                ) : (
                  <FormErrors
                    fieldErrors={answer?.fieldErrors}
                    formErrors={answer?.formErrors}
                    labels={LABELS}
                  />
                )}
                <VersionInput current={review.version} answer={answer} />
                {SEGMENTATION_QUESTIONS.map(({ key, label, hint }) => (
                  <Field key={key} name={key} label={label} hint={hint} error={answer?.fieldErrors[key]}>
                    <TextArea rows={6} defaultValue={only(answer?.values[key]) ?? review[key]} />
                  </Field>
                ))}
                <SubmitButton>Save the answers</SubmitButton>
              </Form>
            )
          ) : (
            <div className="space-y-6 text-base">
              {refusal && <RefusalNotice refusal={refusal} />}
              {SEGMENTATION_QUESTIONS.map(({ key, label }) => (
                <Words key={key} name={key} label={label} text={review[key]} />
              ))}
              {isDraft && <InlineNote>{WHO_WRITES_SEGMENTATION}</InlineNote>}
            </div>
          )
        }
        side={
          <>
            {isDraft && (
              <Section title="Until it can be approved" id="approval">
                <GateList gates={gates} leadsTo="Approved" />
                <div className="mt-4">
                  {mayApprove ? (
                    <Form method="post" action={`/segmentation/${review.year}/approval`}>
                      <input type="hidden" name="version" value={review.version} />
                      <SubmitButton
                        variant={allMet(gates) ? "primary" : "secondary"}
                        action={`/segmentation/${review.year}/approval`}
                      >
                        Approve the review
                      </SubmitButton>
                    </Form>
                  ) : (
                    <InlineNote>{WHO_APPROVES_SEGMENTATION}</InlineNote>
                  )}
                </div>
              </Section>
            )}
            <Section title="What it rests on">
              <SegmentationGround ground={data.ground} year={review.year} />
              <div className="mt-3">
                <ButtonLink to="/tiers" size="sm">
                  The tier rule
                </ButtonLink>
              </div>
            </Section>
            <Section title="Activity">
              <ActivityList lines={data.lines} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

function Words({ name, label, text }: { name: SegmentationKey; label: string; text: string }) {
  return (
    <div id={`field-${name}`}>
      <h2 className="text-sm font-medium text-ink-muted">{label}</h2>
      {text.trim() ? (
        <p className="mt-1 wrap-anywhere whitespace-pre-line">{text}</p>
      ) : (
        <p className="mt-1 text-warn">not answered yet</p>
      )}
    </div>
  );
}

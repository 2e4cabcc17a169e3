import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { approveSegmentation } from "~/commands/accounts/approve-segmentation.server";
import { segmentationGates, WHO_APPROVES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canApproveSegmentation } from "~/domain/accounts/segmentation.access";
import { approveSegmentationSchema, readReviewYear } from "~/domain/accounts/segmentation.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findSegmentationFacts } from "~/store/accounts/segmentation.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { GateList } from "~/ui/feedback/gate-list";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Segmentation review", href: "/segmentation" },
    { label: params.year ?? "", href: `/segmentation/${params.year ?? ""}` },
    { label: "Approval" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Approve ${params.year} · Capstan` }];

/** A refused approval comes back beside what is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Segmentation reviews are read by the people of the program.");
  const year = readReviewYear(params.year);
  const facts = year === null ? null : await findSegmentationFacts(viewer, year);
  if (!facts) throwRefusal(notFound("segmentation review").refusal);
  const mayApprove = canApproveSegmentation(viewer);
  return {
    year: facts.year,
    version: facts.version,
    isDraft: facts.status === "draft",
    gates: segmentationGates(mayApprove ? facts : { ...facts, byId: "" }),
    mayApprove,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const year = readReviewYear(params.year);
  if (year === null) throwRefusal(notFound("segmentation review").refusal);
  const form = await parseForm(request, approveSegmentationSchema);
  if (!form.ok) return formResponse(form);
  const result = await approveSegmentation(actOf(request, viewer), { ...form.data, year });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/segmentation/${year}`, { message: `The review of ${year} is approved.` });
}

export default function ApprovalRoute() {
  const { year, version, isDraft, gates, mayApprove } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <PageHeader
        title={`Approve the review of ${year}`}
        lead="It decides whose customers get more than others’, so it is approved by somebody who did not write it."
      />
      <div className="max-w-160">
        {refusal ? (
          <RefusalNotice refusal={refusal} leadsTo="Approved" />
        ) : (
          <GateList gates={gates} leadsTo="Approved" />
        )}
        {!mayApprove && (
          <div className="mt-4">
            <InlineNote>{WHO_APPROVES_SEGMENTATION}</InlineNote>
          </div>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <ButtonLink to={`/segmentation/${year}`} variant="quiet">
            Back to the review
          </ButtonLink>
          {isDraft && mayApprove && (
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <SubmitButton>Approve the review</SubmitButton>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}

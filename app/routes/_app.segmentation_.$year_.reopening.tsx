import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenSegmentation } from "~/commands/accounts/reopen-segmentation.server";
import { WHO_APPROVES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canApproveSegmentation } from "~/domain/accounts/segmentation.access";
import { readReviewYear, reopenSegmentationSchema } from "~/domain/accounts/segmentation.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findSegmentationFacts } from "~/store/accounts/segmentation.queries.server";
import { ReasonForm } from "~/ui/accounts/reason-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Segmentation review", href: "/segmentation" },
    { label: params.year ?? "", href: `/segmentation/${params.year ?? ""}` },
    { label: "Take up again" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Take up ${params.year} again · Capstan` }];

export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Segmentation reviews are read by the people of the program.");
  const year = readReviewYear(params.year);
  const facts = year === null ? null : await findSegmentationFacts(viewer, year);
  if (!facts) throwRefusal(notFound("segmentation review").refusal);
  if (!canApproveSegmentation(viewer)) throw new Response(WHO_APPROVES_SEGMENTATION, { status: 403 });
  return { year: facts.year, version: facts.version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const year = readReviewYear(params.year);
  if (year === null) throwRefusal(notFound("segmentation review").refusal);
  const form = await parseForm(request, reopenSegmentationSchema);
  if (!form.ok) return formResponse(form);
  const result = await reopenSegmentation(actOf(request, viewer), { ...form.data, year });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/segmentation/${year}`, {
    message: `The review of ${year} is a draft again; it counts once it is approved anew.`,
  });
}

export default function ReopeningRoute() {
  const { year, version } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Take up the review of ${year} again`}
        lead="It becomes a draft. What was approved stays in the activity, with who approved it and why it was taken up."
      />
      <ReasonForm
        name="reason"
        label="Why"
        hint="What was wrong, or what has changed since?"
        button="Make it a draft again"
        backHref={`/segmentation/${year}`}
        answer={useActionData<typeof action>()}
      >
        <input type="hidden" name="version" value={version} />
      </ReasonForm>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepTestimonial } from "~/commands/testimonials/step-testimonial.server";
import { can } from "~/domain/access";
import { notFound } from "~/domain/refusal";
import { TESTIMONIAL_LABELS, testimonialSubject } from "~/domain/testimonials/testimonial";
import { stepTestimonialSchema } from "~/domain/testimonials/testimonial.schema";
import { TESTIMONIALS_PATH, testimonialPath } from "~/domain/testimonials/testimonial-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findTestimonial } from "~/store/testimonials/testimonial.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";
import { TestimonialPage } from "~/ui/testimonials/testimonial-page";

export const handle: FrameHandle = {
  crumbs: (read) => [
    { label: "Testimonials", href: TESTIMONIALS_PATH },
    {
      label:
        (read as { testimonial?: { account: string } } | undefined)?.testimonial?.account ?? "Testimonial",
    },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.testimonial.account ?? "Not found"} · Testimonials · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Who speaks for us is read by the people of the program.");
  const { window, today } = await findAccountSettings(viewer, now());
  const testimonial = await findTestimonial(viewer, (params.id ?? "").slice(0, 64), window);
  if (!testimonial) throwRefusal(notFound("testimonial").refusal);
  const { lines } = await listActivityLines(viewer, { recordId: testimonial.id, take: 20 });
  return {
    testimonial,
    today,
    lines,
    may: can(viewer, "win-back.work", testimonialSubject(viewer.workspaceId, testimonial)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.id ?? "";
  const form = await parseForm(request, stepTestimonialSchema);
  if (!form.ok) return formResponse(form);
  const result = await stepTestimonial(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { status, version, account } = result.value;
  return redirectWithToast(testimonialPath(id), {
    message: `${account}: ${TESTIMONIAL_LABELS[status].toLowerCase()}.`,
    ...((status === "agreed" || status === "declined") && {
      undo: { url: testimonialPath(id), fields: { step: "reopen", version: String(version) } },
    }),
  });
}

export default function Testimonial() {
  const { lines, ...read } = useLoaderData<typeof loader>();
  return (
    <TwoColumns
      main={<TestimonialPage {...read} reply={useActionData<typeof action>()} />}
      side={
        <Section id="activity" title="Activity">
          <ActivityList lines={lines} compact />
        </Section>
      }
    />
  );
}

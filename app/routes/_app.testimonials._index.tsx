import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { windowLabel } from "~/domain/indices/index-window";
import { isTestimonialStatus } from "~/domain/testimonials/testimonial";
import { placeIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { listTestimonials, TESTIMONIALS } from "~/store/testimonials/testimonial.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { TestimonialsPage } from "~/ui/testimonials/testimonials-page";
import { boardCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: boardCrumbs("Testimonials"), wide: true };
export const meta: MetaFunction = () => [{ title: "Testimonials · Capstan" }];

const CANDIDATES = 12;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Who speaks for us is read by the people of the program.");
  const { window, fewFloor } = await findAccountSettings(viewer, now());
  const status = new URL(request.url).searchParams.get("status") ?? "";
  const from = placeIn(request, "after") ?? 0;
  const [asked, { candidates }] = await Promise.all([
    listTestimonials(viewer, window, isTestimonialStatus(status) ? { status } : {}, from),
    listTestimonialCandidates(viewer, window),
  ]);
  const known = new Set(asked.rows.map(({ accountId }) => accountId));
  return {
    ...asked,
    status: isTestimonialStatus(status) ? status : ("" as const),
    from,
    next: from + TESTIMONIALS < asked.total ? from + TESTIMONIALS : null,
    candidates: candidates.filter(({ accountId }) => !known.has(accountId)).slice(0, CANDIDATES),
    candidatesInAll: candidates.length,
    windowWords: windowLabel(window, viewer.locale),
    fewFloor,
    mayAsk: can(viewer, "win-back.work"),
  };
}

export default function Testimonials() {
  return <TestimonialsPage {...useLoaderData<typeof loader>()} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import { signSchema } from "~/domain/verification/verification.schema";
import { actOf } from "~/http/act.server";
import { passwordTrouble } from "~/http/confirm-password.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findVerdictPage } from "~/store/verification/verdict-page.queries.server";
import { findWishPanel } from "~/store/wishes/wish.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { VerdictPage } from "~/ui/verification/verdict-page";
import { ClosingProvider } from "~/ui/wishes/wish-context";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "Verdict" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Verdict ${data?.view.planCode ?? ""} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Verdicts are read by the people of the program.");
  const view = await findVerdictPage(viewer, params.code ?? "", now());
  if (!view) throw new Response("There is no such plan here.", { status: 404 });
  const closesOn = view.signed ? null : (view.reading?.window.earliestClose ?? null);
  const wish = await findWishPanel(viewer, { noun: "plan", ref: view.planCode }, now(), closesOn);
  return { view, closing: wish.close && { offer: wish.close, hour: wish.hour } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await requireVisit(request);
  const form = await parseForm(request, signSchema);
  if (!form.ok) return formResponse(form);
  const planCode = params.code ?? "";
  const { hash, reason, password } = form.data;
  const trouble = await passwordTrouble(request, visit, password);
  if (trouble) return formResponse(formAnswer(form.values, [], { password: [trouble] }));
  const act = actOf(request, visit.viewer);
  const result = await signVerdict(act, { planCode, hash, reason, confirmedAt: act.now });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { verdict, followUp } = result.value;
  return redirectWithToast(`/plans/${planCode}/verdict`, {
    message: `Signed: ${verdict}. ${planCode} is closed${followUp ? `; ${followUp}, which tells it, is begun` : ""}`,
  });
}

export default function Verdict() {
  const { view, closing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ClosingProvider closing={closing}>
      <VerdictPage view={view} refusal={answer?.refusal ?? null} answer={answer} />
    </ClosingProvider>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bookSpend } from "~/commands/spend/book-spend.server";
import { parsePilotCode } from "~/domain/pilots/pilot";
import { notFound } from "~/domain/refusal";
import { bookSpendSchema } from "~/domain/spend/spend.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { findPilotMoney } from "~/store/spend/spend.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PilotMoneyPage } from "~/ui/spend/pilot-money-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Spend") };
export const meta: MetaFunction = ({ params }) => [{ title: `Spend · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Pilots are read by the people of the program.");
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const page = await findPilotMoney(viewer, params.code ?? "", now(), after);
  if (!page) throwRefusal(notFound("pilot").refusal);
  return { ...page, once: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  if (parsePilotCode(code) === null) throwRefusal(notFound("pilot").refusal);
  const form = await parseForm(request, bookSpendSchema(workspace.currency));
  if (!form.ok) return formResponse(form);
  const result = await bookSpend(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { above } = result.value;
  const say = (minor: bigint) => formatMoney(minor, workspace.currency, viewer.locale);
  return redirectWithToast(`/pilots/${code}/money`, {
    message: `${say(form.data.amount)} is booked.${above === null ? "" : ` That is ${say(above)} more than was granted.`}`,
  });
}

export default function PilotMoney() {
  return <PilotMoneyPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}

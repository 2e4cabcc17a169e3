import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginCorrection } from "~/commands/communications/begin-correction.server";
import { TOLD_STATES } from "~/domain/communications/communication";
import { allRestated } from "~/domain/communications/corrections/restated";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { messagePath } from "~/domain/communications/message-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import {
  findOpenCorrection,
  listToldMessages,
} from "~/store/communications/figures/told-figures.queries.server";
import { database } from "~/store/database.server";
import { CorrectionPage } from "~/ui/communications/figures/correction-page";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Correction") };
export const meta: MetaFunction = ({ params }) => [{ title: `Correction · ${params.code} · Capstan` }];

/** A refused form comes back beside what is so by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const db = database();
  const [message] = await listToldMessages(db, viewer.workspaceId, now(), facts.id);
  return {
    code: facts.code,
    subject: facts.subject,
    told: facts.versions.filter(({ status }) => TOLD_STATES.includes(status)).map(({ audience }) => audience),
    restated: message ? allRestated(message.versions) : [],
    open: await findOpenCorrection(db, viewer.workspaceId, facts.id),
    mayWrite: mayWriteMessage(viewer, facts),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await beginCorrection(actOf(request, viewer), { code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(messagePath(result.value.code), {
    message: `${result.value.code} is begun. Say in it what went wrong, then let somebody approve it.`,
  });
}

export default function Correction() {
  return (
    <CorrectionPage
      {...useLoaderData<typeof loader>()}
      refusal={useActionData<typeof action>()?.refusal ?? null}
    />
  );
}

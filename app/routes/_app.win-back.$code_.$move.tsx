import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approachWinBack } from "~/commands/win-back/approach-win-back.server";
import { correctReturn } from "~/commands/win-back/correct-return.server";
import { diagnoseWinBack } from "~/commands/win-back/diagnose-win-back.server";
import { fixWinBack } from "~/commands/win-back/fix-win-back.server";
import { giveUpWinBack } from "~/commands/win-back/give-up-win-back.server";
import { negotiateWinBack } from "~/commands/win-back/negotiate-win-back.server";
import { tryAgain } from "~/commands/win-back/try-again.server";
import { winWinBack } from "~/commands/win-back/win-win-back.server";
import type { Act } from "~/domain/act";
import { notFound } from "~/domain/refusal";
import { mayApproach } from "~/domain/win-back/win-back.rules";
import { type MoveWinBack, moveWinBackSchema } from "~/domain/win-back/win-back.schema";
import type { WinBackMoveEvent } from "~/domain/win-back/win-back-event";
import { winBackMoveOf, winBackMovesFor } from "~/domain/win-back/win-back-moves";
import { winBackPath, winBackUndoPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { listPlanChoices } from "~/store/win-back/win-back-page.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { MOVE_WORDS, MoveFields } from "~/ui/win-back/move-fields";
import { WinBackMovePage } from "~/ui/win-back/move-page";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = {
  crumbs: (read, params, ...rest) => {
    const event = (read as { event?: WinBackMoveEvent } | undefined)?.event;
    return winBackCrumbs(event ? MOVE_WORDS[event].heading : "Move")(read, params, ...rest);
  },
};
export const meta: MetaFunction<typeof loader> = ({ data, params }) => [
  { title: `${data ? MOVE_WORDS[data.event].heading : "Not found"} · ${params.code} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

function eventOf(slug: string | undefined): WinBackMoveEvent {
  const event = winBackMoveOf(slug ?? "");
  if (!event) throwRefusal(notFound("page").refusal);
  return event;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const event = eventOf(params.move);
  const { viewer, facts } = await requireWinBack(request, params.code);
  return {
    event,
    facts,
    move: winBackMovesFor(facts, viewer).find((each) => each.event === event) ?? null,
    mayApproach: mayApproach(facts),
    plans:
      event === "FIX"
        ? await listPlanChoices(
            viewer,
            facts.plans.map(({ id }) => id),
          )
        : [],
  };
}

function make(act: Act, event: WinBackMoveEvent, input: MoveWinBack & { code: string }) {
  switch (event) {
    case "DIAGNOSE":
      return diagnoseWinBack(act, input);
    case "FIX":
      return fixWinBack(act, input);
    case "APPROACH":
      return approachWinBack(act, input);
    case "NEGOTIATE":
      return negotiateWinBack(act, input);
    case "WIN":
      return winWinBack(act, input);
    case "GIVE_UP":
      return giveUpWinBack(act, input);
    case "TRY_AGAIN":
      return tryAgain(act, input);
    case "TAKE_BACK":
      return correctReturn(act, input);
  }
}

/** Steps that lose nothing are taken back with one press. */
const UNDOABLE: ReadonlySet<WinBackMoveEvent> = new Set(["DIAGNOSE", "FIX", "APPROACH", "NEGOTIATE"]);

const DONE: Record<WinBackMoveEvent, string> = {
  DIAGNOSE: "is diagnosed.",
  FIX: "is being fixed.",
  APPROACH: "is being approached.",
  NEGOTIATE: "is being negotiated.",
  WIN: "is won back. Account and revenue ledger say so too.",
  GIVE_UP: "is given up; its reason is on record.",
  TRY_AGAIN: "begins anew.",
  TAKE_BACK: "goes on; account and ledger stand as before.",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const event = eventOf(params.move);
  const viewer = await requireViewer(request);
  const form = await parseForm(request, moveWinBackSchema);
  if (!form.ok) return formResponse(form);
  const result = await make(actOf(request, viewer), event, { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, version } = result.value;
  return redirectWithToast(winBackPath(code), {
    message: `${code} ${DONE[event]}`,
    ...(UNDOABLE.has(event) && {
      undo: { url: winBackUndoPath(code), fields: { version: String(version) } },
    }),
  });
}

export default function Move() {
  const { event, facts, move, mayApproach, plans } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <WinBackMovePage facts={facts} move={move} reply={reply} {...MOVE_WORDS[event]}>
      <MoveFields event={event} facts={facts} mayApproach={mayApproach} plans={plans} reply={reply} />
    </WinBackMovePage>
  );
}

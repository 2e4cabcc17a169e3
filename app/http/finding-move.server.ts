import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Act } from "~/domain/act";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding } from "~/domain/findings/finding.access";
import type { FindingEvent } from "~/domain/findings/finding.machine";
import { reasonSchema } from "~/domain/findings/finding.schema";
import { gatesOf, isMoveOf } from "~/domain/findings/finding-moves";
import type { Result } from "~/domain/refusal";
import { findFindingForChange } from "~/store/findings/finding.queries.server";
import { actOf } from "./act.server";
import { redirectWithToast } from "./flash.server";
import { parseForm } from "./parse-form.server";
import { formResponse, refusalResponse } from "./refusal.server";
import { requireRight, requireViewer } from "./session.server";

/*
 * The moves of a finding have an address each and one way: who looks, at which finding, what the move asks
 * for, and what is said when it is made.
 */

const notHere = () => new Response("There is no such finding here.", { status: 404 });

function numberOf(code: string | undefined): number {
  const number = parseFindingCode(code ?? "");
  if (number === null) throw notHere();
  return number;
}

/** What the page of a move shows: the finding, the gates, and whether the move is the viewer's to make now. */
export async function loadFindingMove({ request, params }: LoaderFunctionArgs, event: FindingEvent["type"]) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const finding = await findFindingForChange(viewer, { number: numberOf(params.number) });
  if (!finding) throw notHere();
  return {
    finding: { number: finding.number, title: finding.title },
    gates: gatesOf(finding, event),
    isOpen: isMoveOf(finding.status, event) && canEditFinding(viewer, finding),
  };
}

type Move<Input> = (act: Act, input: Input) => Promise<Result<unknown>>;

/** A move that asks for nothing but itself. */
export async function makeFindingMove(
  { request, params }: ActionFunctionArgs,
  move: Move<{ number: number }>,
  said: string,
) {
  const viewer = await requireViewer(request);
  const number = numberOf(params.number);
  const result = await move(actOf(request, viewer), { number });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(findingHref(number), { message: `${findingCode(number)} ${said}` });
}

/** A move that asks why. */
export async function makeReasonedFindingMove(
  { request, params }: ActionFunctionArgs,
  move: Move<{ number: number; reason: string }>,
  said: string,
) {
  const viewer = await requireViewer(request);
  const number = numberOf(params.number);
  const form = await parseForm(request, reasonSchema);
  if (!form.ok) return formResponse(form);
  const result = await move(actOf(request, viewer), { number, reason: form.data.reason });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(findingHref(number), { message: `${findingCode(number)} ${said}` });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { askOfValues, valuesOfAddress } from "~/domain/verification/planning-ask";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPlanningOfPlan } from "~/store/verification/planning.queries.server";

/** What the answers chosen in the form can show, while it is being filled in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Verification plans are read by the people of the program.");
  const ask = askOfValues(valuesOfAddress(new URL(request.url).searchParams));
  const planning = await findPlanningOfPlan(viewer, params.code ?? "", ask, now());
  if (!planning) throw new Response("There is no such plan here.", { status: 404 });
  return planning;
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawReplication } from "~/commands/replications/withdraw-replication.server";
import { pilotReplicationsPath } from "~/domain/pilots/spread-places";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pilotReplicationsPath(params.code ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", requestId = "" } = params;
  const result = await withdrawReplication(actOf(request, viewer), { code, requestId });
  return answerOneClick(
    result,
    pilotReplicationsPath(code),
    ({ businessUnit }) => `The request for ${businessUnit} is taken back.`,
  );
}

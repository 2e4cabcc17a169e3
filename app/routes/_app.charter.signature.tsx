import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signCharter } from "~/commands/governance/sign-charter.server";
import { can } from "~/domain/access";
import { unmet } from "~/domain/gate";
import { signatureGates } from "~/domain/governance/charter";
import { signCharterSchema } from "~/domain/governance/charter.schema";
import { actOf } from "~/http/act.server";
import { passwordTrouble } from "~/http/confirm-password.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { CharterSigning } from "~/ui/governance/charter-signing";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Charter", href: "/charter" }, { label: "Sign" }],
};
export const meta: MetaFunction = () => [{ title: "Sign the charter · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The charter is read by the people of the program.");
  const draft = (await listCharters(viewer)).find((each) => each.status === "draft") ?? null;
  return {
    draft,
    missing: draft ? unmet(signatureGates(draft, draft.champion)) : [],
    maySign:
      draft !== null &&
      can(viewer, "charter.sign", { workspaceId: viewer.workspaceId, ownIds: [draft.championId] }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const visit = await requireVisit(request);
  const form = await parseForm(request, signCharterSchema);
  if (!form.ok) return formResponse(form);
  const trouble = await passwordTrouble(request, visit, form.data.password);
  if (trouble) return formResponse(formAnswer(form.values, [], { password: [trouble] }));
  const result = await signCharter(actOf(request, visit.viewer), { version: form.data.version });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/charter", {
    message: `You have signed version ${result.value.number} of the charter.`,
  });
}

export default function SignCharter() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CharterSigning {...data} answer={answer} />;
}

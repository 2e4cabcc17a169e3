import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "~/commands/people/change-role.server";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import { handOverWork } from "~/commands/people/hand-over.server";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { HAND_OVER_REASONS, type HandOverForm, handOverSchema } from "~/domain/people/hand-over.schema";
import { isRoleChoice, ROLE_CHOICE_LABELS, roleOf } from "~/domain/people/role-choice";
import { invalid, notFound, notPermitted } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findHandOver } from "~/store/people/hand-over-page.queries.server";
import { HandOverPage } from "~/ui/people/hand-over-page";

export const handle = {
  crumbs: () => [{ label: "People", href: "/people" }, { label: "Hand over" }],
};
export const meta: MetaFunction = () => [{ title: "Hand over · Capstan" }];

/** Also after a refusal: what came to lie with them meanwhile has to be seen. */
export const shouldRevalidate = () => true;

const WHO = "Work is handed over by whoever answers for it, by a CX leader or by an administrator.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const personId = params.personId ?? "";
  const asked = new URL(request.url).searchParams;
  const purpose = HAND_OVER_REASONS.find((each) => each === asked.get("purpose")) ?? "voluntary";
  const wanted = asked.get("role");
  const role = purpose === "role" && isRoleChoice(wanted) ? wanted : null;
  const found = await findHandOver(viewer, personId, now(), role && roleOf(role));
  if (!found) throwRefusal(notFound("person").refusal);
  const may =
    purpose === "voluntary"
      ? can(viewer, "person.hand-over", { workspaceId: viewer.workspaceId, ownIds: [personId] })
      : can(viewer, "member.manage");
  if (!may) throwRefusal(notPermitted(WHO).refusal);
  return {
    ...found,
    own: personId === viewer.personId,
    purpose: purpose === "role" && !role ? ("voluntary" as const) : purpose,
    role,
    roleLabel: role ? ROLE_CHOICE_LABELS[role] : "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, handOverSchema);
  if (!form.ok) return formResponse(form);
  const personId = params.personId ?? "";
  const result = await take(actOf(request, viewer), personId, form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { name, given } = result.value;
  const handed =
    given === 0 ? "" : ` ${given === 1 ? "One record was" : `${given} records were`} handed over.`;
  return redirectWithToast(personId === viewer.personId ? "/profile" : "/people", {
    message: `${SAID[form.data.purpose](name)}${handed}`,
  });
}

const SAID = {
  voluntary: (name: string) => `Nothing lies with ${name} any more.`,
  deactivation: (name: string) => `${name} has no access any more.`,
  role: (name: string) => `The role of ${name} is changed.`,
};

function take(act: Act, personId: string, { purpose, role, version, ...handOver }: HandOverForm) {
  switch (purpose) {
    case "deactivation":
      return deactivatePerson(act, { personId, handOver });
    case "role":
      return role && version
        ? changeRole(act, { personId, role, version, handOver })
        : Promise.resolve(invalid("Choose the role again.", {}));
    case "voluntary":
      return handOverWork(act, { personId, handOver });
  }
}

export default function HandOver() {
  return <HandOverPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}

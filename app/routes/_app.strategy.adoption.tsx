import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { adoptStrategy } from "~/commands/governance/adopt-strategy.server";
import { adoptStrategySchema } from "~/domain/governance/strategy.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export const meta: MetaFunction = () => [{ title: "Adopt the strategy · Capstan" }];

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, adoptStrategySchema);
  if (!form.ok) return formResponse(form);
  const result = await adoptStrategy(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/strategy", {
    message: `Version ${result.value.number} is the strategy from today on.`,
  });
}

export default function AdoptStrategy() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="Adopt the strategy"
      answer={answer}
      back={{ to: "/strategy", label: "Back to the strategy" }}
    />
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { addUnits } from "~/commands/pilots/add-units.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { addAccountsSchema, addUnitsSchema } from "~/domain/pilots/unit.schema";
import { counted } from "~/domain/plans/wording";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { listAccountChoices } from "~/store/pilots/unit.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { AccountUnitsForm, TypedUnitsForm } from "~/ui/pilots/add-units-forms";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Add units") };
export const meta: MetaFunction = () => [{ title: "Add units · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return {
    code: facts.code,
    title: facts.title,
    unitWords: facts.unitWords,
    refusal: unitsRefusal(viewer, facts)?.refusal ?? null,
    choices: await listAccountChoices(viewer),
  };
}

const formSchema = z.discriminatedUnion("intent", [
  addUnitsSchema.extend({ intent: z.literal("typed") }),
  addAccountsSchema.extend({ intent: z.literal("accounts") }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const { data } = form;
  const given = data.intent === "typed" ? { names: data.names } : { accounts: data };
  const result = await addUnits(actOf(request, viewer), { code, ...given });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotUnitsPath(code), { message: `${counted(result.value.added, "unit")} added` });
}

export default function NewUnits() {
  const { code, title, unitWords, refusal: closed, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  const of = (intent: string) => (answer && !shown && answer.values.intent === intent ? answer : null);
  // A form that named no intent still says what was wrong with it.
  const lost = answer && !shown && !of("typed") && !of("accounts") ? answer : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Add units"
        lead="Who takes part, treated or not. The arms come afterwards: by draw, by matching or by hand."
      />
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : (
        <div className="max-w-2xl space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          <Section title="Typed">
            <TypedUnitsForm code={code} unitWords={unitWords} answer={of("typed") ?? lost} />
          </Section>
          <Section title="From the accounts" lead="All that are customers and not in this pilot yet.">
            <AccountUnitsForm choices={choices} answer={of("accounts")} />
          </Section>
        </div>
      )}
    </>
  );
}

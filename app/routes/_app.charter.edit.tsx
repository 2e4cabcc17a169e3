import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveCharter } from "~/commands/governance/save-charter.server";
import { CHARTER_LABELS, CHARTER_TEXTS } from "~/domain/governance/charter";
import { charterSchema } from "~/domain/governance/charter.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { listChampionChoices, listCharters } from "~/store/governance/charter.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Charter", href: "/charter" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Edit the charter · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "The charter is written by CX leaders and administrators.");
  const [charters, champions] = await Promise.all([listCharters(viewer), listChampionChoices(viewer)]);
  const draft = charters.find((each) => each.status === "draft");
  const source = draft ?? charters.find((each) => each.status === "signed");
  return {
    begins: draft ? null : (charters[0]?.number ?? 0) + 1,
    signedNumber: charters.find((each) => each.status === "signed")?.number ?? null,
    version: String(draft?.version ?? 0),
    champions,
    values: {
      vision: source?.vision ?? "",
      purpose: source?.purpose ?? "",
      mandate: source?.mandate ?? "",
      championId: source?.championId ?? "",
    },
    lastChange: draft ? await findLastChangeOf(viewer, draft.id) : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, charterSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveCharter(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/charter", {
    message: `Version ${result.value.number} of the charter is saved as a draft.`,
  });
}

export default function EditCharter() {
  const { begins, signedNumber, version, champions, values, lastChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={begins && signedNumber ? "Change the charter" : "Write the charter"}
        lead={
          begins && signedNumber
            ? `This begins version ${begins}. Version ${signedNumber} holds, and stays readable, until the champion signs the new one.`
            : "One page that everybody can repeat. It can be saved unfinished."
        }
      />
      <RecordForm
        key={version}
        schema={charterSchema}
        groups={[
          {
            fields: CHARTER_TEXTS.map((name) => ({
              name,
              ...CHARTER_LABELS[name],
              kind: "words" as const,
              rows: 5,
            })),
          },
          {
            fields: [
              {
                name: "championId",
                ...CHARTER_LABELS.championId,
                hint:
                  champions.length === 0
                    ? "Nobody has the role Executive yet; an administrator gives it under People."
                    : CHARTER_LABELS.championId.hint,
                kind: "choice",
                placeholder: "Nobody yet",
                options: champions.map(({ id, name, jobTitle }) => ({
                  value: id,
                  label: jobTitle ? `${name}, ${jobTitle}` : name,
                })),
              },
            ],
          },
        ]}
        values={values}
        hidden={{ version }}
        answer={answer}
        lastChange={lastChange}
        submit="Save the draft"
        cancelHref="/charter"
      />
    </>
  );
}

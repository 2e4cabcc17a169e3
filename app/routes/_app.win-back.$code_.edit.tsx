import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveWinBack } from "~/commands/win-back/save-win-back.server";
import type { Viewer } from "~/domain/viewer";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { saveWinBackSchema } from "~/domain/win-back/win-back.schema";
import { winBackFormValues } from "~/domain/win-back/win-back-edit";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findWinBackFacts } from "~/store/win-back/win-back-facts.queries.server";
import { listWinBackOwners } from "~/store/win-back/win-back-list.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { useHashFocus } from "~/ui/plans/editor/use-hash-focus";
import { winBackGroups } from "~/ui/win-back/edit-fields";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Edit") };
export const meta: MetaFunction = ({ params }) => [{ title: `Edit ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const refused = winBackEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const owners = await listWinBackOwners(viewer);
  const { owner } = facts;
  return {
    code: facts.code,
    account: facts.account.name,
    version: facts.version,
    values: winBackFormValues(facts),
    // Whoever stands there now stays to be chosen, also after they left.
    owners: owner && !owners.some(({ id }) => id === owner.id) ? [owner, ...owners] : owners,
  };
}

/** As the form would send it now, for whoever was overtaken. */
async function recordOf(viewer: Viewer, code: string) {
  const facts = await findWinBackFacts(viewer, code, now());
  return facts && { id: facts.id, version: facts.version, values: winBackFormValues(facts) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, saveWinBackSchema);
  if (!form.ok) return unreadable(form);
  const result = await saveWinBack(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, code));
  return redirectWithToast(winBackPath(result.value.code), { message: `${result.value.code} is saved.` });
}

export default function EditWinBack() {
  const { code, account, version, values, owners } = useLoaderData<typeof loader>();
  useHashFocus();
  return (
    <div className="mx-auto max-w-200">
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="Edit the case"
        lead="Nothing here has to be complete at once. What is missing for the next move stands on its page."
      />
      <RecordForm
        groups={winBackGroups(owners)}
        values={values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(version) }}
        cancelHref={winBackPath(code)}
        submit="Save"
      />
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setDigestPreferences } from "~/commands/reminders/set-digest-preferences.server";
import { digestPreferencesSchema } from "~/domain/reminders/digest-preferences.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findDigestPreferences } from "~/store/reminders/reader.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { DigestPreferences } from "~/ui/reminders/digest-preferences";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Profile", href: "/profile" }, { label: "Your digest" }],
};
export const meta: MetaFunction = () => [{ title: "Your digest · Capstan" }];

/** Also after a refusal: what somebody else has saved meanwhile has to be seen. */
export const shouldRevalidate = () => true;

const NO_DIGEST = "Digests are made for the people of the program.";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", NO_DIGEST);
  return findDigestPreferences(viewer);
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", NO_DIGEST);
  const form = await parseForm(request, digestPreferencesSchema);
  if (!form.ok) return formResponse(form);
  const result = await setDigestPreferences(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/profile#digest", { message: "Your digest is saved." });
}

export default function ProfileDigest() {
  return (
    <div className="max-w-2xl">
      <PageHeader title="Your digest" lead="One a day at most, and only when there is something to say." />
      <DigestPreferences {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </div>
  );
}

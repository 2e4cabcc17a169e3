import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followRecord } from "~/commands/follows/follow-record.server";
import { followSchema } from "~/domain/follows/follow.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { placeIn } from "~/http/page-place.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, throwRefusal } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listFollowed } from "~/store/follows/follow.queries.server";
import { FollowingPage } from "~/ui/follows/following-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Notices", href: "/notices" }, { label: "What you follow" }],
};
export const meta: MetaFunction = () => [{ title: "What you follow · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "What the program does is followed by those who may read all of it.");
  const skip = placeIn(request, "after") ?? 0;
  return { ...(await listFollowed(viewer, skip)), isFirst: skip === 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, followSchema);
  if (!form.ok) return formResponse(form);
  const { returnTo, noun, recordId, wanted } = form.data;
  const result = await followRecord(actOf(request, viewer), { noun, recordId, wanted: wanted === "yes" });
  if (!result.ok) return throwRefusal(result.refusal);
  return redirectWithToast(safePath(returnTo, "/following"), {
    message: result.value.wanted ? "You hear of it from now on." : "You hear of it no more.",
    undo: {
      url: "/following",
      fields: { noun, recordId, wanted: wanted === "yes" ? "no" : "yes", returnTo: safePath(returnTo) },
    },
  });
}

export default function Following() {
  return <FollowingPage {...useLoaderData<typeof loader>()} />;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { notFound } from "~/domain/refusal";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireVisit } from "~/http/session.server";
import { workspaceCookie } from "~/http/workspace-cookie.server";

const schema = z.object({ workspaceId: z.string().max(60) });

/** Switches to another workspace of the person; the membership decides, the cookie only remembers. */
export async function action({ request }: ActionFunctionArgs) {
  const { memberships } = await requireVisit(request);
  const form = await parseForm(request, schema);
  const wanted = form.ok ? form.data.workspaceId : "";
  const there = memberships.find((membership) => membership.workspaceId === wanted);
  if (!there) return throwRefusal(notFound("workspace").refusal);
  return redirectWithToast(
    "/",
    { message: `You are in ${there.workspaceName} now.` },
    { headers: { "Set-Cookie": workspaceCookie(there.workspaceId) } },
  );
}

export const loader = () => redirect("/profile");

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireSameOrigin } from "~/http/same-origin.server";
import { signOut } from "~/http/sign-in.server";

export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  return signOut(request);
}

/** A link must not sign anybody out. */
export const loader = () => redirect("/");

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { frameCookie, isTheme, NAV_COOKIE, THEME_COOKIE } from "~/ui/layout/theme";

/** Only paths of this site: "//elsewhere" and full addresses lead home instead. */
function returnPath(value: FormDataEntryValue | null): string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : "/";
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const theme = form.get("theme");
  if (isTheme(theme)) headers.append("Set-Cookie", frameCookie(THEME_COOKIE, theme));
  const nav = form.get("nav");
  if (nav === "narrow" || nav === "wide") headers.append("Set-Cookie", frameCookie(NAV_COOKIE, nav));
  return redirect(returnPath(form.get("returnTo")), { headers });
}

export const loader = () => redirect("/");

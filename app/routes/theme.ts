import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { frameCookie, isTheme, NAV_COOKIE, THEME_COOKIE } from "~/ui/layout/theme";

const schema = z.object({
  theme: z.unknown(),
  nav: z.unknown(),
  returnTo: z.unknown(),
});

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, schema);
  const { theme, nav, returnTo } = form.ok ? form.data : form.values;
  const headers = new Headers();
  if (isTheme(theme)) headers.append("Set-Cookie", frameCookie(THEME_COOKIE, theme));
  if (nav === "narrow" || nav === "wide") headers.append("Set-Cookie", frameCookie(NAV_COOKIE, nav));
  return redirect(safePath(returnTo), { headers });
}

export const loader = () => redirect("/");

import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { openCalendarFeed } from "~/commands/calendars/open-calendar-feed.server";
import { renewCalendarFeed } from "~/commands/calendars/renew-calendar-feed.server";
import { revokeCalendarFeed } from "~/commands/calendars/revoke-calendar-feed.server";
import { CALENDAR_NAMES } from "~/domain/calendars/entry";
import { calendarActSchema } from "~/domain/calendars/feed.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { AddressOnce } from "~/ui/calendars/address-once";
import { RefusedPage } from "~/ui/people/refused-page";

export const meta: MetaFunction = () => [{ title: "Your calendar · Capstan" }];
export const handle = {
  crumbs: () => [{ label: "Profile", href: "/profile" }, { label: "Your calendar" }],
};
/** The answer may hold the address: no browser and no proxy is to keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, calendarActSchema);
  if (!form.ok) return formResponse(form);
  const act = actOf(request, viewer);
  if (form.data.act === "revoke") {
    const ended = await revokeCalendarFeed(act, form.data);
    if (!ended.ok) return refusalResponse(ended.refusal);
    return redirectWithToast("/profile#calendar", {
      message: `The address is ended: ${CALENDAR_NAMES[ended.value.scope].toLowerCase()}.`,
    });
  }
  const made =
    form.data.act === "open"
      ? await openCalendarFeed(act, form.data)
      : await renewCalendarFeed(act, form.data);
  if (!made.ok) return refusalResponse(made.refusal);
  const { token, scope } = made.value;
  const address = new URL(`/calendar/${token}.ics`, env().CAPSTAN_URL).href;
  return data({ made: { scope, address } }, { headers: { "cache-control": "no-store" } });
}

export default function OwnCalendar() {
  const answer = useActionData<typeof action>();
  if (answer && "made" in answer) return <AddressOnce {...answer.made} />;
  return (
    <RefusedPage
      title="Your calendar"
      answer={answer}
      back={{ to: "/profile#calendar", label: "Back to your profile" }}
    />
  );
}

import { readRenewalQuery } from "~/domain/accounts/renewal";
import { defaultWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findRenewalSettings } from "~/store/accounts/renewal.queries.server";

/** What the address of the renewals asks: the same for the page and its download. */
export async function readRenewalQuestion(request: Request, viewer: Viewer) {
  const settings = await findRenewalSettings(viewer);
  const today = dayIn(now(), settings.timeZone);
  const { filter, problems } = readRenewalQuery(new URL(request.url).searchParams);
  return { settings, question: { filter, window: defaultWindow(today), today }, problems };
}

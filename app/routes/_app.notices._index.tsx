import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cursorIn } from "~/http/page-place.server";
import { requireViewer } from "~/http/session.server";
import { dayIn, formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { countUnread, listNotices, type NoticeRow } from "~/store/notices/notice.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { NOTICE_PLACES } from "~/ui/notices/notice-places";
import { NoticesPage } from "~/ui/notices/notices-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Notices" }] };
export const meta: MetaFunction = () => [{ title: "Notices · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const unreadOnly = new URL(request.url).searchParams.get("show") === "unread";
  const cursor = cursorIn(request, "from");
  const at = now();
  const { notices, next } = await listNotices(viewer, { unreadOnly, cursor });
  const base = unreadOnly ? `${NOTICE_PLACES.unread}&` : `${NOTICE_PLACES.all}?`;
  return {
    days: byDay(notices, viewer.timeZone, viewer.locale),
    unread: await countUnread(viewer),
    unreadOnly,
    isFirst: cursor === null,
    nextHref: next && `${base}from=${next}`,
    upTo: at.toISOString(),
  };
}

function byDay(notices: readonly NoticeRow[], timeZone: string, locale: string) {
  const days = new Map<string, { day: string; label: string; notices: NoticeRow[] }>();
  for (const notice of notices) {
    const day = dayIn(new Date(notice.at), timeZone);
    const group = days.get(day) ?? { day, label: formatDay(day, locale), notices: [] };
    group.notices.push(notice);
    days.set(day, group);
  }
  return [...days.values()];
}

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRight, requireViewer } from "~/http/session.server";
import { formatDay } from "~/shared/calendar";
import { listDigestDays } from "~/store/reminders/digest.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { useReader } from "~/ui/controls/reader";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { ReminderTabs } from "~/ui/reminders/reminder-tabs";

export const handle: FrameHandle = { crumbs: () => [{ label: "My digests" }] };
export const meta: MetaFunction = () => [{ title: "My digests · Capstan" }];

/** A quarter of working days; what lies further back stands in the ledger. */
const MOST = 65;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Digests are read by the people of the program.");
  return { days: await listDigestDays(viewer, MOST) };
}

export default function Digests() {
  const { days } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        title="My digests"
        lead="At most one a day, and only when there is something to say."
        action={<ButtonLink to="/profile#digest">Hour and preferences</ButtonLink>}
      />
      <ReminderTabs />
      {days.length === 0 ? (
        <EmptyState
          title="No digest yet"
          action={<ButtonLink to="/reminders">What would be sent</ButtonLink>}
        >
          As soon as something of yours is near or late, it is said here and by letter, on the morning of that
          day.
        </EmptyState>
      ) : (
        <ul className="max-w-md divide-y divide-line">
          {days.map((day) => (
            <li key={day}>
              <Link to={`/digests/${day}`} className="block rounded-md px-2 py-2.5 text-sm hover:bg-hover">
                {formatDay(day, locale, "long")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { Cog, History, Mail, Settings, Users } from "lucide-react";
import type { ReactNode } from "react";
import { can } from "~/domain/access";
import { mailTrouble } from "~/domain/letters/mail-health";
import { takeToast } from "~/http/flash.server";
import { requireVisit } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findMailHealth } from "~/store/letters/mail-health.queries.server";
import { countUnread } from "~/store/notices/notice.queries.server";
import { countPilotsToDecide } from "~/store/pilots/pilot-needs.queries.server";
import { ReaderProvider } from "~/ui/controls/reader";
import { ToastRegion } from "~/ui/feedback/toast";
import { AppFrame } from "~/ui/layout/app-frame";
import { useFrameHandle } from "~/ui/layout/breadcrumb";
import { ErrorPage, titleOfError } from "~/ui/layout/error-page";
import type { Attention, ExtraLink } from "~/ui/layout/playbook-nav";
import { useReference } from "~/ui/layout/reference";
import { hasNarrowNav, readTheme } from "~/ui/layout/theme";
import { LiveNotice } from "~/ui/live/live-notice";
import { MailBanner } from "~/ui/mail/mail-banner";
import { NoticeBell } from "~/ui/notices/notice-bell";
import { NOTICE_PLACES } from "~/ui/notices/notice-places";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireVisit(request, { frame: true });
  const { viewer, workspace, memberships } = visit;
  const cookie = request.headers.get("cookie");
  const mayReadMail = can(viewer, "mail.read");
  const at = now();
  const mayRead = can(viewer, "program.read");
  const [{ toast, headers }, health, unread, undecided] = await Promise.all([
    takeToast(request),
    mayReadMail ? findMailHealth(viewer, at) : null,
    viewer.auditor ? null : countUnread(viewer),
    mayRead ? countPilotsToDecide(viewer) : 0,
  ]);
  return data(
    {
      viewer,
      workspace: workspace.name,
      dataVersion: workspace.dataVersion,
      otherWorkspaces: memberships
        .filter((membership) => membership.workspaceId !== workspace.id)
        .map((membership) => ({ id: membership.workspaceId, name: membership.workspaceName })),
      reader: {
        locale: viewer.locale,
        timeZone: viewer.timeZone,
        today: dayIn(at, viewer.timeZone),
        currency: workspace.currency,
        recordZone: workspace.timeZone,
      },
      theme: readTheme(cookie),
      narrowNav: hasNarrowNav(cookie),
      may: {
        read: mayRead,
        readMail: mayReadMail,
      },
      mailTrouble: health && mailTrouble(health, at),
      unread,
      undecided,
      toast,
    },
    { headers },
  );
}

type Frame = ReturnType<typeof useFrameData>;
const useFrameData = () => useRouteLoaderData<typeof loader>("routes/_app");

/** A page that could not be shown says so in its title too. */
export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: "Capstan" }];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return [{ title: `${titleOfError(status)} · Capstan` }];
};

export default function AppLayout() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const frame = useFrameData();
  const { crumbs, wide, plan, bearsReading } = useFrameHandle();
  if (!frame) return <>{children}</>;
  const links = linksOf(frame.may);
  return (
    <ReaderProvider reader={frame.reader}>
      <ToastRegion flash={frame.toast}>
        <AppFrame
          viewer={frame.viewer}
          workspace={frame.workspace}
          theme={frame.theme}
          otherWorkspaces={frame.otherWorkspaces}
          narrowNav={frame.narrowNav}
          attention={attentionOf(frame)}
          crumbs={crumbs}
          wide={wide}
          live={
            <LiveNotice
              person={frame.viewer.personId}
              version={frame.dataVersion}
              plan={plan}
              bears={bearsReading}
            />
          }
          notices={frame.unread === null ? undefined : <NoticeBell count={frame.unread} />}
          extraLinks={links}
          commands={[
            { label: "Workspace", items: links.map(({ label, href }) => ({ label, href })) },
            { label: "Yours", items: YOURS },
          ]}
          banner={<MailBanner trouble={frame.mailTrouble} />}
        >
          {children}
        </AppFrame>
      </ToastRegion>
    </ReaderProvider>
  );
}

/** Where the map shows that somebody is waited for. */
const attentionOf = ({ undecided }: NonNullable<Frame>): Attention =>
  undecided === 0
    ? {}
    : { roi: undecided === 1 ? "1 pilot is to be decided" : `${undecided} pilots are to be decided` };

/** Places of one's own that stand in no part of the playbook. */
const YOURS = [
  { label: "Notices", href: NOTICE_PLACES.all },
  { label: "What you follow", href: NOTICE_PLACES.following },
];

function linksOf(may: NonNullable<Frame>["may"]): ExtraLink[] {
  return [
    ...(may.read ? [{ label: "People", href: "/people", Icon: Users }] : []),
    ...(may.read ? [{ label: "Activity", href: "/activity", Icon: History }] : []),
    ...(may.readMail ? [{ label: "Mail", href: "/mail", Icon: Mail }] : []),
    ...(may.readMail ? [{ label: "Background work", href: "/background-work", Icon: Cog }] : []),
    ...(may.read ? [{ label: "Settings", href: "/settings", Icon: Settings }] : []),
  ];
}

/** Whatever goes wrong on a page leaves the frame around it standing. */
export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useReference();
  const frame = useFrameData();
  const isAnswer = isRouteErrorResponse(error);
  const status = isAnswer ? error.status : 500;
  const message = isAnswer && typeof error.data === "string" && error.data ? error.data : undefined;
  const page = <ErrorPage status={status} message={message} reference={isAnswer ? undefined : reference} />;
  if (frame) return <Framed>{page}</Framed>;
  return (
    <main id="content" className="min-h-screen bg-bg px-4 sm:px-6">
      {page}
    </main>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { mayKeepAudiences, READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { LEFT_OUT } from "~/domain/communications/message-facts";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findAudiencePage } from "~/store/audiences/audience-page.queries.server";
import { AudiencePage } from "~/ui/audiences/audience-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Stakeholder communications", href: "/assess/communications" },
    { label: "Audiences", href: "/audiences" },
    { label: (data as { audience?: { name: string } } | undefined)?.audience?.name ?? "Audience" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.audience.name ?? "Audience"} · Capstan` },
];

const STATES: readonly string[] = ["reached", ...LEFT_OUT];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const asked = cursorIn(request, "state");
  const question = {
    after: cursorIn(request, "after"),
    q: cursorIn(request, "q")?.trim().slice(0, 200) || null,
    state: asked !== null && STATES.includes(asked) ? asked : null,
  };
  const page = await findAudiencePage(viewer, params.audienceId ?? "", {
    ...question,
    today: dayIn(now(), viewer.timeZone),
  });
  if (!page) throw new Response("There is no such audience here.", { status: 404 });
  return {
    ...page,
    ...question,
    mayEdit: mayKeepAudiences(viewer),
    mayWrite: can(viewer, "communication.edit"),
  };
}

export default function AudienceRoute() {
  return <AudiencePage {...useLoaderData<typeof loader>()} />;
}

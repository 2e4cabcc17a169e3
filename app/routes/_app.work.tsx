import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sayDay } from "~/domain/work/work-groups";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listMyWords } from "~/store/reminders/acknowledgement.queries.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { listWorkInstead } from "~/store/work/stand-in-work.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { KnownProvider } from "~/ui/reminders/known";
import { MyWork } from "~/ui/work/my-work";
import { WorkInstead } from "~/ui/work/work-instead";

export const handle: FrameHandle = { crumbs: () => [{ label: "My work", href: "/work" }] };
export const meta: MetaFunction = () => [{ title: "My work · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "My work belongs to the people of the program.");
  const at = now();
  const work = await findMyWork(viewer, at);
  const today = dayIn(at, viewer.timeZone);
  return {
    work,
    known: await listMyWords(viewer, today),
    instead: await listWorkInstead(viewer, at, work.dated),
    today,
  };
}

export default function WorkPage() {
  const { work, known, instead, today } = useLoaderData<typeof loader>();
  const deputised = instead.map(({ away, dated, decisions }) => ({
    name: away.name,
    count: dated.length + decisions.length,
  }));
  return (
    <>
      <PageHeader title="My work" lead={sayDay(work, today, deputised)} />
      <KnownProvider value={known}>
        <MyWork work={work} today={today} />
      </KnownProvider>
      {instead.map((each) => (
        <WorkInstead key={each.away.personId} {...each} />
      ))}
      <p className="mt-10 text-sm text-ink-muted">
        You would like to do more for customers?{" "}
        <Link to="/team/hand" className="link">
          Raise your hand
        </Link>
      </p>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import {
  SIGNAL_KIND_LABELS,
  SIGNAL_STATUS_LABELS,
  type SignalStatus,
  type TableLine,
  weeksWords,
} from "~/domain/triage/signal";
import { requireRight, requireViewer } from "~/http/session.server";
import { formatDay, isDay } from "~/shared/calendar";
import { findTriage } from "~/store/triage/signal.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { useReader } from "~/ui/controls/reader";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (_, params) => [{ label: "Weekly triage", href: "/triage" }, { label: params.week ?? "" }],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Triage of ${params.week} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The triage is read by the people of the program.");
  const { week } = params;
  const held = isDay(week) ? await findTriage(viewer, week) : null;
  if (!held) throw new Response("No triage was held in that week.", { status: 404 });
  return { held };
}

const SECTIONS: { status: SignalStatus; title: string }[] = [
  { status: "top", title: "Top issues" },
  { status: "handled", title: SIGNAL_STATUS_LABELS.handled },
  { status: "dropped", title: SIGNAL_STATUS_LABELS.dropped },
  { status: "waiting", title: "Carried over" },
];

export default function HeldTriageRoute() {
  const { held } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        title={`Triage of the week of ${formatDay(held.week, locale)}`}
        lead={held.note || `${held.decided} decided, ${held.carriedOver} carried over.`}
        meta={
          <span>
            Held by {held.heldBy} <DateText value={held.heldAt.toISOString()} /> · {held.decided} decided,{" "}
            {held.carriedOver} carried over
          </span>
        }
        action={<ButtonLink to="/triage">This week’s triage</ButtonLink>}
      />
      {held.table.length === 0 && <p className="text-sm text-ink-muted">Nothing lay on the table.</p>}
      {SECTIONS.map(({ status, title }) => {
        const lines = held.table.filter((line) => line.status === status);
        return (
          lines.length > 0 && (
            <Section key={status} title={`${title} (${lines.length})`}>
              <ul className="divide-y divide-line">
                {lines.map((line) => (
                  <Line key={`${line.href} ${line.title}`} line={line} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </>
  );
}

function Line({ line }: { line: TableLine }) {
  return (
    <li className="py-2.5 text-sm">
      <Link to={line.href} className="font-medium break-words hover:text-accent">
        {line.title}
      </Link>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
        <Badge>{SIGNAL_KIND_LABELS[line.kind]}</Badge>
        <span>{weeksWords(line.weeks)} then</span>
        {line.by && <span>decided by {line.by}</span>}
      </p>
      {line.note && <p className="mt-1 max-w-[68ch] break-words">{line.note}</p>}
    </li>
  );
}

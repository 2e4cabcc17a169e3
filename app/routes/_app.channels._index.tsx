import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { CHANNEL_ASKS, CHANNEL_GRADES, CHANNEL_LABELS } from "~/domain/channels/channel";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listChannels } from "~/store/channels/channel.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { HealthPill } from "~/ui/controls/health-pill";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Governance", href: "/measure/governance" }, { label: "Service channels" }],
};
export const meta: MetaFunction = () => [{ title: "Service channels · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Service channels are read by the people of the program.");
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  return { channels: await listChannels(viewer, today), mayEdit: can(viewer, "playbook.edit") };
}

const gradeWords = (grade: number): string =>
  CHANNEL_GRADES.find((each) => each.grade === grade)?.label ?? "";

export default function ChannelsPage() {
  const { channels, mayEdit } = useLoaderData<typeof loader>();
  const assessed = channels.filter((each) => each.grade !== null).length;
  return (
    <>
      <PageHeader
        title={`Service channels: ${assessed} of ${channels.length} assessed`}
        lead="Customers are served in four ways. Each is judged by what it can do today, before anybody buys technology for it."
      />
      {channels.map((channel) => (
        <Section
          key={channel.form}
          title={CHANNEL_LABELS[channel.form]}
          lead={CHANNEL_ASKS[channel.form]}
          aside={
            mayEdit ? (
              <ButtonLink
                to={`/channels/${channel.form}`}
                size="sm"
                variant={channel.grade === null ? "primary" : "secondary"}
              >
                {channel.grade === null ? "Assess it" : "Assess it again"}
                <span className="sr-only">: {CHANNEL_LABELS[channel.form]}</span>
              </ButtonLink>
            ) : undefined
          }
        >
          {channel.grade === null ? (
            <p className="text-sm text-ink-muted">Nobody has assessed it yet.</p>
          ) : (
            <div className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[14rem_1fr_1fr]">
              <div>
                <p className="font-medium">{gradeWords(channel.grade)}</p>
                <p className="mt-1 text-xs text-ink-muted">
                  {channel.owner ?? "Nobody"} answers for it
                  {channel.reviewedOn && (
                    <>
                      , assessed <DateText value={channel.reviewedOn} mode="plain" />
                    </>
                  )}
                </p>
                {channel.stale && (
                  <p className="mt-2">
                    <HealthPill health="warn" label="Older than a year" />
                  </p>
                )}
              </div>
              <Words label="What it rests on" text={channel.strengths} />
              <Words label="What keeps it from more" text={channel.weaknesses} />
            </div>
          )}
        </Section>
      ))}
    </>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-muted">{label}</p>
      <p className="mt-0.5 break-words whitespace-pre-line">{text || "–"}</p>
    </div>
  );
}

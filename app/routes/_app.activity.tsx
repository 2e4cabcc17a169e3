import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ACTIVITY_NOUNS, type ActivityNoun } from "~/domain/activity/activity";
import { placeIn } from "~/http/page-place.server";
import { requireViewer } from "~/http/session.server";
import { verifyActivity } from "~/store/activity/activity.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { Button } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { Pagination } from "~/ui/controls/pagination";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Activity" }] };
export const meta: MetaFunction = () => [{ title: "Activity · Capstan" }];

const isNoun = (value: string | null): value is ActivityNoun =>
  (ACTIVITY_NOUNS as readonly string[]).includes(value ?? "");

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const params = new URL(request.url).searchParams;
  const asked = params.get("about");
  const noun = isNoun(asked) ? asked : undefined;
  const page = await listActivityLines(viewer, {
    noun,
    before: placeIn(request, "before"),
  });
  const proof = params.has("check") ? await verifyActivity(viewer.workspaceId) : null;
  return { ...page, noun: noun ?? null, proof, isFirst: !params.has("before") };
}

const FILTERS: { noun: ActivityNoun; label: string }[] = [
  { noun: "plan", label: "Plans" },
  { noun: "task", label: "Tasks" },
  { noun: "reading", label: "Readings" },
  { noun: "verdict", label: "Verdicts" },
  { noun: "finding", label: "Findings" },
  { noun: "pilot", label: "Pilots" },
  { noun: "communication", label: "Messages" },
  { noun: "win-back", label: "Win-back" },
  { noun: "import", label: "Imports" },
  { noun: "person", label: "People" },
];

export default function Activity() {
  const { lines, next, noun, proof, isFirst } = useLoaderData<typeof loader>();
  const about = noun ? `about=${noun}&` : "";
  return (
    <>
      <PageHeader
        title="Activity"
        lead="Everything that changed: who, when, what, and through which door. Nothing here can be edited."
        action={
          <Form method="get">
            {noun && <input type="hidden" name="about" value={noun} />}
            <Button type="submit" name="check" value="1">
              Check the log
            </Button>
          </Form>
        }
      />
      {proof?.intact && (
        <Banner tone="good" title="The log is intact">
          All {proof.entries.toLocaleString("en")} entries follow from one another; none was changed or
          removed.
        </Banner>
      )}
      {proof && !proof.intact && (
        <Banner tone="bad" title="The log is broken">
          At entry {proof.brokenAt} of {proof.entries}: {proof.reason}. Somebody changed the database by hand.
        </Banner>
      )}
      <nav aria-label="Show only" className="my-4 flex flex-wrap gap-2">
        <Chip href="/activity" selected={noun === null}>
          Everything
        </Chip>
        {FILTERS.map((filter) => (
          <Chip key={filter.noun} href={`/activity?about=${filter.noun}`} selected={noun === filter.noun}>
            {filter.label}
          </Chip>
        ))}
      </nav>
      <ActivityList lines={lines} />
      <Pagination
        previousHref={isFirst ? null : `/activity?${about}`}
        nextHref={next === null ? null : `/activity?${about}before=${next}`}
        summary={next === null ? "The beginning of the log" : `${lines.length} entries, newest first`}
      />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { mayTendBackground, SEES_BACKGROUND } from "~/domain/background/background.access";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findBackgroundPage } from "~/store/background/background-page.queries.server";
import { ParkedList } from "~/ui/background/parked-list";
import { SettledList } from "~/ui/background/settled-list";
import { LaneTable, Timetable, WaitingTable } from "~/ui/background/waiting-tables";
import { Pagination } from "~/ui/controls/pagination";
import { InlineNote } from "~/ui/feedback/inline-note";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const meta: MetaFunction = () => [{ title: "Background work · Capstan" }];
export const handle: FrameHandle = { crumbs: () => [{ label: "Background work" }] };

/** Also after a refusal: what somebody else decided meanwhile has to be seen. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", SEES_BACKGROUND);
  const before = cursorIn(request, "before");
  return {
    ...(await findBackgroundPage(viewer, before, now())),
    isFirst: before === null,
    mayTend: mayTendBackground(viewer),
  };
}

const ALL = "/background-work/attempts";

export default function BackgroundWorkPage() {
  const { lanes, waiting, parked, total, next, settled, timetable, isFirst, mayTend } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Background work"
        lead="What Capstan does by itself: letters it sends, imports it takes in, and what it looks after by the clock."
      />
      <Section
        title="Failed for good"
        id="failed"
        lead={
          total > 0
            ? "All tries are used up. Mend the cause and try again, or let it go and say why."
            : "What fails is tried again several times by itself. What fails every time is set aside here, so that nothing is lost."
        }
        aside={
          mayTend && total > 1 ? (
            <Form method="post" action={ALL}>
              <SubmitButton variant="secondary" size="sm" action={ALL}>
                Try all {total.toLocaleString("en")} again
              </SubmitButton>
            </Form>
          ) : undefined
        }
      >
        {total > 0 && !mayTend && <InlineNote>An administrator decides what becomes of it.</InlineNote>}
        {parked.length > 0 ? (
          <ParkedList parked={parked} mayTend={mayTend} />
        ) : (
          <p className="text-sm text-ink-muted">
            {total > 0 ? "There is nothing further down the list." : "Nothing has failed for good."}
          </p>
        )}
        {(!isFirst || next !== null) && (
          <Pagination
            previousHref={isFirst ? null : "/background-work#failed"}
            nextHref={next === null ? null : `/background-work?before=${encodeURIComponent(next)}#failed`}
            summary={`${parked.length} of ${total.toLocaleString("en")}, newest first`}
          />
        )}
      </Section>
      <Section
        title="On its way"
        lead="Kinds of work do not wait for each other: a long import holds up no letter."
      >
        <LaneTable lanes={lanes} />
        {waiting.length > 0 && (
          <div className="mt-6">
            <WaitingTable waiting={waiting} />
          </div>
        )}
      </Section>
      <Section
        title="Timetable"
        lead="What is looked after by the clock. Of several servers on one database, one at a time has the turn."
      >
        <Timetable turns={timetable} />
      </Section>
      {settled.length > 0 && (
        <Section title="Decided last">
          <SettledList settled={settled} mayTend={mayTend} />
        </Section>
      )}
    </>
  );
}

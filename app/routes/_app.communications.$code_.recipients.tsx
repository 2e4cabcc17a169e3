import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySendMessage } from "~/domain/communications/message.access";
import {
  readRecipientFilter,
  recipientListHref,
  recipientQuery,
} from "~/domain/communications/recipient-filter";
import { isUnderWay, sendingViews } from "~/domain/communications/sending-view";
import { cursorIn } from "~/http/page-place.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { readProgress } from "~/store/communications/progress.queries.server";
import { countRecipientLines, listRecipientLines } from "~/store/communications/recipients.queries.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { RecipientFilters } from "~/ui/communications/sending/recipient-filters";
import { RecipientTable } from "~/ui/communications/sending/recipient-table";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { useLookAgain } from "~/ui/mail/use-look-again";

export const handle: FrameHandle = { crumbs: messageCrumbs("Recipients"), wide: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Recipients · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, at } = await requireMessageFacts(request, params.code);
  const filter = readRecipientFilter(new URL(request.url).searchParams);
  const asked = { workspaceId: viewer.workspaceId, communicationId: facts.id, filter };
  const after = cursorIn(request, "after");
  const chosen = facts.versions.filter(({ id }) => filter.version === "" || id === filter.version);
  const [page, count, progress] = await Promise.all([
    listRecipientLines(asked, after),
    countRecipientLines(asked),
    readProgress(
      viewer,
      chosen.map(({ id }) => id),
    ),
  ]);
  return {
    code: facts.code,
    subject: facts.subject,
    maySend: maySendMessage(viewer, facts),
    filter,
    count,
    isFirst: after === null,
    next: page.next,
    underWay: isUnderWay(sendingViews(facts, progress)),
    versions: facts.versions.map(({ id, audience }) => ({ id, audience })),
    counts: [...progress.values()].map(({ byZone: _zones, ...counts }) => counts),
    lines: page.lines.map((line) => ({
      ...line,
      dueAt: line.dueAt.toISOString(),
      isDue: line.dueAt <= at,
      sentAt: line.sentAt?.toISOString() ?? null,
      acknowledgedAt: line.acknowledgedAt?.toISOString() ?? null,
      remindedAt: line.remindedAt?.toISOString() ?? null,
    })),
  };
}

export default function Recipients() {
  const { code, subject, filter, count, isFirst, next, underWay, versions, counts, lines } =
    useLoaderData<typeof loader>();
  useLookAgain(underWay, 4000);
  const query = recipientQuery(filter);
  const isNarrowed = query !== "";
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Recipients"
        lead="Everybody who is told, what became of their letter, and what they said back."
        action={
          count > 0 ? (
            <ButtonLink
              to={`/communications/${encodeURIComponent(code)}/recipients.csv${query ? `?${query}` : ""}`}
              reloadDocument
            >
              Download as CSV
            </ButtonLink>
          ) : undefined
        }
      />
      {(lines.length > 0 || isNarrowed) && (
        <RecipientFilters code={code} filter={filter} versions={versions} counts={counts} />
      )}
      {lines.length > 0 ? (
        <>
          <RecipientTable code={code} lines={lines} />
          <Pagination
            previousHref={isFirst ? null : recipientListHref(code, filter)}
            nextHref={next === null ? null : recipientListHref(code, filter, next)}
            summary={`${lines.length} of ${count.toLocaleString("en")}, by address`}
          />
        </>
      ) : isNarrowed ? (
        <EmptyState
          title="Nobody matches"
          action={
            <ButtonLink to={`/communications/${encodeURIComponent(code)}/recipients`}>
              Show everybody
            </ButtonLink>
          }
        >
          Another state, audience or name may show somebody.
        </EmptyState>
      ) : (
        <EmptyState
          title="Nobody is told yet"
          action={<ButtonLink to={`/communications/${encodeURIComponent(code)}`}>Back to {code}</ButtonLink>}
        >
          Who is told is listed here once a version has its hour.
        </EmptyState>
      )}
    </>
  );
}

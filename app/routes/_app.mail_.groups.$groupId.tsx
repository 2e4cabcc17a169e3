import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { LETTER_STATE_LABELS, LETTER_STATES } from "~/domain/letters/letter";
import { letterQuery, readLetterFilter } from "~/domain/letters/letter-filter";
import { notFound } from "~/domain/refusal";
import { cursorIn } from "~/http/page-place.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { findGroup } from "~/store/letters/group.queries.server";
import { listLetters } from "~/store/letters/letter-list.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { DateText } from "~/ui/controls/date-text";
import { Pagination } from "~/ui/controls/pagination";
import { ProgressBar } from "~/ui/controls/progress-bar";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { endedOf, groupWords, sumOf } from "~/ui/mail/group-words";
import { LetterTable } from "~/ui/mail/letter-table";
import { useLookAgain } from "~/ui/mail/use-look-again";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.subject ?? "Letter to many"} · Capstan` },
];
export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Mail", href: "/mail" },
    { label: "Letters to many", href: "/mail/groups" },
    { label: "Letter" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const group = await findGroup(viewer, params.groupId ?? "");
  if (!group) return throwRefusal(notFound("letter to many").refusal);
  const filter = { ...readLetterFilter(new URL(request.url).searchParams), groupId: group.id };
  const before = cursorIn(request, "before");
  const { letters, next } = await listLetters(viewer, filter, before);
  return {
    group: { ...group, createdAt: group.createdAt.toISOString() },
    state: filter.state,
    retryQuery: letterQuery({ ...filter, state: "" }),
    isLeaving: env().SMTP_URL !== undefined && group.counts.waiting + group.counts.sending > 0,
    isFirst: before === null,
    next,
    letters: letters.map((letter) => ({
      ...letter,
      createdAt: letter.createdAt.toISOString(),
      notBefore: letter.notBefore?.toISOString() ?? null,
    })),
  };
}

export default function LetterGroupPage() {
  const { group, state, retryQuery, isLeaving, isFirst, next, letters } = useLoaderData<typeof loader>();
  const { counts } = group;
  useLookAgain(isLeaving);
  const here = `/mail/groups/${group.id}`;
  const list = state ? `${here}?state=${state}` : here;
  return (
    <>
      <PageHeader
        eyebrow="Letter to many"
        title={group.subject}
        meta={
          <span>
            {group.byName}, <DateText value={group.createdAt} />
          </span>
        }
        action={group.href ? <ButtonLink to={group.href}>What it is about</ButtonLink> : undefined}
        menu={[{ label: "Export as CSV", href: `${here}.csv${state ? `?state=${state}` : ""}` }]}
      />
      <div className="mb-6 max-w-xl">
        <ProgressBar done={endedOf(counts)} total={sumOf(counts)} label={groupWords(counts)} />
      </div>
      <nav aria-label="States" className="mb-4 flex flex-wrap gap-2">
        <Chip href={here} selected={state === ""}>
          All {sumOf(counts).toLocaleString("en")}
        </Chip>
        {LETTER_STATES.filter((each) => counts[each] > 0 || each === state).map((each) => (
          <Chip key={each} href={`${here}?state=${each}`} selected={state === each}>
            {LETTER_STATE_LABELS[each]} {counts[each].toLocaleString("en")}
          </Chip>
        ))}
      </nav>
      {counts.failed > 0 && (
        <Form method="post" action="/mail/resending" className="mb-4">
          <input type="hidden" name="query" value={retryQuery} />
          <SubmitButton variant="secondary" size="sm" action="/mail/resending">
            {counts.failed === 1 ? "Send the failed letter again" : `Send all ${counts.failed} failed again`}
          </SubmitButton>
        </Form>
      )}
      {letters.length > 0 ? (
        <LetterTable caption="Recipients" letters={letters} ofOne />
      ) : (
        <EmptyState
          title="None of its letters is in this state"
          action={<ButtonLink to={here}>Show all</ButtonLink>}
        />
      )}
      <Pagination
        previousHref={isFirst ? null : list}
        nextHref={next === null ? null : `${list}${state ? "&" : "?"}before=${encodeURIComponent(next)}`}
        summary={`${letters.length} of ${(state ? counts[state] : sumOf(counts)).toLocaleString("en")}`}
      />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { letterListHref, letterQuery, readLetterFilter } from "~/domain/letters/letter-filter";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { countLetters, listLetterReaders, listLetters } from "~/store/letters/letter-list.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { LetterFilters } from "~/ui/mail/letter-filters";
import { LetterTable } from "~/ui/mail/letter-table";
import { MailTabs } from "~/ui/mail/mail-tabs";
import { NoMailServer } from "~/ui/mail/no-mail-server";
import { useLookAgain } from "~/ui/mail/use-look-again";

export const meta: MetaFunction = () => [{ title: "Mail · Capstan" }];
export const handle: FrameHandle = { crumbs: () => [{ label: "Mail" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const filter = readLetterFilter(new URL(request.url).searchParams);
  const before = cursorIn(request, "before");
  const [page, counts, people] = await Promise.all([
    listLetters(viewer, filter, before),
    countLetters(viewer, filter),
    listLetterReaders(viewer),
  ]);
  return {
    hasMailServer: env().SMTP_URL !== undefined,
    mayWrite: can(viewer, "member.manage"),
    filter,
    counts,
    people,
    isFirst: before === null,
    next: page.next,
    letters: page.letters.map((letter) => ({
      ...letter,
      createdAt: letter.createdAt.toISOString(),
      notBefore: letter.notBefore?.toISOString() ?? null,
    })),
  };
}

export default function MailPage() {
  const { hasMailServer, mayWrite, filter, counts, people, isFirst, next, letters } =
    useLoaderData<typeof loader>();
  useLookAgain(hasMailServer && counts.waiting + counts.sending > 0, 5000);
  const isNarrowed = letterQuery(filter) !== "";
  const failed = filter.state === "" || filter.state === "failed" ? counts.failed : 0;
  const asked = filter.state ? counts[filter.state] : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <PageHeader
        title="Mail"
        lead="Every letter this workspace has written, whether it left, and what the mail server said last."
        action={
          <Form method="post" action="/mail/test">
            <SubmitButton variant="secondary" action="/mail/test">
              Send a test letter
            </SubmitButton>
          </Form>
        }
      />
      <MailTabs mayWrite={mayWrite} />
      {!hasMailServer && <NoMailServer />}
      {(letters.length > 0 || isNarrowed) && (
        <LetterFilters filter={filter} counts={counts} people={people} />
      )}
      {hasMailServer && failed > 0 && (
        <Form method="post" action="/mail/resending" className="mb-4">
          <input type="hidden" name="query" value={letterQuery(filter)} />
          <SubmitButton variant="secondary" size="sm" action="/mail/resending">
            {failed === 1 ? "Send the failed letter again" : `Send all ${failed} failed letters again`}
          </SubmitButton>
        </Form>
      )}
      {letters.length > 0 ? (
        <>
          <LetterTable caption="Letters, newest first" letters={letters} />
          <Pagination
            previousHref={isFirst ? null : letterListHref(filter)}
            nextHref={next === null ? null : letterListHref(filter, next)}
            summary={`${letters.length} of ${asked.toLocaleString("en")}, newest first`}
          />
        </>
      ) : isNarrowed ? (
        <EmptyState title="No letter matches" action={<ButtonLink to="/mail">Show all letters</ButtonLink>}>
          Another state, kind or person may show it.
        </EmptyState>
      ) : (
        <EmptyState title="No letter has been written yet">
          Invitations, digests and letters for a new password appear here as soon as one is written.
        </EmptyState>
      )}
    </>
  );
}

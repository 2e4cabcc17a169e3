import { Form } from "@remix-run/react";
import { withDaysInWords } from "~/shared/days-in-words";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { NoticeLine, type ShownNotice } from "./notice-line";
import { countWords, NOTICE_PLACES, noticeReadingPath } from "./notice-places";

export interface NoticesPageProps {
  days: readonly { day: string; label: string; notices: readonly ShownNotice[] }[];
  unread: number;
  unreadOnly: boolean;
  isFirst: boolean;
  nextHref: string | null;
  upTo: string;
}

/** Everything somebody was told, by day; what is read stays for ninety days. */
export function NoticesPage(props: NoticesPageProps) {
  const { days, unread, unreadOnly, isFirst, nextHref, upTo } = props;
  const shown = days.reduce((sum, { notices }) => sum + notices.length, 0);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Notices"
        lead="What happened that concerns you, and why you hear of it."
        action={
          unread > 0 ? (
            <Form method="post" action={NOTICE_PLACES.reading}>
              <input type="hidden" name="upTo" value={upTo} />
              <SubmitButton variant="secondary" action={NOTICE_PLACES.reading}>
                Mark all as read
              </SubmitButton>
            </Form>
          ) : undefined
        }
        menu={[
          { label: "What you follow", href: NOTICE_PLACES.following },
          { label: "What comes by letter", href: NOTICE_PLACES.letters },
        ]}
      />
      <nav aria-label="Show" className="mb-4 flex flex-wrap gap-2">
        <Chip href={NOTICE_PLACES.all} selected={!unreadOnly}>
          All
        </Chip>
        <Chip href={NOTICE_PLACES.unread} selected={unreadOnly}>
          Unread{unread > 0 ? ` (${countWords(unread)})` : ""}
        </Chip>
      </nav>
      {shown === 0 && <Nothing unreadOnly={unreadOnly} isFirst={isFirst} />}
      {days.map(({ day, label, notices }) => (
        <Section key={day} title={label}>
          <ul className="-mx-3 divide-y divide-line">
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeLine notice={notice} clock action={<Reading notice={notice} />} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {(nextHref || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : unreadOnly ? NOTICE_PLACES.unread : NOTICE_PLACES.all}
          nextHref={nextHref}
          summary={isFirst ? "The latest" : "Earlier ones"}
        />
      )}
    </div>
  );
}

function Reading({ notice }: { notice: ShownNotice }) {
  const { locale } = useReader();
  const action = noticeReadingPath(notice.id);
  const words = `${notice.byName} ${withDaysInWords(notice.title, locale)}`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <SubmitButton
        variant="quiet"
        size="sm"
        action={action}
        name="read"
        value={notice.read ? "no" : "yes"}
        aria-label={`Mark as ${notice.read ? "unread" : "read"}: ${words}`}
      >
        {notice.read ? "Mark unread" : "Mark read"}
      </SubmitButton>
    </Form>
  );
}

function Nothing({ unreadOnly, isFirst }: { unreadOnly: boolean; isFirst: boolean }) {
  if (!isFirst) return <EmptyState title="No earlier notices" />;
  if (unreadOnly) {
    return (
      <EmptyState
        title="Nothing unread"
        action={<ButtonLink to={NOTICE_PLACES.all}>Show all notices</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      title="Nothing yet"
      action={<ButtonLink to={NOTICE_PLACES.following}>What you follow</ButtonLink>}
    >
      <p>
        Here stands what others did that you have to hear of: a task becomes yours, a plan waits for your
        approval, somebody names you in a comment. Follow a plan, a task, a finding or a case to hear of it
        too.
      </p>
    </EmptyState>
  );
}

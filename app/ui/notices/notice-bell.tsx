import { Form, Link, useFetcher, useLocation } from "@remix-run/react";
import clsx from "clsx";
import { Bell } from "lucide-react";
import { Popover as Radix } from "radix-ui";
import { useState } from "react";
import { buttonClass } from "../controls/button";
import { iconButtonClass } from "../controls/icon-button";
import { useHydrated } from "../controls/use-hydrated";
import { NoticeLine, type ShownNotice } from "./notice-line";
import { countWords, NOTICE_PLACES } from "./notice-places";

export interface LatestNotices {
  notices: ShownNotice[];
  /** When they were read: what comes later was not seen here. */
  upTo: string;
}

const labelOf = (count: number): string =>
  count === 0 ? "Notices, none unread" : `Notices, ${countWords(count)} unread`;

/** The bell with what is unread; a link where there are no scripts. */
export function NoticeBell({ count }: { count: number }) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const latest = useFetcher<LatestNotices>();
  const look = clsx(iconButtonClass, "relative");
  if (!hydrated) {
    return (
      <Link to={NOTICE_PLACES.all} aria-label={labelOf(count)} className={look}>
        <BellSign count={count} />
      </Link>
    );
  }
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    if (next) latest.load(NOTICE_PLACES.latest);
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger aria-label={labelOf(count)} title="Notices" className={look}>
        <BellSign count={count} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Notices"
          className="z-50 flex max-h-[min(36rem,80vh)] w-[min(26rem,calc(100vw-1rem))] animate-appear flex-col rounded-lg border border-line-strong bg-raised text-ink shadow-lg"
        >
          <Panel latest={latest.data} count={count} close={() => setOpen(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function BellSign({ count }: { count: number }) {
  return (
    <>
      <Bell aria-hidden="true" strokeWidth={1.75} />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="tabular absolute top-0 left-1/2 inline-flex max-sm:top-1 h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-xs leading-none font-medium text-on-accent"
        >
          {countWords(count)}
        </span>
      )}
    </>
  );
}

interface PanelProps {
  latest: LatestNotices | undefined;
  count: number;
  close: () => void;
}

function Panel({ latest, count, close }: PanelProps) {
  const { pathname, search } = useLocation();
  return (
    <>
      <div className="flex items-center justify-between gap-3 border-b border-line px-3 py-2">
        <h2 className="text-sm font-semibold">Notices</h2>
        {count > 0 && latest && (
          <Form method="post" action={NOTICE_PLACES.reading} preventScrollReset>
            <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
            <input type="hidden" name="upTo" value={latest.upTo} />
            <button type="submit" className={buttonClass("quiet", "sm")}>
              Mark all as read
            </button>
          </Form>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" aria-live="polite">
        <Latest latest={latest} close={close} />
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-3 py-2 text-sm">
        <Link to={NOTICE_PLACES.all} onClick={close} className="link max-sm:py-1.5">
          All notices
        </Link>
        <Link to={NOTICE_PLACES.following} onClick={close} className="link max-sm:py-1.5">
          What you follow
        </Link>
      </div>
    </>
  );
}

function Latest({ latest, close }: Pick<PanelProps, "latest" | "close">) {
  if (!latest) return <p className="px-3 py-6 text-center text-sm text-ink-muted">Looking …</p>;
  if (latest.notices.length === 0) {
    return (
      <p className="px-3 py-6 text-center text-sm text-ink-muted">
        Nothing has happened that you have to hear of.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {latest.notices.map((notice) => (
        <li key={notice.id}>
          <NoticeLine notice={notice} compact onOpen={close} />
        </li>
      ))}
    </ul>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useParams } from "@remix-run/react";
import clsx from "clsx";
import { cursorIn } from "~/http/page-place.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listMailbox } from "~/store/letters/mailbox.queries.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { MailboxList } from "~/ui/mail/mailbox-list";

export const meta: MetaFunction = () => [{ title: "Your mailbox · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Your mailbox", href: "/mailbox" }],
  wide: true,
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, workspace, email } = await requireVisit(request);
  const before = cursorIn(request, "before");
  const { letters, next } = await listMailbox(viewer, workspace.name, now(), before);
  return {
    email,
    hasMailServer: env().SMTP_URL !== undefined,
    isDemo: workspace.demo,
    before,
    next,
    letters: letters.map((letter) => ({ ...letter, at: letter.at.toISOString() })),
  };
}

export default function Mailbox() {
  const { email, hasMailServer, isDemo, before, next, letters } = useLoaderData<typeof loader>();
  const { letterId } = useParams();
  const isOpen = letterId !== undefined;
  return (
    <>
      <div className={clsx(isOpen && "max-lg:hidden")}>
        <PageHeader
          title="Your mailbox"
          isBeside={isOpen}
          lead={`The letters Capstan writes to you, as they ${hasMailServer ? "come to" : "would come to"} ${email}.`}
        />
        {!hasMailServer && (
          <div className="mb-6">
            <InlineNote>
              No mail server is set{isDemo && " in this demo"}, so no letter leaves. Each is read here, and
              its links work.
            </InlineNote>
          </div>
        )}
      </div>
      {letters.length === 0 && !isOpen && before === null ? (
        <EmptyState title="No letter for you yet">
          Digests, and what you chose to hear of at once, stand here as soon as they are written. Letters for
          a new password are not shown: they go to your mail program alone.
        </EmptyState>
      ) : (
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className={clsx(isOpen && "max-lg:hidden")}>
            <MailboxList letters={letters} current={letterId ?? null} before={before} next={next} />
          </div>
          <div className="min-w-0">
            <Outlet />
          </div>
        </div>
      )}
    </>
  );
}

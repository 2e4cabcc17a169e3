import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { LETTERS_SHOWN, listLetters } from "~/store/letters/letter.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { LetterTable } from "~/ui/people/letter-table";

export const meta: MetaFunction = () => [{ title: "Mail · Capstan" }];
export const handle = { crumbs: () => [{ label: "Mail" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const letters = await listLetters(viewer);
  return {
    hasMailServer: env().SMTP_URL !== undefined,
    isCut: letters.length === LETTERS_SHOWN,
    letters: letters.map((letter) => ({ ...letter, createdAt: letter.createdAt.toISOString() })),
  };
}

export default function MailPage() {
  const { hasMailServer, isCut, letters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Mail"
        lead="Every letter this workspace has written, whether it left, and what the mail server said last."
      />
      {!hasMailServer && (
        <div className="mb-6">
          <Banner tone="info" title="No mail server is set, so letters wait here">
            Whoever runs Capstan sets SMTP_URL, for example smtp://user:password@mail.example.com:587, and
            starts it again. Waiting letters then leave by themselves. Until then an administrator can open a
            letter here and pass its link on.
          </Banner>
        </div>
      )}
      {letters.length > 0 ? (
        <>
          <LetterTable letters={letters} />
          {isCut && <p className="mt-3 text-xs text-ink-muted">The latest {letters.length} are shown.</p>}
        </>
      ) : (
        <EmptyState title="No letter has been written yet">
          Invitations and letters for a new password appear here as soon as somebody asks for one.
        </EmptyState>
      )}
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { sendTestLetter } from "~/commands/letters/send-test-letter.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { NoMailServer } from "~/ui/mail/no-mail-server";
import { TestLetter } from "~/ui/mail/test-letter";

export const meta: MetaFunction = () => [{ title: "Test letter · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Test letter" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Test letters are sent by administrators and CX leaders.");
  const letterId = new URL(request.url).searchParams.get("letter");
  const letter = letterId ? await findLetter(viewer, letterId.replaceAll("\u0000", "")) : null;
  return {
    hasMailServer: env().SMTP_URL !== undefined,
    letter: letter?.kind === "test" ? { ...letter, at: letter.createdAt.toISOString() } : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await sendTestLetter(actOf(request, viewer));
  if (!result.ok) return redirectWithToast("/", { message: result.refusal.message, tone: "bad" });
  return redirect(`/mail/test?letter=${result.value.letterId}`, { status: 303 });
}

export default function TestLetterPage() {
  const { letter, hasMailServer } = useLoaderData<typeof loader>();
  const again = (
    <Form method="post" action="/mail/test">
      <SubmitButton variant={letter ? "secondary" : "primary"} action="/mail/test">
        {letter ? "Send another" : "Send a test letter"}
      </SubmitButton>
    </Form>
  );
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Test letter"
        lead="To your own address, by the road of every letter: database, queue, mail server. If it arrives, so do the others."
        action={letter ? again : undefined}
      />
      {!hasMailServer && <NoMailServer />}
      {letter ? (
        <TestLetter letter={letter} hasMailServer={hasMailServer} />
      ) : (
        <EmptyState title="No test letter yet" action={again}>
          It says here how far it came and what the mail server answered.
        </EmptyState>
      )}
      <p className="mt-6">
        <ButtonLink to="/mail" variant="quiet">
          Back to the outbox
        </ButtonLink>
      </p>
    </div>
  );
}

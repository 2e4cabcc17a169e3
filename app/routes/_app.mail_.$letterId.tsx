import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { LETTER_KIND_LABELS } from "~/domain/letters/letter";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { SubmitButton } from "~/ui/form/submit-button";
import { PageHeader } from "~/ui/layout/page-header";
import { LetterView } from "~/ui/people/letter-view";

export const meta: MetaFunction = () => [{ title: "Letter · Capstan" }];
export const handle = { crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Letter" }] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const letter = await findLetter(viewer, params.letterId ?? "");
  if (!letter) return throwRefusal(notFound("letter").refusal);
  return {
    maySend: letter.status !== "sent" && env().SMTP_URL !== undefined,
    letter: {
      ...letter,
      createdAt: letter.createdAt.toISOString(),
      sentAt: letter.sentAt?.toISOString() ?? null,
    },
  };
}

export default function LetterPage() {
  const { letter, maySend } = useLoaderData<typeof loader>();
  const sending = `/mail/${letter.id}/sending`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={LETTER_KIND_LABELS[letter.kind]}
        title={letter.subject || "The letter is being written"}
        action={
          maySend ? (
            <Form method="post" action={sending}>
              <SubmitButton action={sending}>Send now</SubmitButton>
            </Form>
          ) : undefined
        }
      />
      <LetterView letter={letter} />
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { LETTER_KIND_LABELS, type LetterState } from "~/domain/letters/letter";
import { whyNotAgain, whyNotWithdraw } from "~/domain/letters/letter-moves";
import { waitsWords } from "~/domain/letters/waits-words";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { LetterView } from "~/ui/mail/letter-view";
import { useLookAgain } from "~/ui/mail/use-look-again";

export const meta: MetaFunction = () => [{ title: "Letter · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Letter" }],
};
/** The buttons hold the letter's version. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const letter = await findLetter(viewer, params.letterId ?? "");
  if (!letter) return throwRefusal(notFound("letter").refusal);
  const { facts, person, notBefore, tries, ...rest } = letter;
  const hasMailServer = env().SMTP_URL !== undefined;
  const isOff = rest.status === "withdrawn" || rest.status === "bounced";
  return {
    again: (hasMailServer || isOff) && whyNotAgain(facts, now()) === null,
    isLeaving: hasMailServer && ["waiting", "sending"].includes(rest.status),
    mayWithdraw: whyNotWithdraw(rest.status) === null,
    letter: {
      ...rest,
      isKey: "link" in facts.content,
      waits:
        rest.status === "waiting" && notBefore
          ? waitsWords({
              notBefore,
              reader: person,
              timeZone: viewer.timeZone,
              locale: viewer.locale,
              wasTried: tries.length > 0,
            })
          : null,
      tries: tries.map((one) => ({ ...one, at: one.at.toISOString() })),
      createdAt: rest.createdAt.toISOString(),
      sendingAt: rest.sendingAt?.toISOString() ?? null,
      sentAt: rest.sentAt?.toISOString() ?? null,
      bouncedAt: rest.bouncedAt?.toISOString() ?? null,
    },
  };
}

const SEND_WORDS: Partial<Record<LetterState, string>> = {
  withdrawn: "Send it after all",
  failed: "Send again",
  bounced: "Send again",
};

export default function LetterPage() {
  const { letter, isLeaving, again, mayWithdraw } = useLoaderData<typeof loader>();
  useLookAgain(isLeaving);
  const sending = `/mail/${letter.id}/sending`;
  const withdrawal = `/mail/${letter.id}/withdrawal`;
  const version = <input type="hidden" name="version" value={letter.version} />;
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={LETTER_KIND_LABELS[letter.kind]}
        title={letter.subject || "The letter is being written"}
        action={
          again || mayWithdraw ? (
            <div className="flex flex-wrap gap-2">
              {mayWithdraw && (
                <Form method="post" action={withdrawal}>
                  {version}
                  <SubmitButton variant="secondary" action={withdrawal}>
                    Hold it back
                  </SubmitButton>
                </Form>
              )}
              {again && (
                <Form method="post" action={sending}>
                  {version}
                  <SubmitButton action={sending}>{SEND_WORDS[letter.status] ?? "Send now"}</SubmitButton>
                </Form>
              )}
            </div>
          ) : undefined
        }
      />
      <LetterView letter={letter} />
    </div>
  );
}

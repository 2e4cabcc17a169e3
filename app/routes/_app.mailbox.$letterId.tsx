import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findMailboxLetter } from "~/store/letters/mailbox.queries.server";
import { readTheme } from "~/ui/layout/theme";
import { MailboxLetter } from "~/ui/mail/mailbox-letter";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? "Letter"} · Your mailbox · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const found = await findMailboxLetter(viewer, workspace.name, now(), params.letterId ?? "");
  if (!found) return throwRefusal(notFound("letter").refusal);
  return { ...found, at: found.at.toISOString(), theme: readTheme(request.headers.get("cookie")) };
}

export default function MailboxLetterPage() {
  const { letter, at, status, theme } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="mb-3 lg:hidden">
        <Link to="/mailbox" className="link text-sm">
          All your letters
        </Link>
      </p>
      <MailboxLetter letter={letter} at={at} status={status} theme={theme} />
    </>
  );
}

import { Form } from "@remix-run/react";
import { deviceWords } from "~/domain/people/device";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";

export interface SessionRow {
  id: string;
  userAgent: string;
  createdAt: string;
  isHere: boolean;
}

export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
  const others = sessions.filter((session) => !session.isHere).length;
  return (
    <>
      <ul className="divide-y divide-line text-sm">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
            <span className="font-medium">{deviceWords(session.userAgent)}</span>
            {session.isHere && <Badge tone="accent">This one</Badge>}
            <span className="text-ink-muted">
              signed in <DateText value={session.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Form method="post" action="/profile/sessions" className="mt-3" preventScrollReset>
          <SubmitButton variant="secondary" action="/profile/sessions">
            Sign out everywhere else
          </SubmitButton>
        </Form>
      )}
    </>
  );
}

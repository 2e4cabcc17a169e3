import { Form } from "@remix-run/react";
import {
  CALENDAR_HINTS,
  CALENDAR_NAMES,
  CALENDAR_SCOPES,
  type CalendarScope,
} from "~/domain/calendars/entry";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";

export interface CalendarRow {
  id: string;
  scope: CalendarScope;
  version: number;
  createdAt: string;
  lastReadAt: string | null;
}

const DOOR = "/profile/calendar";

/** The calendars somebody may read in their own program, and what became of those they have. */
export function CalendarSection({ feeds }: { feeds: readonly CalendarRow[] }) {
  return (
    <Section
      title="In your calendar"
      id="calendar"
      lead="A secret address that Outlook, Google or Apple reads by itself. Whoever has it reads what it shows, without signing in."
    >
      <ul className="divide-y divide-line text-sm">
        {CALENDAR_SCOPES.map((scope) => (
          <CalendarLine key={scope} scope={scope} feed={feeds.find((each) => each.scope === scope)} />
        ))}
      </ul>
    </Section>
  );
}

function CalendarLine({ scope, feed }: { scope: CalendarScope; feed: CalendarRow | undefined }) {
  const name = CALENDAR_NAMES[scope];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{name}</p>
        <p className="text-ink-muted">{CALENDAR_HINTS[scope]}</p>
        {feed && (
          <p className="mt-1 text-ink-muted">
            Address made <DateText value={feed.createdAt} />,{" "}
            {feed.lastReadAt ? (
              <>
                last read <DateText value={feed.lastReadAt} />.
              </>
            ) : (
              "not read yet."
            )}{" "}
            A new address ends this one.
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {feed ? (
          <>
            <Form method="post" action={DOOR}>
              <input type="hidden" name="feedId" value={feed.id} />
              <input type="hidden" name="version" value={feed.version} />
              <SubmitButton
                size="sm"
                variant="secondary"
                action={DOOR}
                name="act"
                value="renew"
                aria-label={`New address: ${name}`}
              >
                New address
              </SubmitButton>
            </Form>
            <Form method="post" action={DOOR}>
              <input type="hidden" name="feedId" value={feed.id} />
              <SubmitButton
                size="sm"
                variant="quiet"
                action={DOOR}
                name="act"
                value="revoke"
                aria-label={`End the address: ${name}`}
              >
                End it
              </SubmitButton>
            </Form>
          </>
        ) : (
          <Form method="post" action={DOOR}>
            <input type="hidden" name="scope" value={scope} />
            <SubmitButton
              size="sm"
              variant="secondary"
              action={DOOR}
              name="act"
              value="open"
              aria-label={`Make an address: ${name}`}
            >
              Make an address
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );
}

import { CALENDAR_NAMES, type CalendarScope } from "~/domain/calendars/entry";
import { ButtonLink, buttonClass } from "../controls/button";
import { CodeBlock } from "../intake/code-block";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

/** The address of a calendar, on the one page on which it can be read: what is kept of it is a print of it alone. */
export function AddressOnce({ scope, address }: { scope: CalendarScope; address: string }) {
  const name = CALENDAR_NAMES[scope];
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="The address of your calendar"
        lead={`${name}. Copy it now: it is not shown again. Lost, it is replaced by a new one.`}
      />
      <CodeBlock label="Address" text={address} />
      <div className="mt-4 flex flex-wrap gap-2">
        <a href={address.replace(/^https?:/, "webcal:")} className={buttonClass("primary")}>
          Open in my calendar program
        </a>
        <ButtonLink to="/profile#calendar" variant="quiet">
          Back to your profile
        </ButtonLink>
      </div>
      <Section title="What to do with it" id="how">
        <ul className="list-disc space-y-1 pl-5 text-sm">
          <li>
            Outlook: Add calendar, Subscribe from web. Google: Other calendars, From URL. Apple: New calendar
            subscription.
          </li>
          <li>
            The program looks by itself, most of them every few hours. What is done stays for 30 days, marked.
          </li>
          <li>
            Share it with nobody: whoever has the address reads the calendar. On your profile you can end it
            at once.
          </li>
        </ul>
      </Section>
    </div>
  );
}

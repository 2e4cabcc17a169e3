import { Form, Link } from "@remix-run/react";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";

export interface About {
  words: string;
  href: string | null;
}

export interface ParkedLine {
  id: string;
  version: number;
  what: string;
  about: About;
  attempts: number;
  error: string;
  parkedAt: string;
  canRetry: boolean;
}

export const attemptPath = (id: string): string => `/background-work/${id}/attempt`;
export const dismissalPath = (id: string): string => `/background-work/${id}/dismissal`;

/** What failed for good, each with its two ways on. */
export function ParkedList({ parked, mayTend }: { parked: readonly ParkedLine[]; mayTend: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {parked.map((line) => (
        <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-80">
            <h3 className="text-sm font-medium break-words">
              {line.what}: <AboutWords about={line.about} />
            </h3>
            <p className="mt-1 text-sm break-words text-bad">{line.error}</p>
            <p className="mt-1 text-xs text-ink-muted">
              {line.attempts === 1 ? "Tried once" : `Tried ${line.attempts} times`}, given up{" "}
              <DateText value={line.parkedAt} />
            </p>
          </div>
          {mayTend && (
            <div className="flex shrink-0 gap-2">
              {line.canRetry && <RetryButton line={line} />}
              <ButtonLink
                to={dismissalPath(line.id)}
                variant="quiet"
                size="sm"
                aria-label={`Let it go: ${line.what}, ${line.about.words}`}
              >
                Let it go
              </ButtonLink>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function RetryButton({ line }: { line: Pick<ParkedLine, "id" | "version" | "what" | "about"> }) {
  const { id, version, what, about } = line;
  const action = attemptPath(id);
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <SubmitButton
        variant="secondary"
        size="sm"
        action={action}
        aria-label={`Try again: ${what}, ${about.words}`}
      >
        Try again
      </SubmitButton>
    </Form>
  );
}

export const AboutWords = ({ about }: { about: About }) =>
  about.href ? (
    <Link to={about.href} className="link">
      {about.words}
    </Link>
  ) : (
    <span>{about.words}</span>
  );

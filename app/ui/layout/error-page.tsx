import { ButtonLink } from "../controls/button";

export interface ErrorPageProps {
  status: number;
  /** Replaces the standard sentence where the door knows more. */
  message?: string;
  /** Finds the same moment in the server's log. */
  reference?: string;
  /** Where to go on; home by default. */
  backHref?: string;
}

interface Words {
  title: string;
  what: string;
  next: string;
}

const WORDS: Record<number, Words> = {
  403: {
    title: "You may not open this",
    what: "This page is kept for other roles. Nothing was changed.",
    next: "Ask an administrator of your workspace if your work needs it.",
  },
  404: {
    title: "There is nothing here",
    what: "The address may be mistyped, or the record was moved or removed. Nothing of yours was lost.",
    next: "Search for it by name, or start from home.",
  },
  409: {
    title: "Not possible at this stage",
    what: "As things stand this cannot be done. Nothing was changed.",
    next: "Go back to where you came from; it shows what is possible now.",
  },
  429: {
    title: "Too many attempts",
    what: "This was asked for very often in a short time, so it waits for a moment. Nothing was changed.",
    next: "Try again in a minute.",
  },
};

const BROKEN: Words = {
  title: "Something went wrong on our side",
  what: "The page could not be put together. What you had saved is safe, and nothing was changed halfway.",
  next: "Try again. If it happens twice, send the reference below to your administrator.",
};

export const titleOfError = (status: number): string => (WORDS[status] ?? BROKEN).title;

/** What happened, that nothing was lost, and what to do. Stands in either frame. */
export function ErrorPage({ status, message, reference, backHref = "/" }: ErrorPageProps) {
  const words = WORDS[status] ?? BROKEN;
  return (
    <div className="mx-auto max-w-xl py-8 sm:py-16">
      <p className="tabular text-xs text-ink-muted">{status}</p>
      <h1 className="mt-1 text-lg font-semibold">{words.title}</h1>
      <p className="mt-3 text-base">{message ?? words.what}</p>
      <p className="mt-2 text-base text-ink-muted">{words.next}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink to={backHref} variant="primary">
          Go home
        </ButtonLink>
        {status === 404 && <ButtonLink to="/search">Search</ButtonLink>}
      </div>
      {reference && (
        <p className="mt-8 text-xs text-ink-muted">
          Reference <code className="font-mono text-ink select-all">{reference}</code>
        </p>
      )}
    </div>
  );
}

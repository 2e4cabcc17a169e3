import { Link } from "@remix-run/react";
import type { Claim } from "~/domain/measurement/action-verdict";
import { sayVerdict, type VerdictWord } from "~/domain/verification/verdict-word";

export interface Predecessor {
  code: string;
  title: string;
  solution: string;
  hypothesis: string;
  /** Null where it closed without a signed verdict. */
  verdict: { word: VerdictWord; claim: Claim | null; sentence: string } | null;
}

/** What failed before stands on top of the successor, so that it is not tried again unchanged. */
export function PredecessorNotice({ predecessor }: { predecessor: Predecessor | null }) {
  if (!predecessor) return null;
  const { code, title, verdict, hypothesis, solution } = predecessor;
  return (
    <section
      aria-label="What was tried before"
      className="mb-6 rounded-lg border border-line bg-sunken px-4 py-3 text-sm"
    >
      <p className="break-words">
        <span className="font-semibold">Tried before:</span>{" "}
        <Link to={`/plans/${code}`} className="link">
          {code} {title}
        </Link>
        {verdict ? (
          <>
            {" closed as "}
            <strong className="font-semibold">{sayVerdict(verdict.word, verdict.claim)}</strong>.
          </>
        ) : (
          " closed without a signed verdict."
        )}
      </p>
      {verdict?.sentence && <p className="mt-1 text-ink-muted">{verdict.sentence}</p>}
      <dl className="mt-2 grid gap-x-8 gap-y-2 empty:hidden sm:grid-cols-2">
        {solution && <Said label="What was done" words={solution} />}
        {hypothesis && <Said label="What was believed" words={hypothesis} />}
      </dl>
    </section>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="break-words">{words}</dd>
    </div>
  );
}

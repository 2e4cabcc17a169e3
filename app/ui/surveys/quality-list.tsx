import { Link } from "@remix-run/react";
import { Check, CircleAlert, CircleMinus } from "lucide-react";
import {
  CHECK_LABELS,
  CHECK_MEANINGS,
  isOpenCheck,
  type QualityFinding,
  sampleText,
} from "~/domain/surveys/quality";
import { countOf } from "~/domain/surveys/survey";
import { type QualityAnswer, QualityChoice } from "./quality-choice";

export interface QualityListProps {
  importId: string;
  quality: readonly QualityFinding[];
  /** Given where the decision is still to be made: what was typed, and what is missing. */
  answer?: QualityAnswer;
}

/** What was looked for before anything counts: each check with its count, its first rows, and what becomes of them. */
export function QualityList({ importId, quality, answer }: QualityListProps) {
  return (
    <ul aria-label="Quality checks" className="divide-y divide-line border-b border-line">
      {quality.map((finding) => (
        <li key={finding.check} className="py-2.5">
          {finding.rows === 0 ? (
            <Clean finding={finding} />
          ) : (
            <Found finding={finding} importId={importId} answer={answer} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Clean({ finding }: { finding: QualityFinding }) {
  return (
    <p className="flex items-center gap-2 text-sm">
      <Check aria-hidden="true" className="size-4 shrink-0 text-good" />
      {CHECK_LABELS[finding.check]}
      <span className="ml-auto text-ink-muted">none</span>
    </p>
  );
}

function Found({
  finding,
  importId,
  answer,
}: { finding: QualityFinding } & Omit<QualityListProps, "quality">) {
  const { check, rows } = finding;
  const isOpen = isOpenCheck(check);
  const Mark = isOpen ? CircleAlert : CircleMinus;
  const href = isOpen ? `/imports/${importId}?check=${check}` : `/imports/${importId}`;
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      <div className="min-w-0 space-y-1 text-sm">
        <p className="flex items-center gap-2 font-medium">
          <Mark
            aria-hidden="true"
            className={isOpen ? "size-4 shrink-0 text-warn" : "size-4 shrink-0 text-quiet"}
          />
          {CHECK_LABELS[check]}
          <span className="tabular ml-auto">{countOf(rows, "row")}</span>
        </p>
        <p className="text-ink-muted">{CHECK_MEANINGS[check]}</p>
        {finding.explanation !== "" && <p>{finding.explanation}</p>}
        <p className="tabular text-ink-muted">
          {sampleText(finding)}
          {finding.sample[0] && `: ${finding.sample[0].detail}`}{" "}
          <Link to={`${href}#rows`} className="link whitespace-nowrap" preventScrollReset={false}>
            See the rows
          </Link>
        </p>
      </div>
      {!isOpen ? (
        <p className="text-sm text-ink-muted">They stay out: nothing can be counted in them.</p>
      ) : answer ? (
        <QualityChoice check={check} rows={rows} answer={answer} />
      ) : (
        <Decided finding={finding} />
      )}
    </div>
  );
}

function Decided({ finding }: { finding: QualityFinding }) {
  if (finding.setAside === null)
    return <p className="text-sm text-ink-muted">To be decided before the import.</p>;
  return (
    <p className="text-sm">
      {finding.setAside ? (
        <>
          <strong className="font-medium">Set aside</strong>: {finding.reason}
        </>
      ) : (
        <strong className="font-medium">They count.</strong>
      )}
    </p>
  );
}

import { type Grades, PARTNER_CRITERIA } from "~/domain/partners/partner";
import { HealthPill } from "../controls/health-pill";

/** Four small steps and the figure: read without colour. */
function GradeMark({ grade }: { grade: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={
              step <= grade
                ? "h-2.5 w-1.5 rounded-xs bg-accent"
                : "h-2.5 w-1.5 rounded-xs border border-line-control"
            }
          />
        ))}
      </span>
      <span className="tabular">{grade} of 4</span>
    </span>
  );
}

function change(now: number, before: number | undefined): string | null {
  if (before === undefined || before === now) return null;
  return now > before ? `up from ${before}` : `down from ${before}`;
}

/** Each criterion with its grade, what it rests on, and how it moved. Grades are never averaged. */
export function Scorecard({ grades, before }: { grades: Grades; before?: Grades }) {
  return (
    <ul className="divide-y divide-line">
      {PARTNER_CRITERIA.map(({ name, label }) => {
        const found = grades[name];
        const moved = found && change(found.grade, before?.[name]?.grade);
        return (
          <li key={name} className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-[14rem_9rem_1fr]">
            <span className="font-medium">{label}</span>
            <span>
              {found ? <GradeMark grade={found.grade} /> : <span className="text-ink-muted">not judged</span>}
              {moved && <span className="block text-xs text-ink-muted">{moved}</span>}
            </span>
            <span className="min-w-0 break-words whitespace-pre-line text-ink-muted">
              {found?.grade === 1 && <HealthPill health="bad" label="Not acceptable" />} {found?.evidence}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

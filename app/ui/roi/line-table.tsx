import {
  BENEFIT_KIND_LABELS,
  type BenefitKind,
  COST_KIND_LABELS,
  type CostKind,
  isBig4,
} from "~/domain/roi/business-case";
import type { CaseReading, LineReading } from "~/domain/roi/case-reading";
import { useReader } from "../controls/reader";
import { EvidenceMark } from "./evidence-mark";
import { wholeMoney } from "./roi-words";

const kindWord = ({ side, kind }: LineReading): string => {
  if (side === "cost") return COST_KIND_LABELS[kind as CostKind];
  const benefit = kind as BenefitKind;
  return isBig4(benefit) ? `Big 4: ${BENEFIT_KIND_LABELS[benefit]}` : BENEFIT_KIND_LABELS[benefit];
};

/** Money out and money in, line by line, each with how it was reckoned and what it is worth as evidence. */
export function LineTable({ reading }: { reading: CaseReading }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Side title="Money out" reading={reading} side="cost" total={reading.costMinor} />
      <Side title="Money in" reading={reading} side="benefit" total={reading.benefitMinor} />
    </div>
  );
}

interface SideProps {
  title: string;
  reading: CaseReading;
  side: "cost" | "benefit";
  total: bigint | null;
}

function Side({ title, reading, side, total }: SideProps) {
  const { locale } = useReader();
  const { currency, byEvidence } = reading;
  const lines = reading.lines.filter((line) => line.side === side);
  const split = side === "benefit" && byEvidence.length > 1;
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-1 text-sm">
        <h3 className="font-semibold">{title}</h3>
        <span className="tabular font-semibold">{wholeMoney(total, currency, locale)}</span>
      </div>
      {split && (
        <dl className="border-b border-line py-1.5 text-xs">
          {byEvidence.map(({ evidence, minor }) => (
            <div key={evidence} className="flex justify-between gap-3 py-0.5">
              <dt>
                <EvidenceMark evidence={evidence} />
              </dt>
              <dd className="tabular">{wholeMoney(minor, currency, locale)}</dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length === 0 ? (
        <p className="py-2 text-sm text-ink-muted">
          {side === "cost" && total !== null ? "The planned spend; no cost line is written." : "No line yet."}
        </p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {lines.map((line) => (
            <Line key={line.id} line={line} currency={currency} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ line, currency }: { line: LineReading; currency: string }) {
  const { locale } = useReader();
  const say = (minor: bigint) => wholeMoney(minor, currency, locale);
  return (
    <li className="py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 break-words hyphens-auto">{line.label}</span>
        <span className="tabular shrink-0">{wholeMoney(line.minor, currency, locale)}</span>
      </div>
      {line.lowerMinor !== null && line.upperMinor !== null && (
        <p className="tabular text-right text-xs text-ink-muted">
          {say(line.lowerMinor)} to {say(line.upperMinor)}
        </p>
      )}
      <div className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-muted">
        <span>{kindWord(line)}</span>
        {line.evidence && <EvidenceMark evidence={line.evidence} />}
      </div>
      {line.missing ? (
        <p className="mt-0.5 text-xs text-warn">{line.missing}</p>
      ) : (
        line.reckoning && <p className="mt-0.5 text-xs text-ink-muted break-words">{line.reckoning}</p>
      )}
      {line.source && <p className="mt-0.5 text-xs text-ink-muted break-words">Source: {line.source}</p>}
    </li>
  );
}

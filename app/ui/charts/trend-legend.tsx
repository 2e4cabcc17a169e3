import { Key } from "./chart-figure";

interface TrendLegendProps {
  hasFew: boolean;
  fewBelow: number;
  pooledLabel?: string;
  hasBand: boolean;
  hasSignal: boolean;
  hasLimits: boolean;
  /** Lines whose words stand here. */
  lines?: readonly { label: string }[];
}

export function TrendLegend(props: TrendLegendProps) {
  return (
    <>
      <Key
        mark={
          <>
            <path d="M0 6h18" strokeWidth="1.75" className="stroke-accent" />
            <circle cx="9" cy="6" r="3" className="fill-accent" />
          </>
        }
      >
        by month
      </Key>
      {props.hasFew && (
        <Key mark={<circle cx="9" cy="6" r="3.25" strokeWidth="1.5" className="fill-bg stroke-ink-faint" />}>
          fewer than {props.fewBelow} answers
        </Key>
      )}
      {props.pooledLabel && (
        <Key
          mark={
            <path
              d="M1 6h17"
              strokeWidth="2"
              strokeDasharray="1 5"
              strokeLinecap="round"
              className="stroke-ink"
            />
          }
        >
          {props.pooledLabel}
        </Key>
      )}
      {props.hasBand && (
        <Key mark={<rect width="18" height="12" className="fill-accent opacity-15" />}>95 % interval</Key>
      )}
      {props.hasSignal && (
        <Key
          mark={
            <>
              <circle cx="9" cy="6" r="5.25" strokeWidth="1.5" className="fill-none stroke-bad" />
              <circle cx="9" cy="6" r="2" className="fill-accent" />
            </>
          }
        >
          signal
        </Key>
      )}
      {props.lines?.map((line) => (
        <Key
          key={line.label}
          mark={<path d="M0 6h18" strokeDasharray="1 4" strokeWidth="1.5" className="stroke-ink-muted" />}
        >
          {line.label}
        </Key>
      ))}
      {props.hasLimits && (
        <Key
          mark={
            <>
              <rect y="1" width="18" height="10" className="fill-hover" />
              <path d="M0 1h18M0 11h18" strokeDasharray="2 3" className="stroke-line-control" />
            </>
          }
        >
          limits of the process
        </Key>
      )}
    </>
  );
}

import clsx from "clsx";
import type { SegmentStatus } from "~/domain/measurement/status-of-segment";

interface Form {
  word: string;
  ink: string;
  mark: JSX.Element;
}

const FORMS: Record<SegmentStatus, Form> = {
  proven: {
    word: "proven",
    ink: "text-good",
    mark: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  },
  holding: {
    word: "holding",
    ink: "text-good",
    mark: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  atRisk: { word: "at risk", ink: "text-bad", mark: <path d="M6 1 11.6 11H.4z" fill="currentColor" /> },
  tooFew: {
    word: "too few",
    ink: "text-quiet",
    mark: (
      <circle
        cx="6"
        cy="6"
        r="4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 1.5"
      />
    ),
  },
  incomplete: {
    word: "window incomplete",
    ink: "text-quiet",
    mark: (
      <>
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
      </>
    ),
  },
  noData: {
    word: "no data",
    ink: "text-quiet",
    mark: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.75" />,
  },
  invalid: {
    word: "cannot be read",
    ink: "text-quiet",
    mark: <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.75" />,
  },
};

export interface SegmentMarkProps {
  status: SegmentStatus;
  /** "whereRoom": in a narrow box the word is read aloud alone. */
  withWord?: boolean | "whereRoom";
}

/** Status of a segment: shape, colour and word; any one of them is enough. */
export function SegmentMark({ status, withWord = true }: SegmentMarkProps) {
  const { word, ink, mark } = FORMS[status];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap", ink)}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
        {mark}
      </svg>
      <span className={withWord === "whereRoom" ? "@max-lg:sr-only" : withWord ? undefined : "sr-only"}>
        {word}
      </span>
    </span>
  );
}

import { Form } from "@remix-run/react";
import { chanceWords, confidenceWords, intervalWords, signedFigure } from "~/domain/pilots/effect-words";
import { pilotEndPath } from "~/domain/pilots/pilot-places";
import type { LookReading } from "~/domain/pilots/pilot-reading";
import { pilotLooksPath } from "~/domain/pilots/value-places";
import { Badge, type Tone } from "../../controls/badge";
import { Button } from "../../controls/button";
import { ConfirmDialog } from "../../controls/confirm-dialog";
import { DateText } from "../../controls/date-text";

const STATES: Record<LookReading["state"], { word: string; tone: Tone }> = {
  planned: { word: "Ahead", tone: "quiet" },
  due: { word: "May be taken now", tone: "accent" },
  taken: { word: "Taken", tone: "neutral" },
  passed: { word: "Passed without it", tone: "quiet" },
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

interface LooksListProps {
  code: string;
  looks: readonly LookReading[];
  information: number;
  mayLook: boolean;
  mayEnd: boolean;
  /** Of the pilot as this page shows it. */
  version: number;
}

/** The looks that were planned before the start, what each may spend, and what it showed. */
export function LooksList({ code, looks, information, mayLook, mayEnd, version }: LooksListProps) {
  if (looks.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No look was planned before its end: the figure stands without interval until then.
      </p>
    );
  }
  return (
    <ul className="space-y-4">
      {looks.map((look) => (
        <li key={look.plannedAt} className="border-l-2 border-line-strong pl-4">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
            Look at {percent(look.plannedAt)} of the information
            <Badge tone={STATES[look.state].tone}>{STATES[look.state].word}</Badge>
            {look.decisive !== null && (
              <Badge tone={look.decisive ? "accent" : "neutral"}>
                {look.decisive ? "Decisive" : "Not decisive"}
              </Badge>
            )}
          </p>
          <p className="tabular mt-1 text-sm text-ink-muted">{lookWords(look, information)}</p>
          {look.state === "taken" && look.takenOn !== null && (
            <p className="mt-1 text-xs text-ink-muted">
              <DateText value={look.takenOn} /> by {look.takenByName} · rows{" "}
              <span className="font-mono break-all">{look.hash?.slice(0, 16)}</span>
            </p>
          )}
          {look.state === "due" && mayLook && (
            <Form method="post" action={pilotLooksPath(code)} className="no-print mt-2">
              <input type="hidden" name="plannedAt" value={look.plannedAt} />
              <Button type="submit" variant="secondary">
                Take the look at {percent(look.plannedAt)}
              </Button>
            </Form>
          )}
          {look.state === "taken" && look.decisive && mayEnd && (
            <div className="no-print mt-2">
              <ConfirmDialog
                trigger="End it early"
                title={`End ${code} early?`}
                description={`The reason stands beside the result: ${endReason(look)}`}
                action={pilotEndPath(code)}
                fields={{ version: String(version), earlyReason: endReason(look) }}
                confirmLabel="End the pilot"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "Nominal p 0.0117, allowed 0.0114: not decisive." */
export function lookWords(look: LookReading, information: number): string {
  const allowed = chanceWords(look.alpha);
  if (look.state === "taken") {
    const { reading } = look;
    const figures =
      reading?.estimate != null && reading.lower !== null && reading.upper !== null
        ? `${signedFigure(reading.estimate, reading)} (${intervalWords(reading.lower, reading.upper, reading)}, ${confidenceWords(reading.confidence)}) at ${percent(look.information)}. `
        : "";
    const p = look.p === null ? "no p" : `nominal p ${chanceWords(look.p)}`;
    return `${figures}${capital(p)}, allowed ${allowed}: ${look.decisive ? `decisive, and for the ${(reading?.improvement?.estimate ?? 0) < 0 ? "worse" : "better"}` : "not decisive"}.`;
  }
  if (look.state === "passed") return "It was not taken, and spent nothing.";
  const rule = `It decides only where p is below ${allowed}, and takes that off what the end may spend.`;
  return look.state === "due"
    ? `${percent(information)} are there. ${rule}`
    : `${percent(Math.min(information, look.plannedAt))} are there by now. ${rule}`;
}

const endReason = (look: LookReading): string =>
  `The look at ${percent(look.plannedAt)} was decisive: ${look.p === null ? "" : `p ${chanceWords(look.p)}, `}allowed ${chanceWords(look.alpha)}.`;

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

import { Form } from "@remix-run/react";
import { Download } from "lucide-react";
import type { Gate } from "~/domain/gate";
import type { ImportMove } from "~/domain/surveys/import.machine";
import { ButtonLink, buttonClass } from "../controls/button";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { SubmitButton } from "../form/submit-button";

/** The file of rows that were not taken in, to be mended and sent again. */
export function ErrorFileLink({ importId, rows }: { importId: string; rows: number }) {
  if (rows === 0) return null;
  return (
    <a href={`/imports/${importId}/errors.csv`} download className={buttonClass("secondary")}>
      <Download aria-hidden="true" />
      Rows not imported ({rows.toLocaleString("en-US")}), CSV
    </a>
  );
}

const NOUNS: Partial<Record<ImportMove["event"], string>> = { UNDO: "undo", REDO: "redo", RETRY: "retry" };

export interface ImportMovesProps {
  importId: string;
  moves: readonly ImportMove[];
  mayNot: string | null;
}

/** What can be done with an import that has run, and what stands in the way of it. */
export function ImportMoves({ importId, moves, mayNot }: ImportMovesProps) {
  const shown = moves.filter((move) => NOUNS[move.event]);
  if (shown.length === 0) return null;
  if (mayNot) return <p className="text-sm text-ink-muted">{mayNot}</p>;
  const closed = shown.flatMap((move): Gate[] => (move.open ? [] : move.gates.filter((gate) => !gate.met)));
  return (
    <>
      {shown
        .filter((move) => move.open)
        .map((move) => {
          const action = `/imports/${importId}/${NOUNS[move.event]}`;
          return (
            <Form key={move.event} method="post" action={action}>
              <SubmitButton variant={move.event === "UNDO" ? "secondary" : "primary"} action={action}>
                {move.label}
              </SubmitButton>
            </Form>
          );
        })}
      {closed.length > 0 && (
        <div className="basis-full">
          <GateList gates={closed} missingOnly />
        </div>
      )}
    </>
  );
}

/** The figures that the import changed, one click away. */
export function ImportReach({
  surveyId,
  firstDay,
  lastDay,
}: {
  surveyId: string;
  firstDay: string | null;
  lastDay: string | null;
}) {
  if (!firstDay || !lastDay) return null;
  const query = new URLSearchParams({
    from: firstDay.slice(0, 7),
    to: lastDay.slice(0, 7),
    survey: surveyId,
  });
  return (
    <ButtonLink to={`/index?${query}`} variant="primary">
      Open the index of these answers
    </ButtonLink>
  );
}

export function FailureBanner({ failure, added }: { failure: string; added: number }) {
  return (
    <Banner tone="bad" title="The import stopped before its end.">
      {added.toLocaleString("en-US")} rows are in; nothing is lost or doubled. Go on behind the last row, or
      undo what is in. What the server said: {failure}
    </Banner>
  );
}

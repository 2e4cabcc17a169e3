import { Form } from "@remix-run/react";
import { X } from "lucide-react";
import type { EvidencePiece } from "~/domain/findings/finding-view";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { IconButton } from "../controls/icon-button";
import { whoWords } from "../indices/answers-table";
import { Score } from "../indices/score";

export interface EvidenceListProps {
  evidence: readonly EvidencePiece[];
  /** Base address of the finding; null where the viewer may not change it. */
  removeFrom: string | null;
}

/** What speaks for a finding: customers first in their own words, beliefs marked as such. */
export function EvidenceList({ evidence, removeFrom }: EvidenceListProps) {
  return (
    <ul className="divide-y divide-line">
      {evidence.map((piece) => (
        <li key={piece.id} className="flex items-start gap-3 py-3">
          <div className="min-w-0 flex-1">
            {piece.answer ? <CustomerVoice piece={piece} answer={piece.answer} /> : <Belief piece={piece} />}
          </div>
          {removeFrom && (
            <Form method="post" action={`${removeFrom}/evidence/${piece.id}`} preventScrollReset>
              <IconButton type="submit" label="Take this evidence off" icon={<X aria-hidden="true" />} />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function CustomerVoice({
  piece,
  answer,
}: {
  piece: EvidencePiece;
  answer: NonNullable<EvidencePiece["answer"]>;
}) {
  return (
    <>
      <p className="max-w-[68ch] text-base break-words">
        {answer.comment ? (
          `“${answer.comment}”`
        ) : (
          <span className="text-sm text-ink-muted">An answer without a comment</span>
        )}
      </p>
      {piece.note && <p className="text-sm text-ink-muted">{piece.note}</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
        {answer.scores.map((score) => (
          <span key={score.label} className="inline-flex items-center gap-1.5">
            <Score value={score.value} ofTen={score.value > 5} /> {score.label}
          </span>
        ))}
        <span>
          {whoWords(answer)} · {answer.account ?? "no account"}
          {answer.stage && ` · ${answer.stage}`} · <DateText value={answer.day} />
        </span>
      </p>
    </>
  );
}

function Belief({ piece }: { piece: EvidencePiece }) {
  return (
    <>
      <p className="max-w-[68ch] text-base break-words">{piece.note}</p>
      <p className="mt-1">
        <Badge tone="warn">Internal belief</Badge>
      </p>
    </>
  );
}

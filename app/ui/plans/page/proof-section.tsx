import { Link } from "@remix-run/react";
import { Check, CircleDashed } from "lucide-react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { sayVerdict } from "~/domain/verification/verdict-word";
import { useReader } from "../../controls/reader";
import { Section } from "../../layout/section";
import { dayText } from "../plan-words";

interface Line {
  met: boolean;
  words: string;
}

/** How far the proof has come, in four lines, from the lock to the signature. */
export function ProofSection({ facts, canEdit }: { facts: PlanFacts; canEdit: boolean }) {
  const { locale } = useReader();
  const say = (day: Parameters<typeof dayText>[0]) => dayText(day, locale);
  const { verification, proof } = facts;
  const lines = proofLines(facts, say);
  const signed = proof?.signed ?? null;
  return (
    <Section
      id="proof"
      title="Proof"
      aside={
        (verification || canEdit) && (
          <Link to={`/plans/${facts.code}/verification`} className="link no-print">
            {verification
              ? verification.lockedOn
                ? "Verification plan"
                : "Finish and lock"
              : "Plan the proof"}
          </Link>
        )
      }
    >
      {signed && (
        <p className="mb-3 text-base font-semibold">
          {sentence(sayVerdict(signed.word, signed.claim))}
          <span className="block text-sm font-normal text-ink-muted">
            signed by {signed.signedByName}, {say(signed.signedOn)}
          </span>
        </p>
      )}
      <ul className="space-y-1.5">
        {lines.map((line) => (
          <li key={line.words} className="flex items-start gap-2 text-sm">
            {line.met ? (
              <Check aria-hidden="true" strokeWidth={2.5} className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <CircleDashed aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
            )}
            <span className="min-w-0 break-words">
              <span className="sr-only">{line.met ? "In place: " : "Open: "}</span>
              {line.words}
            </span>
          </li>
        ))}
      </ul>
      {proof && !signed && (
        <p className="mt-3 text-sm font-medium">
          Earliest close <time dateTime={proof.earliestClose}>{say(proof.earliestClose)}</time>
        </p>
      )}
      {proof && (
        <p className="no-print mt-3">
          <Link to={`/plans/${facts.code}/verdict`} className="link text-sm">
            {signed ? "The verdict and its rows" : "What the verdict waits for"}
          </Link>
        </p>
      )}
    </Section>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function proofLines(facts: PlanFacts, say: (day: NonNullable<PlanFacts["endOn"]>) => string): Line[] {
  const { verification, proof, verifier } = facts;
  const lines: Line[] = [];
  if (!verification) lines.push({ met: false, words: "no verification plan yet: what would prove it?" });
  else if (verification.lockedOn)
    lines.push({
      met: true,
      words: `plan locked on ${say(verification.lockedOn)}${verification.number > 1 ? `, version ${verification.number}` : ""}`,
    });
  else lines.push({ met: false, words: "verification plan written, not locked" });
  if (verification?.hasOutcome && proof) {
    const months = proof.completeMonths ? ` (${proof.completeMonths} complete)` : "";
    lines.push({
      met: proof.monthsDone >= proof.monthsNeeded,
      words: `window ${proof.monthsDone} of ${proof.monthsNeeded} months${months}`,
    });
    lines.push({ met: proof.n >= proof.neededN, words: `n ${proof.n} of ${proof.neededN}` });
  } else if (verification?.hasOutcome) {
    lines.push({
      met: false,
      words: `window of ${verification.windowMonths} months, n ${verification.plannedN}, from the effective date`,
    });
  } else if (proof) {
    lines.push({
      met: proof.operationalReadings > 0,
      words: `${proof.operationalReadings} readings of the KPI that decides`,
    });
  }
  if (!proof?.signed)
    lines.push({
      met: false,
      words: verifier ? `not yet signed by ${verifier.name} (verifier)` : "nobody named to verify it",
    });
  return lines;
}

import { Link } from "@remix-run/react";
import { PenLine, Printer, ScrollText } from "lucide-react";
import type { Gate } from "~/domain/gate";
import { CHARTER_LABELS, CHARTER_TEXTS, type CharterStatus } from "~/domain/governance/charter";
import { Button, ButtonLink } from "../controls/button";
import { RecordDate } from "../controls/record-date";
import { StatusPill } from "../controls/status-pill";
import { useHydrated } from "../controls/use-hydrated";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { WordsUnder } from "./prose";

/** A version as its page needs it. */
export interface CharterShown {
  number: number;
  status: CharterStatus;
  vision: string;
  purpose: string;
  mandate: string;
  champion: { name: string } | null;
  signature: { name: string; meaning: string; at: string; hash: string; intact: boolean } | null;
  createdBy: string;
  createdAt: string;
}

interface CharterPageProps {
  draft: CharterShown | null;
  signed: CharterShown | null;
  earlier: readonly CharterShown[];
  missing: readonly Gate[];
  mayEdit: boolean;
  maySign: boolean;
}

export function CharterPage({ draft, signed, earlier, missing, mayEdit, maySign }: CharterPageProps) {
  const shown = signed ?? draft;
  if (!shown) return <NoCharter mayEdit={mayEdit} />;
  return (
    <>
      <PageHeader
        title="Charter"
        lead={
          signed?.signature
            ? `In force since ${signed.signature.name} signed version ${signed.number}.`
            : "Nobody has signed it yet. The executive champion’s signature puts it in force."
        }
        meta={<CharterStatusPill status={shown.status} />}
        action={
          <>
            <PrintButton />
            {mayEdit && (
              <ButtonLink to="/charter/edit">{draft ? "Go on with the draft" : "Change it"}</ButtonLink>
            )}
            {maySign && draft && (
              <ButtonLink to="/charter/signature" variant="primary" icon={<PenLine aria-hidden="true" />}>
                Sign version {draft.number}
              </ButtonLink>
            )}
          </>
        }
      />
      {draft && signed && (
        <div className="mb-6">
          <Banner
            tone="info"
            title={`Version ${draft.number} is being drafted`}
            action={
              <ButtonLink to={`/charter/comparison?from=${signed.number}&to=${draft.number}`} size="sm">
                Compare with what is signed
              </ButtonLink>
            }
          >
            Version {signed.number} holds until the champion signs the new one.
          </Banner>
        </div>
      )}
      <TwoColumns
        main={<CharterText charter={shown} />}
        side={
          <>
            <SignatureSection charter={shown} />
            {draft && (
              <Section title={`Version ${draft.number} · until it is signed`}>
                {missing.length > 0 ? (
                  <GateList gates={missing} missingOnly />
                ) : (
                  <p className="text-sm">
                    {maySign
                      ? "Everything is in place: it waits for your signature."
                      : `Everything is in place: it waits for the signature of ${draft.champion?.name ?? "the champion"}.`}
                  </p>
                )}
              </Section>
            )}
            {(earlier.length > 0 || (draft && signed)) && (
              <Section title="Versions">
                <ul className="divide-y divide-line">
                  {[...(draft && signed ? [draft] : []), ...(signed ? [signed] : []), ...earlier].map(
                    (each) => (
                      <li
                        key={each.number}
                        className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm"
                      >
                        <Link to={`/charter/versions/${each.number}`} className="link">
                          Version {each.number}
                        </Link>
                        <CharterStatusPill status={each.status} />
                      </li>
                    ),
                  )}
                </ul>
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

export function CharterText({ charter }: { charter: CharterShown }) {
  return (
    <div className="space-y-6">
      {CHARTER_TEXTS.map((name) => (
        <WordsUnder key={name} title={CHARTER_LABELS[name].label} text={charter[name]} />
      ))}
      <WordsUnder
        title={CHARTER_LABELS.championId.label}
        text={charter.champion?.name ?? ""}
        missing="Nobody is named yet."
      />
    </div>
  );
}

export function SignatureSection({ charter }: { charter: CharterShown }) {
  const { signature } = charter;
  if (!signature) return null;
  return (
    <Section title="Signature">
      <p className="text-base font-medium">{signature.name}</p>
      <p className="text-sm text-ink-muted">
        <RecordDate value={signature.at} />
      </p>
      <p className="mt-2 text-sm">“{signature.meaning}”</p>
      <p className="mt-3 text-xs text-ink-muted">
        Fingerprint of what was signed (SHA-256):
        <code className="mt-0.5 block break-all">{signature.hash}</code>
      </p>
      {!signature.intact && (
        <div className="mt-3">
          <Banner tone="bad" title="These are not the words that were signed">
            Somebody changed the database by hand. The fingerprint no longer fits.
          </Banner>
        </div>
      )}
    </Section>
  );
}

const PILLS = {
  draft: { kind: "todo", label: "Draft" },
  signed: { kind: "done", label: "Signed" },
  replaced: { kind: "ended", label: "Replaced" },
} as const;

export const CharterStatusPill = ({ status }: { status: CharterStatus }) => <StatusPill {...PILLS[status]} />;

/** Only where scripts run: a button that does nothing helps nobody, and browsers print by themselves. */
export function PrintButton() {
  if (!useHydrated()) return null;
  return (
    <Button onClick={() => window.print()} icon={<Printer aria-hidden="true" />}>
      Print
    </Button>
  );
}

function NoCharter({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <PageHeader title="Charter" />
      <EmptyState
        title="No charter yet"
        icon={<ScrollText />}
        action={
          mayEdit && (
            <ButtonLink to="/charter/edit" variant="primary">
              Write the charter
            </ButtonLink>
          )
        }
      >
        One page: the vision, why the company exists, what the program may decide, and the executive who
        stands for it.{" "}
        {mayEdit ? "The champion signs it by name." : "A CX leader or an administrator writes it."}
      </EmptyState>
    </>
  );
}

import { Form } from "@remix-run/react";
import type { MatchQuestion } from "~/domain/pilots/matching";
import { DataTable } from "../controls/data-table";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";
import { plural } from "../plans/plan-words";

interface PairRow {
  key: string;
  first: string;
  second: string;
  distance: number;
}

export interface MatchResultProps {
  question: MatchQuestion;
  pairs: readonly PairRow[];
  unmatched: readonly { name: string; why: string }[];
  /** What there is of both in all; a screen shows the first. */
  all: { pairs: number; unmatched: number };
  seen: string;
}

/** The pairs that would be kept, the furthest apart first, and who stays alone and why. */
export function MatchResult({ question, pairs, unmatched, all, seen }: MatchResultProps) {
  const isPartners = question.mode === "partners";
  return (
    <div className="space-y-6">
      <p className="text-base" role="status">
        {plural(all.pairs, "pair")}, {plural(all.unmatched, "unit")} without a partner.{" "}
        {isPartners
          ? "Kept, the partners become the control arm, and who has none is in no arm."
          : "Kept, nobody is in an arm until one of each pair is drawn."}
      </p>
      {all.pairs > 0 && (
        <Form method="post">
          <input type="hidden" name="mode" value={question.mode} />
          <input type="hidden" name="atMost" value={question.atMost ?? ""} />
          <input type="hidden" name="seen" value={seen} />
          {question.near.map((name) => (
            <input key={name} type="hidden" name="near[]" value={name} />
          ))}
          {question.exact.map((name) => (
            <input key={name} type="hidden" name="exact[]" value={name} />
          ))}
          <SubmitButton>Keep {plural(all.pairs, "pair")}</SubmitButton>
        </Form>
      )}
      {pairs.length > 0 && (
        <Section
          title="Pairs"
          lead={
            all.pairs > pairs.length
              ? `The ${pairs.length} that are furthest apart.`
              : "Furthest apart first."
          }
        >
          <DataTable
            caption="Pairs with their distance"
            rows={pairs}
            rowKey={({ key }) => key}
            columns={[
              {
                id: "first",
                header: isPartners ? "Treated" : "One",
                primary: true,
                cell: ({ first }) => <Name>{first}</Name>,
              },
              {
                id: "second",
                header: isPartners ? "Control" : "The other",
                cell: ({ second }) => <Name>{second}</Name>,
              },
              {
                id: "distance",
                header: "Spreads apart",
                align: "end",
                cell: ({ distance }) => distance.toFixed(2),
              },
            ]}
          />
        </Section>
      )}
      {unmatched.length > 0 && (
        <Section
          title="Without a partner"
          lead={
            all.unmatched > unmatched.length
              ? `The first ${unmatched.length} of ${all.unmatched}.`
              : undefined
          }
        >
          <DataTable
            caption="Units without a partner"
            rows={unmatched}
            rowKey={({ name }) => name}
            columns={[
              { id: "name", header: "Unit", primary: true, cell: ({ name }) => <Name>{name}</Name> },
              { id: "why", header: "Why", cell: ({ why }) => <Name>{why}</Name> },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

const Name = ({ children }: { children: string }) => (
  <span className="break-words whitespace-normal">{children}</span>
);

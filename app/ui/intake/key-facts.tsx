import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SCOPE_LABELS, type Scope, SHAPE_LABELS, type Shape } from "~/domain/intake/key";
import { DateText } from "../controls/date-text";
import { Section } from "../layout/section";

export interface KeyFactsProps {
  page: {
    scopes: readonly Scope[];
    shape: Shape;
    brings: boolean;
    survey: { id: string; name: string } | null;
    system: { id: string; name: string } | null;
    createdAt: string;
    expiresAt: string | null;
    lastUsedAt: string | null;
    revokedAt: string | null;
    previousUntil: string | null;
    maker: { name: string; active: boolean } | null;
  };
}

export function KeyFacts({ page }: KeyFactsProps) {
  return (
    <Section title="On record">
      <dl className="space-y-3 text-sm">
        <Fact term="May">{page.scopes.map((scope) => SCOPE_LABELS[scope]).join(", ")}</Fact>
        {page.brings && (
          <>
            <Fact term="Survey">
              {page.survey ? (
                <Link to={`/surveys/${page.survey.id}`} className="link">
                  {page.survey.name}
                </Link>
              ) : (
                "None: nothing can come in"
              )}
            </Fact>
            <Fact term="Shape">{SHAPE_LABELS[page.shape]}</Fact>
          </>
        )}
        {page.system && (
          <Fact term="System">
            <Link to={`/systems/${page.system.id}`} className="link">
              {page.system.name}
            </Link>
          </Fact>
        )}
        <Fact term="Last used">{page.lastUsedAt ? <DateText value={page.lastUsedAt} /> : "Never"}</Fact>
        <Fact term="Good until">
          {page.expiresAt ? <DateText value={page.expiresAt} /> : "Somebody revokes it"}
        </Fact>
        {page.previousUntil && (
          <Fact term="Secret before the rotation">
            good until <DateText value={page.previousUntil} mode="day" />
          </Fact>
        )}
        <Fact term="Made">
          <DateText value={page.createdAt} />
          {page.maker && ` by ${page.maker.name}`}
          {page.maker && !page.maker.active && (
            <span className="block text-xs text-warn">
              {page.maker.name} has left. The key goes on; rotate it if they may know the secret.
            </span>
          )}
        </Fact>
        {page.revokedAt && (
          <Fact term="Revoked">
            <DateText value={page.revokedAt} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  );
}

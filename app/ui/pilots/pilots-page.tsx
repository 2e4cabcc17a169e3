import { type PilotListAsk, pilotListHref } from "~/domain/pilots/pilot-list";
import { LIFE_LABELS, LIVES, type Life } from "~/domain/roi/portfolio";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { Pagination } from "../controls/pagination";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { PilotCard, type PilotCardProps } from "./pilot-card";

interface PilotsPageProps {
  ask: PilotListAsk;
  cards: readonly PilotCardProps[];
  counts: Readonly<Record<Life, number>>;
  all: number;
  total: number;
  from: number;
  next: string | null;
  mayCreate: boolean;
}

/** Every pilot as a card, the greatest net value first; what has no value yet stands last and says so. */
export function PilotsPage({ ask, cards, counts, all, total, from, next, mayCreate }: PilotsPageProps) {
  const begin = mayCreate && (
    <ButtonLink to="/pilots/new" variant="primary">
      New pilot
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Pilots"
        lead="Small funded trials with a comparison group, by what they are worth."
        action={all > 0 ? begin : undefined}
        menu={[
          { label: "Portfolio of pilots and plans", href: "/portfolio" },
          { label: "What earlier pilots taught", href: "/lessons" },
          { label: "How a pilot shows what it is worth", href: "/help/pilots" },
        ]}
      />
      {all === 0 ? (
        <EmptyState title="No pilot was proposed yet" action={begin || undefined}>
          A pilot tries on some accounts, sites or projects what could later be done for all, beside others
          that go on as before. The difference between the two, and what it is worth, decides.
          {!mayCreate && " Owners and leaders propose one."}
        </EmptyState>
      ) : (
        <>
          <nav aria-label="State" className="no-print mb-4 flex flex-wrap gap-2">
            <Chip href={pilotListHref({ life: "", after: "" })} selected={ask.life === ""}>
              All {all}
            </Chip>
            {LIVES.filter((life) => counts[life] > 0 || ask.life === life).map((life) => (
              <Chip key={life} href={pilotListHref({ life, after: "" })} selected={ask.life === life}>
                {LIFE_LABELS[life]} {counts[life]}
              </Chip>
            ))}
          </nav>
          {cards.length === 0 ? (
            <EmptyState title="None of them stands there">
              Choose another state above; nothing was hidden for another reason.
            </EmptyState>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {cards.map((card) => (
                <li key={card.row.code} className="min-w-0">
                  <PilotCard {...card} />
                </li>
              ))}
            </ul>
          )}
          {(from > 0 || next) && (
            <Pagination
              previousHref={from > 0 ? pilotListHref({ ...ask, after: "" }) : null}
              nextHref={next && pilotListHref({ ...ask, after: next })}
              summary={`${from + 1} to ${from + cards.length} of ${total}`}
            />
          )}
        </>
      )}
    </>
  );
}

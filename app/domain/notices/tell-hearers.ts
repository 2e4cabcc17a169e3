import type { Hearer } from "./hearer";
import { isHandedOn, letterKindsOf, NEWS_HOURS, type NewNotice, needsYou } from "./notice";
import type { NoticeGround, NoticePerson } from "./notice-ground";

interface Telling {
  actorId: string;
  /** When it happened, and when it is told. */
  at: Date;
  now: Date;
  /** The same for one event, always. */
  key: string;
  planId: string | null;
}

type Ground = Pick<NoticeGround, "people" | "mutedIds">;

/**
 * Of those an event concerns, whoever is really told: not the one who did it, nobody who has left, no auditor, and
 * nobody who turned away from it unless it needs them. What an absence hands over is told to the deputy, by letter
 * too; whoever is away finds it when they are back, and gets no letter meanwhile.
 */
export function tellHearers(hearers: readonly Hearer[], ground: Ground, telling: Telling): NewNotice[] {
  const told = new Map<string, NewNotice>();
  const muted = new Set(ground.mutedIds);
  const put = (person: NoticePerson | undefined, hearer: Hearer, reason: string, isHere: boolean) => {
    if (!person?.active || person.auditor || person.id === telling.actorId) return;
    if (muted.has(person.id) && !needsYou(hearer.kind)) return;
    const { kind, title, text, href, about } = hearer;
    const byLetter = isHere && isNews(telling) && letterKindsOf(person.letterKinds)[kind];
    const notice: NewNotice = {
      personId: person.id,
      key: telling.key,
      kind,
      title,
      text: clipped(text),
      href,
      reason,
      about,
      planId: telling.planId,
      byLetter,
    };
    const known = told.get(person.id);
    // To be asked in somebody's place weighs more than to look on.
    if (!known || (needsYou(kind) && !needsYou(known.kind))) told.set(person.id, notice);
  };
  for (const hearer of hearers) {
    const person = ground.people.get(hearer.personId);
    put(person, hearer, hearer.reason, !person?.deputyId);
  }
  for (const hearer of hearers) {
    const away = ground.people.get(hearer.personId);
    if (!away?.active || !away.deputyId || !isHandedOn(hearer.kind)) continue;
    const reason = `you stand in for ${away.name}`;
    put(ground.people.get(away.deputyId), hearer, reason, true);
  }
  return [...told.values()];
}

/** A notice brings the beginning of what was said; the rest is read where it stands. */
const MOST_TEXT = 600;
const clipped = (text: string): string =>
  text.length > MOST_TEXT
    ? `${[...text]
        .slice(0, MOST_TEXT - 1)
        .join("")
        .trimEnd()}…`
    : text;

const isNews = ({ at, now }: Telling): boolean => now.getTime() - at.getTime() <= NEWS_HOURS * 3_600_000;

/** So many of one kind out of one change are told one by one; more are told as one. */
export const ONE_BY_ONE = 3;

const TOGETHER: Partial<Record<NewNotice["kind"], (count: number) => string>> = {
  assigned: (count) => `gave you ${count} things to do`,
  task: (count) => `changed ${count} tasks around yours`,
  plan: (count) => `moved ${count} plans around yours`,
};

/** Twelve tasks that are given at once are one notice, not twelve. */
export function together(notices: readonly NewNotice[]): NewNotice[] {
  const groups = new Map<string, NewNotice[]>();
  for (const notice of notices) {
    const key = `${notice.personId}:${notice.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const words = first && TOGETHER[first.kind];
    if (!words || group.length <= ONE_BY_ONE) return group;
    const shown = group.slice(0, ONE_BY_ONE).map(({ title }) => title);
    const one: NewNotice = {
      ...first,
      key: `${first.key}:all`,
      title: words(group.length),
      text: `${shown.join("; ")} and ${group.length - shown.length} more`,
      href: first.kind === "plan" ? "/plans" : "/work",
      about: "",
      planId: null,
    };
    return [one];
  });
}

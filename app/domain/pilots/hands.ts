/** People who want to take part, by the business unit they come from: the largest group first. */
export function byBusinessUnit<T extends { unit: string }>(
  hands: readonly T[],
): { unit: string; hands: T[] }[] {
  const groups = new Map<string, { unit: string; hands: T[] }>();
  for (const hand of hands) {
    const key = hand.unit.trim().toLowerCase();
    const group = groups.get(key) ?? { unit: hand.unit.trim(), hands: [] };
    group.hands.push(hand);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (a, b) => b.hands.length - a.hands.length || a.unit.localeCompare(b.unit),
  );
}

/** "6 hands: 4 waiting, 2 placed" */
export function handWords(hands: readonly { status: string }[]): string {
  const counted = hands.filter(({ status }) => status !== "lowered");
  if (counted.length === 0) return "no hand raised yet";
  const of = (status: string) => counted.filter((hand) => hand.status === status).length;
  const parts = [
    [of("open"), "waiting"],
    [of("placed"), "placed"],
    [of("declined"), "declined"],
  ] as const;
  const said = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return `${counted.length} ${counted.length === 1 ? "hand" : "hands"}: ${said.join(", ")}`;
}

/** A call that can be sent round as it is. */
export const callForVolunteers = (pilot: {
  code: string;
  title: string;
  question: string;
  treatment: string;
  ownerName: string | null;
}): string =>
  [
    `We are looking for volunteers for ${pilot.code}, ${pilot.title}.`,
    pilot.question,
    pilot.treatment && `What changes for those who take part: ${pilot.treatment}`,
    "Say where you work and what you would like to do; you hear back on the same page.",
    pilot.ownerName && `Questions go to ${pilot.ownerName}.`,
  ]
    .filter(Boolean)
    .join("\n\n");

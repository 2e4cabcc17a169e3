/** "Onboarding, Sales and Field service"; beyond four: "Onboarding, Sales, Finance and 3 more". */
export function audienceNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "nobody";
  if (names.length <= 4) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

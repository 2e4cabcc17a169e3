/** Beside the list, until a letter is chosen. */
export default function NoLetterChosen() {
  return <p className="pt-2 text-sm text-ink-muted max-lg:hidden">Choose a letter to read it here.</p>;
}

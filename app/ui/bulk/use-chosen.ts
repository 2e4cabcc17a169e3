import { useCallback, useEffect, useState } from "react";

/** Every box of a row, wherever it stands on the page: it says itself to which form it belongs. */
const boxesOf = (formId: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${formId}"]`),
];

/** How many rows are chosen, read from the boxes themselves, so that a list needs no state of its own. */
export function useChosen(formId: string) {
  const [count, setCount] = useState(0);
  const read = useCallback(() => {
    setCount(boxesOf(formId).filter((box) => box.checked).length);
  }, [formId]);
  useEffect(() => {
    read();
    document.addEventListener("change", read);
    return () => document.removeEventListener("change", read);
  }, [read]);
  const choose = (checked: boolean) => {
    for (const box of boxesOf(formId)) box.checked = checked;
    read();
  };
  return { count, choose };
}

/** What the command bar and the search page show alike. */
export interface SearchGroup {
  label: string;
  items: { label: string; detail: string; href: string }[];
}

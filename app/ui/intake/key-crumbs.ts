import type { FrameHandle } from "../layout/breadcrumb";

/** The way to a page below a key; `last` is its own name, none for the key's page itself. */
export const keyCrumbs =
  (last?: string): FrameHandle["crumbs"] =>
  (data, params) => {
    const name = (data as { name?: string } | undefined)?.name ?? "Key";
    return [
      { label: "Technologies", href: "/measure/technologies" },
      { label: "Intake", href: "/intake" },
      ...(last === undefined
        ? [{ label: name }]
        : [{ label: name, href: `/intake/${params.keyId}` }, { label: last }]),
    ];
  };

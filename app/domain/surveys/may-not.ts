/** Why somebody without the right cannot do it, and who can: the same words on every page and in every refusal. */
export const MAY_NOT = {
  import:
    "Bringing answers in is for CX leaders and administrators. Ask one of them to import the file; you can read what was imported.",
  survey: "Changing a survey is for CX leaders and administrators. Ask one of them.",
  response: "Setting a response aside is for CX leaders and administrators. Ask one of them.",
  figure: "Entering aggregated figures is for CX leaders and administrators. Ask one of them.",
} as const;

export const WHO_KEEPS_PARTNERS = "Partners are kept and evaluated by CX leaders and administrators.";

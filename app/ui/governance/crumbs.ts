/** Where all registers of governance hang. */
export const GOVERNANCE_CRUMB = { label: "Governance", href: "/measure/governance" };

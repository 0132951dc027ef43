/** What a column of a list can hold, in the order in which an export has them. */
export const COLUMN_ROLES = ['offer', 'name', 'anniversary', 'purchase', 'renewals', 'id'] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The roles that a column of a list can have, in the order of the columns of an exported list. */
export const COLUMN_ROLES = ['offer', 'name', 'anniversary', 'purchase', 'renewals', 'id'] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type DateRole = Extract<ColumnRole, 'anniversary' | 'purchase'>;

export const isDateRole = (role: ColumnRole | undefined): role is DateRole =>
  role === 'anniversary' || role === 'purchase';

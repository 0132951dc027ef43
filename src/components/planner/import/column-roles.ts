/** In the order of the columns of an exported list. */
export const COLUMN_ROLES = ['offer', 'name', 'anniversary', 'purchase', 'renewals', 'id'] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type DateRole = Extract<ColumnRole, 'anniversary' | 'purchase'>;

export const isDateRole = (role: ColumnRole | undefined): role is DateRole =>
  role === 'anniversary' || role === 'purchase';

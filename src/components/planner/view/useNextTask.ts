import { useEffect, useState } from 'preact/hooks';

/**
 * The value, one task later: what costs most is drawn when the reader has already seen that something happened,
 * and no single task grows with all of it. The first value is there at once.
 */
export function useAfterwards<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const turn = setTimeout(() => setShown(value));
    return () => clearTimeout(turn);
  }, [value]);
  return shown;
}

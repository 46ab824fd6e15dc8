import { useEffect, useState } from 'react'

/** Milliseconds without a key: what is being typed is no path yet. */
const quietTime = 400

/** A value as it was when it had not changed for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietTime)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

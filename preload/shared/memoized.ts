/** Calls `make` only once for each object. */
export function memoized<Of extends object, Made extends object | string>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const results = new WeakMap<Of, Made>()
  return (of) => {
    const result = results.get(of)
    if (result !== undefined) return result
    const made = make(of)
    results.set(of, made)
    return made
  }
}

const modulus = 2_147_483_647;

/**
 * Returns a source of numbers from 0 up to, but not including, 1. They depend only on the seed, a whole
 * number (Lehmer's generator).
 */
export function seededRandom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}

const modulus = 2_147_483_647;

/** Numbers from 0 to below 1 that only depend on the seed, a whole number (Lehmer's generator). */
export function seededRandom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}

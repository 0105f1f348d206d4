/** Probability that a time of the first group exceeds one of the second (Mann–Whitney), with its 95 % interval (Hanley and McNeil, 1982). */
export function compareGroups(first, second) {
  const all = [...first.map((time) => [time, 1]), ...second.map((time) => [time, 0])].sort(([a], [b]) => a - b);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end][0] === all[start][0]) end += 1;
    const rank = (start + 1 + end) / 2; // of all equal times
    for (let index = start; index < end; index += 1) ranks += all[index][1] * rank;
    start = end;
  }
  const [n, m] = [first.length, second.length];
  const auc = (ranks - (n * (n + 1)) / 2) / (n * m);
  const [q1, q2] = [auc / (2 - auc), (2 * auc ** 2) / (1 + auc)];
  const variance = (auc * (1 - auc) + (n - 1) * (q1 - auc ** 2) + (m - 1) * (q2 - auc ** 2)) / (n * m);
  const half = 1.96 * Math.sqrt(Math.max(0, variance));
  return { auc, low: auc - half, high: auc + half };
}

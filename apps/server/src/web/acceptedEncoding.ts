/** The best of `offered` that an Accept-Encoding header allows; nothing where only the plain bytes will do. */
export function acceptedEncoding<E extends string>(
  header: string | undefined,
  offered: readonly E[],
): E | undefined {
  const wanted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...params] = part.split(';').map((word) => word.trim().toLowerCase());
      const quality = params.find((param) => param.startsWith('q='))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)] as const;
    }),
  );
  const qualityOf = (name: string) => wanted.get(name) ?? wanted.get('*') ?? 0;
  return offered
    .filter((name) => qualityOf(name) > 0)
    .sort((a, b) => qualityOf(b) - qualityOf(a))
    .at(0);
}

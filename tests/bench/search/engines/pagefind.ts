// Pagefind as it comes: its own script, its own index in pieces, fetched when needed.
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ meta: { place: string } }> }[] }>;
}

window.engine = {
  async open() {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.init();
    return async (query) => {
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, 30).map((result) => result.data()));
      return data.map(({ meta }) => Number(meta.place));
    };
  },
};

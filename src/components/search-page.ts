/** The search page in the browser: Pagefind's API behind our own form. The address bar keeps the query and filters. */

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string; kind?: string } }>;
}
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: { filters: Record<string, string[]> },
    wait: number,
  ): Promise<{ results: PagefindResult[] } | null>;
  search(query: string, options: { filters: Record<string, string[]> }): Promise<{ results: PagefindResult[] }>;
}

const PAGE = 10;
const WAIT_MS = 200;

/** Wires the form of the search page; does nothing on other pages. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('#search');
  if (!form) return;
  const view = new SearchView();
  const words = JSON.parse(form.dataset['words'] ?? '{}') as { none: string; loading: string };
  let engine: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> =>
    (engine ??= loadPagefind(form.dataset['bundle'] ?? '', form.dataset['base'] ?? '/'));

  const run = async (wait: number): Promise<void> => {
    const state = new FormData(form);
    const query = String(state.get('q') ?? '').trim();
    const filters: Record<string, string[]> = {};
    for (const name of ['kind', 'category']) if (state.get(name)) filters[name] = [String(state.get(name))];
    remember(query, filters);
    if (!query) return view.clear();
    view.say(words.loading);
    try {
      const pagefind = await load();
      const found = wait
        ? await pagefind.debouncedSearch(query, { filters }, wait)
        : await pagefind.search(query, { filters });
      if (found) await view.show(query, found.results, words.none);
    } catch {
      view.fail();
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(0);
  });
  form.addEventListener('input', () => void run(WAIT_MS));
  recall(form);
  if (new FormData(form).get('q')) void run(0);
}

async function loadPagefind(bundle: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}

function remember(query: string, filters: Record<string, string[]>): void {
  const address = new URL(location.href);
  address.search = '';
  if (query) address.searchParams.set('q', query);
  for (const [name, [value]] of Object.entries(filters)) if (value) address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

function recall(form: HTMLFormElement): void {
  for (const [name, value] of new URL(location.href).searchParams) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

class SearchView {
  readonly #status = element('search-status');
  readonly #list = element('search-results');
  readonly #more = element('search-more') as HTMLButtonElement;

  say(text: string): void {
    this.#status.textContent = text;
  }

  clear(): void {
    this.say('');
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  fail(): void {
    this.clear();
    element('search-fallback').hidden = false;
  }

  async show(query: string, results: PagefindResult[], none: string): Promise<void> {
    this.clear();
    const template = element(`search-count-${results.length === 1 ? 'one' : 'other'}`) as HTMLTemplateElement;
    const count = (template.content.textContent ?? '').replace('%n', String(results.length));
    this.say((results.length ? count : none).replace('%s', () => query));
    let shown = 0;
    const showMore = async (): Promise<void> => {
      const batch = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
      shown += batch.length;
      this.#list.append(...batch.map(resultItem));
      this.#more.hidden = shown >= results.length;
    };
    this.#more.onclick = () => {
      const next = this.#list.children.length;
      void showMore().then(() => this.#list.children[next]?.querySelector('a')?.focus());
    };
    await showMore();
  }
}

function resultItem(result: Awaited<ReturnType<PagefindResult['data']>>): HTMLElement {
  const item = document.createElement('li');
  const kind = document.createElement('p');
  kind.className = 'search-kind';
  kind.textContent = result.meta.kind ?? '';
  const link = document.createElement('a');
  link.href = result.url;
  link.textContent = result.meta.title ?? result.url;
  const excerpt = document.createElement('p');
  excerpt.className = 'search-excerpt';
  // Pagefind escapes the page's text; its own <mark> is the only element in an excerpt.
  excerpt.innerHTML = result.excerpt;
  item.append(kind, link, excerpt);
  return item;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The search page has no element "${id}"`);
  return found;
}

import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/chapters.ts';
import { byClass, byTag, textOf } from '../testing/hast.ts';
import { renderContext } from '../testing/render-context.ts';
import { renderDocument } from './render-document.ts';

const actions = (items: string): string => `<Actions>\n\n${items}\n\n</Actions>`;
const render = (body: string, medium: 'web' | 'print' = 'web') =>
  renderDocument(renderContext(documentOf(body), medium));

describe('a list of actions', () => {
  test('has a filter on the site, hidden until it works, of what the actions are tagged with', () => {
    const body = '- Do it. (SDGs: 8.7, 3; GCM objectives: 12)\n- Do that. (SDGs: 8, 10; GCM objectives: 2)';
    const tree = render(actions(body));
    const [form] = byTag(tree, 'form');
    expect(form?.properties['hidden']).toBe(true);
    expect(byTag(tree, 'option').map(textOf)).toEqual([
      'All',
      '3 Good health and well-being',
      '8 Decent work and economic growth',
      '10 Reduced inequalities',
      'All',
      '2',
      '12',
    ]);
    expect(byTag(tree, 'li').flatMap(({ properties }) => properties['dataGoals'] ?? [])).toEqual(['8 3', '8 10']);
    expect(byTag(render(actions(body), 'print'), 'form')).toEqual([]);
  });

  test('turns tags into text in print', () => {
    const [tags] = byClass(render(actions('- Do it. (SDGs: 1–3, 8.7; GCM objectives: 2)'), 'print'), 'tags');
    expect(textOf(tags)).toBe('SDGs: 1, 2, 3, 8.7GCM objectives: 2');
  });
});

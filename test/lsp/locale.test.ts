import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TestEditor } from './support/editor.js';
import { TestWorkspace } from './support/workspace.js';

const draft = '---\ndate: 2022-02-15\n---\nDmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view. Later they met Dmitry Koazk again.\n';

/** What an editor of a language shows of the draft: its problems, the menu at the misspelt name, the hover there and on the right name, the outline's details, the lens. */
async function shown(locale: string) {
  const editor = await TestEditor.open({ locale, settings: { codeLens: { enabled: true } } });
  try {
    const uri = await editor.openDraft(`file:///drafts/${locale}.md`, draft);
    const hover = async (words: string): Promise<string> => {
      const contents = (await editor.hover(uri, words))?.contents;
      return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
    };
    const symbols = await editor.connection.sendRequest<readonly { readonly detail?: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const lenses = await editor.connection.sendRequest<readonly { readonly command?: { readonly title: string } }[]>('textDocument/codeLens', { textDocument: { uri } });
    return {
      problems: (await editor.pull(uri)).map(({ message, relatedInformation = [] }) => [message, ...relatedInformation.map((place) => place.message)].join(' / ')),
      actions: (await editor.actions(uri, 'Koazk')).map(({ title }) => title),
      citations: (await editor.actions(uri, 'Dmitry Kozak', ['refactor.cite'])).map(({ title }) => title),
      item: (await editor.connection.sendRequest<{ readonly markdown: string } | null>('copydesk/factCheckItem', { uri, id: 'person:Koazk:1' }))?.markdown,
      support: (await editor.connection.sendRequest<{ readonly passages: readonly { readonly text: string }[] } | null>('copydesk/findSupport', { uri, line: 3, character: 2 }))?.passages.map(({ text }) => text),
      finding: await hover('Koazk'), person: await hover('Dmitry Kozak'),
      details: [...new Set(symbols.map(({ detail }) => detail))], lens: lenses[0]?.command?.title,
      facts: await editor.connection.sendRequest<string>('copydesk/describeFacts', {}),
      worksheet: await editor.connection.sendRequest<string>('copydesk/exportWorksheet', { uri, format: 'html' }),
      table: await editor.connection.sendRequest<string>('copydesk/exportWorksheet', { uri, format: 'csv' }),
    };
  } finally {
    await editor.close();
  }
}

/** What an editor of a language is told of settings, of a pack and of the file beside a draft with slips in them. */
async function problemsIn(locale: string): Promise<Readonly<Record<'settings' | 'persons' | 'sources' | 'beside', readonly string[]>>> {
  const workspace = await TestWorkspace.create({
    '.copydesk.yaml': 'check: {name-style: off}\nstoryDate: soon\nfacts: desk\n',
    'desk/pack.yaml': 'id: desk\nname: Desk\nversion: 1.0.0\nas_of: 2022-01-01\n',
    'desk/sources.yaml': '- {id: list, type: webpage, title: "A list: of names"\n',
    'desk/persons.yaml': '- {id: ann-ko, name: Ann Ko, birth_date: 1990-02-30, birthdate: 1990, sources: [lst]}\n- name: Bob Ray\n',
    'draft.md': draft,
    'draft.md.copydesk.yaml': 'stets:\n  - {words: Koazk}\n',
  });
  const editor = await TestEditor.open({ locale, roots: [workspace.uri] });
  const told = async (name: string): Promise<readonly string[]> => (await editor.pushed(workspace.uriOf(name))).diagnostics.map(({ message }) => String(message));
  try {
    await editor.openDraft(workspace.uriOf('draft.md'), draft);
    await editor.pull(workspace.uriOf('draft.md'));
    const [settings, persons, sources, beside] = [await told('.copydesk.yaml'), await told('desk/persons.yaml'), await told('desk/sources.yaml'), await told('draft.md.copydesk.yaml')];
    return { settings, persons, sources, beside };
  } finally {
    await editor.close();
    await workspace.remove();
  }
}

describe('problems of settings and packs', () => {
  it('are told in German, with the keys as they are written', async () => {
    assert.deepEqual(await problemsIn('de'), {
      settings: ['Es gibt keine Einstellung `check`. Meinten Sie `checks`?', '`storyDate` muss ein Tag wie 2022-02-15 sein.'],
      persons: [
        '`birth_date` nennt einen Tag, den es nicht gibt; hier steht "1990-02-30".',
        '`birthdate` ist kein Schlüssel von „person“: Meinten Sie `birth_date`?',
        'Es gibt keine Quelle `lst`. Meinten Sie `list`? Bis dahin wird weggelassen, was allein auf ihr beruht.',
        'Diesem Eintrag (person) fehlt `id`.',
      ],
      sources: [
        'Das ist kein YAML: Eine Klammer wird geöffnet und nicht geschlossen: Zu `[` gehört `]`, zu `{` gehört `}`.',
        'Die Quelle `list` hat keine `URL`: Niemand kann sie nachschlagen, und ein Amt, das allein auf ihr beruht, ist kein Grund für einen Befund.',
      ],
      beside: ['Ein Stet-Vermerk braucht `words` und den Satz (`sentence`), in dem sie stehen; ohne beides kann niemand sagen, was stehen bleiben darf.'],
    });
  });

  it('are told in Ukrainian', async () => {
    const { settings, persons, beside } = await problemsIn('uk');
    assert.deepEqual(settings, ['Немає налаштування `check`. Можливо, ви мали на увазі `checks`?', '`storyDate` має бути днем на зразок 2022-02-15.']);
    assert.equal(persons[0], '`birth_date` називає день, якого не існує; тут стоїть "1990-02-30".');
    assert.match(beside[0] ?? '', /^Позначці stet потрібні `words`/);
  });

  it('are told in English, as on the command line, in any other language', async () => {
    assert.deepEqual((await problemsIn('fr')).settings, ['There is no setting `check`. Did you mean `checks`?', '`storyDate` must be a day such as 2022-02-15.']);
  });
});

describe('an editor that shows itself in German', () => {
  it('is answered in German; what is to be written in the draft stays English', async () => {
    const { problems, actions, citations, item, support, finding, person, details, lens, facts, worksheet, table } = await shown('de-AT');
    assert.deepEqual(problems, ['„Koazk“ ist wohl falsch geschrieben; gemeint ist „Kozak“.', '„Koazk“ ist wohl falsch geschrieben; gemeint ist „Kozak“.']);
    assert.deepEqual(actions, ['Durch „Kozak“ ersetzen', '„Koazk“ überall im Entwurf ersetzen (2-mal)', 'Stehen lassen (stet)…']);
    assert.match(citations[0] ?? '', /^Beleg einfügen: The Presidency/);
    assert.match(item ?? '', /^\*\*Widerlegt\*\*[^]*„Koazk“ ist wohl falsch geschrieben; gemeint ist „Kozak“[^]*Richtige Schreibung: Dmitry Kozak/);
    assert.ok(support?.some((text) => /^Dmitry Kozak ist seit dem 24\. Januar 2020 /.test(text)), support?.join('\n'));
    assert.match(finding, /Zwei benachbarte Buchstaben sind vertauscht; keine Namensliste kennt „Koazk“/);
    assert.match(finding, /ist seit dem 24\\?\. Januar 2020 „Deputy Kremlin Chief of Staff“/);
    assert.match(finding, /A small world, Stand 1\. März 2022 · Stichtag 15\. Februar 2022 \(aus den Kopfdaten\)/);
    assert.match(person, /^\*\*Dmitry Kozak\*\* — Deputy Kremlin Chief of Staff seit dem 24\. Januar 2020/);
    assert.deepEqual(details, ['bestätigt', 'widerlegt']);
    assert.match(lens ?? '', /^2 widerlegt · \d+ bestätigt · \d+ ungeklärt · Stichtag 15\. Februar 2022$/);
    assert.match(facts, /^# Geladene Fakten\n/);
    assert.match(worksheet, /<html lang="de">[^]*<h1>Faktencheck: de-AT\.md<\/h1>[^]*2 widersprechen der Faktenbasis[^]*Widerlegt[^]*„Koazk“ ist wohl falsch/);
    assert.match(table, /^number,line,start,end,kind,verdict,/);
    assert.match(table, /,person,contradicts,/);
    assert.match(table, /looks like a misspelling of Kozak/, 'a table is for programs');
  });
});

describe('an editor that shows itself in Ukrainian', () => {
  it('is answered in Ukrainian', async () => {
    const { problems, actions, citations, finding, person, details, lens, worksheet } = await shown('uk');
    assert.equal(problems[0], '«Koazk», мабуть, написано з помилкою; має бути «Kozak».');
    assert.deepEqual(actions, ['Замінити на «Kozak»', 'Замінити «Koazk» в усій чернетці (місць: 2)', 'Залишити як є (stet)…']);
    assert.match(citations[0] ?? '', /^Вставити посилання: The Presidency/);
    assert.match(finding, /Дві сусідні літери поміняно місцями; «Koazk» немає в жодному списку імен/);
    assert.match(finding, /«Deputy Kremlin Chief of Staff» з 24 січня 2020 року/);
    assert.match(finding, /станом на 1 березня 2022 року · Дата матеріалу: 15 лютого 2022 року \(із метаданих на початку файлу\)/);
    assert.match(person, /^\*\*Dmitry Kozak\*\* — Deputy Kremlin Chief of Staff з 24 січня 2020 року/);
    assert.deepEqual(details, ['підтверджено', 'спростовано']);
    assert.match(lens ?? '', /^спростовано: 2 · .* · дата матеріалу: 15 лютого 2022 року$/);
    assert.match(worksheet, /<html lang="uk">[^]*<h1>Перевірка фактів: uk\.md<\/h1>/);
  });
});

describe('an editor in a language that Copydesk does not speak', () => {
  it('is answered in English', async () => {
    const { actions, finding } = await shown('fr');
    assert.deepEqual(actions, ['Replace with "Kozak"', 'Replace all 2 "Koazk" in this draft', 'Let it stand (stet)…']);
    assert.match(finding, /Story date 15 February 2022 \(from the front matter\)/);
  });
});

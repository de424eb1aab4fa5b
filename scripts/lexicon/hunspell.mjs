/**
 * Every form a Hunspell dictionary accepts through its affix file: the subset of the format that the SCOWL dictionaries
 * use (one-letter flags, PFX and SFX with conditions, cross products; compounds are left out).
 * @param {string} aff
 * @param {string} dic
 * @returns {Set<string>}
 */
export function hunspellForms(aff, dic) {
  const rules = readAffixes(aff);
  const forms = new Set();
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word === '') continue;
    forms.add(word);
    const own = [...flags].map((f) => rules.get(f)).filter((r) => r !== undefined);
    const suffixed = own
      .filter((r) => r.kind === 'SFX')
      .flatMap((r) => apply(r, word).map((form) => ({ form, cross: r.cross })));
    for (const { form } of suffixed) forms.add(form);
    for (const prefix of own.filter((r) => r.kind === 'PFX')) {
      for (const form of apply(prefix, word)) forms.add(form);
      if (!prefix.cross) continue;
      for (const s of suffixed) if (s.cross) for (const form of apply(prefix, s.form)) forms.add(form);
    }
  }
  return forms;
}

function readAffixes(aff) {
  const rules = new Map();
  for (const line of aff.split('\n')) {
    const [kind, flag, third, add, condition] = line.trim().split(/\s+/);
    if ((kind !== 'PFX' && kind !== 'SFX') || flag === undefined || third === undefined) continue;
    if (condition === undefined) {
      rules.set(flag, { kind, cross: third === 'Y', entries: [] });
      continue;
    }
    const test = kind === 'SFX' ? new RegExp(`${condition}$`) : new RegExp(`^${condition}`);
    rules
      .get(flag)
      .entries.push({ cut: third === '0' ? '' : third, add: add.split('/')[0] === '0' ? '' : add.split('/')[0], test });
  }
  return rules;
}

function apply(rule, word) {
  const out = [];
  for (const { cut, add, test } of rule.entries) {
    if (!test.test(word)) continue;
    if (rule.kind === 'SFX') out.push(word.slice(0, word.length - cut.length) + add);
    else out.push(add + word.slice(cut.length));
  }
  return out;
}

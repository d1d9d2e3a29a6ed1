// What to copy: the request as JSON, as curl, and as C#; and the other way, JSON into the form.

import { $, button, copyText, fill, h } from './dom.js'
import { parse, stringify } from './json.js'

const longArgument = 100000

// A data URI of a picture has millions of characters: they are copied, and not shown.
const shown = text => text.replace(/(data:[^"\s]{80})[^"\s]{200,}/g, (_, start) => `${start}…`)

const quote = text => `'${text.replace(/'/g, `'\\''`)}'`

function curl(request, key, idempotencyKey) {
  const body = stringify(request, '')
  const head = [`curl -X POST ${location.origin}/api/v1/tasks`, `-H ${quote(`Authorization: Bearer ${key}`)}`, `-H 'Content-Type: application/json'`]
  if (idempotencyKey) head.push(`-H ${quote(`Idempotency-Key: ${idempotencyKey}`)}`)
  // The arguments of a program have a longest length; its input has none.
  return body.length > longArgument ? [...head, `-d @- <<'JSON'\n${body}\nJSON`].join(' \\\n  ') : [...head, `-d ${quote(body)}`].join(' \\\n  ')
}

export function createCopies({ request, key, idempotencyKey, code, paste }) {
  let current = 'json'
  let hasCSharp = false
  const kinds = {
    json: { title: 'JSON', text: () => stringify(request()) },
    curl: { title: 'curl', text: () => curl(request(), key(), idempotencyKey()) },
    csharp: { title: 'C#', text: () => code().text ?? '// The build makes no record of this schema.' },
  }
  const block = h('code')
  const note = h('p', { class: 'quiet' })
  const status = h('span', { role: 'status', class: 'quiet' })
  const tabs = Object.entries(kinds).map(([kind, { title }]) => h('button', { type: 'button', role: 'tab', id: `tab-${kind}`, 'aria-controls': 'copy-panel', onclick: () => open(kind), onkeydown: event => step(event, kind) }, title))
  const pasted = h('textarea', { id: 'paste', rows: 6, class: 'code', spellcheck: 'false' })
  const trouble = h('p', { class: 'errors', role: 'alert' })

  fill($('copy'),
    h('h2', null, 'Copy'),
    h('div', { role: 'tablist', 'aria-label': 'Form of the request', class: 'tabs' }, tabs),
    h('div', { role: 'tabpanel', id: 'copy-panel', tabindex: '0', 'aria-labelledby': 'tab-json' }, h('pre', null, block), note),
    h('div', { class: 'bar' }, button('Copy', () => copyText(kinds[current].text(), isDone => { status.textContent = isDone ? 'Copied.' : 'The browser does not allow it; select the text.' }), { id: 'copy-button' }), status),
    h('details', null, h('summary', null, 'Paste JSON'),
      h('label', { for: 'paste' }, 'A request, or an input alone'), pasted, trouble,
      button('Show in the form', async () => {
        trouble.textContent = ''
        try {
          const json = parse(pasted.value)
          if (json === null || typeof json !== 'object' || Array.isArray(json) || 'text' in json && Object.getPrototypeOf(json) !== Object.prototype) throw new Error('It is a JSON object.')
          await paste(json)
        } catch (error) {
          trouble.textContent = error.message
        }
      }, { id: 'paste-button' })))

  function names() {
    return Object.keys(kinds).filter(kind => kind !== 'csharp' || hasCSharp)
  }

  function open(kind) {
    current = kind
    status.textContent = ''
    refresh()
  }

  function step(event, kind) {
    const all = names()
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = move ? all[(all.indexOf(kind) + move + all.length) % all.length] : { Home: all[0], End: all.at(-1) }[event.key]
    if (!next) return
    event.preventDefault()
    open(next)
    $(`tab-${next}`).focus()
  }

  function refresh() {
    for (const [i, kind] of Object.keys(kinds).entries()) {
      tabs[i].setAttribute('aria-selected', String(kind === current))
      tabs[i].tabIndex = kind === current ? 0 : -1
      tabs[i].hidden = !names().includes(kind)
    }
    $('copy-panel').setAttribute('aria-labelledby', `tab-${current}`)
    block.textContent = shown(kinds[current].text())
    note.textContent = current === 'csharp' && code().leftOut.length ? `The record has no place for ${code().leftOut.join(', ')}.` : ''
  }

  return { refresh: () => { try { refresh() } catch (error) { note.textContent = error.message } }, showCSharp: has => { hasCSharp = has } }
}

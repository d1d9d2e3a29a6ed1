// The controls of the emulator: ledger, API keys, clock, faults, state.

import { $, append, button, fill, h, newId, sureButton } from './dom.js'
import { get, send } from './api.js'
import { time } from './tasks.js'

const column = (text, attributes) => h('th', { scope: 'col', ...attributes }, text)

// Runs what a button does, and shows what went wrong.
function runner(section) {
  const trouble = h('p', { class: 'errors', role: 'alert' })
  section.append(trouble)
  return async work => {
    trouble.textContent = ''
    try {
      return await work()
    } catch (error) {
      trouble.textContent = error.message
      return undefined
    }
  }
}

export function createLedger() {
  let pages = [null]
  let last
  const total = h('p')
  const body = h('tbody')
  const older = button('Older', () => { pages.push(last); read() })
  const newest = button('Newest', () => { pages = [null]; read() })
  append($('ledger'), [total, h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Entries of the ledger' }, h('table', null, h('thead', null, h('tr', null, column('Entry'), column('Kind'), column('Amount'), column('Task'), column('Time'))), body)), h('div', { class: 'bar' }, newest, older)])

  async function read() {
    const before = pages.at(-1)
    const ledger = await get(`/playground/ledger?count=8${before ? `&before=${before}` : ''}`)
    if (!ledger.entries.length && before) {
      pages = [null]
      return read()
    }
    fill(total, `Total $${ledger.total} in ${ledger.entry_count.toLocaleString('en')} entries.`)
    fill(body, ledger.entries.map(entry => h('tr', null, h('td', null, String(entry.entry)), h('td', null, entry.kind), h('td', { class: 'amount' }, `${entry.kind === 'refund' ? '−' : ''}$${entry.amount}`), h('td', null, h('code', null, entry.task_id.slice(-12))), h('td', null, time(entry.created_at)))))
    last = ledger.entries.at(-1)?.entry
    older.disabled = !last || last <= 1
    newest.disabled = pages.length === 1
  }

  return { read }
}

export function createKeys(changed) {
  const section = $('keys')
  const list = h('ul', { class: 'plain keys' })
  const wanted = h('input', { id: newId('k'), type: 'text', autocomplete: 'off', placeholder: 'chosen by the emulator' })
  section.append(list)
  const run = runner(section)
  append(section, [h('div', { class: 'bar' }, h('label', { class: 'inline', for: wanted.id }, 'New key ', wanted), button('Create', () => run(async () => {
    await send('POST', '/emulator/keys', wanted.value.trim() ? { key: wanted.value.trim() } : {})
    wanted.value = ''
  })))])

  async function read() {
    const { keys } = await get('/emulator/keys')
    fill(list, keys.map(({ key, disabled }) => {
      const path = `/emulator/keys/${encodeURIComponent(key)}`
      return h('li', null, h('code', null, key), disabled && ' (disabled)',
        button(disabled ? 'Enable' : 'Disable', () => run(() => send('PATCH', path, { disabled: !disabled })), { class: 'small', 'aria-label': `${disabled ? 'Enable' : 'Disable'} ${key}` }),
        sureButton('Delete', 'Really delete?', () => run(() => send('DELETE', path)), { class: 'small', 'aria-label': null }))
    }))
    changed(keys)
  }

  return { read }
}

export function createClock() {
  const section = $('clock')
  const shown = h('p', { class: 'now' })
  const wanted = h('input', { id: newId('t'), type: 'text', autocomplete: 'off', placeholder: '00:00:05 or 2030-01-01T00:00:00Z' })
  section.append(shown)
  const run = runner(section)
  const put = body => run(() => send('PUT', '/emulator/clock', body))
  let base
  let isFrozen = false
  const freeze = button('Freeze', () => put({ frozen: !isFrozen }), { id: 'freeze' })
  const move = () => {
    const text = wanted.value.trim()
    return put(/^\d{4}-/.test(text) ? { now: text } : { advance: text })
  }
  append(section, [h('div', { class: 'bar' }, freeze, ['00:00:01', '00:00:05', '00:01:00', '01:00:00'].map((step, i) => button(`+${['1 s', '5 s', '1 min', '1 h'][i]}`, () => put({ advance: step })))),
    h('div', { class: 'bar' }, h('label', { class: 'inline', for: wanted.id }, 'Move by a time, or set ', wanted), button('Move', move))])

  function draw() {
    if (!base) return
    const now = isFrozen ? base.now : base.now + performance.now() - base.at
    shown.textContent = `${time(now)} UTC${isFrozen ? ', frozen' : ''}`
  }

  setInterval(() => { if (!isFrozen && !document.hidden) draw() }, 1000)
  return {
    show(clock) {
      base = { now: Date.parse(clock.now), at: performance.now() }
      isFrozen = clock.frozen
      freeze.textContent = isFrozen ? 'Let it run' : 'Freeze'
      draw()
    },
  }
}

const quick = [
  ['Drop the next request', { fault: 'drop_request' }], ['Drop the next answer', { fault: 'drop_response' }], ['Delay the next by 3 s', { fault: 'delay', delay: '00:00:03' }],
  ['Answer 429 once', { fault: 'status', status: 429, retry_after: '1' }], ['Answer 500 once', { fault: 'status', status: 500 }], ['Cut the next answer', { fault: 'cut_body' }],
  ['Garble the next answer', { fault: 'garbage_body' }], ['Swell the next answer', { fault: 'huge_body' }], ['Fail the next task', { fault: 'fail_task' }], ['Cancel the next task', { fault: 'cancel_task' }],
]

const kinds = ['drop_request', 'drop_response', 'delay', 'status', 'cut_body', 'garbage_body', 'huge_body', 'fail_task', 'cancel_task']

export function createFaults(slugs) {
  const section = $('faults')
  const list = h('ul', { class: 'plain' })
  const input = (type, attributes) => h('input', { id: newId('x'), type, autocomplete: 'off', ...attributes })
  const choice = (...values) => h('select', { id: newId('x') }, values.map(value => h('option', { value }, value || 'all')))
  const model = choice('')
  const parts = {
    fault: choice(...kinds), on: choice('submit', 'get', 'events', 'output'), times: input('text', { inputmode: 'numeric', placeholder: 'always' }), probability: input('text', { inputmode: 'decimal', placeholder: '1' }),
    delay: input('text', { placeholder: '00:00:01' }), status: input('text', { inputmode: 'numeric', placeholder: '500' }), retry_after: input('text'), model,
  }
  const numbers = ['times', 'probability', 'status']
  append(section, [h('div', { class: 'bar quick' }, quick.map(([title, fault]) => button(title, () => run(() => send('POST', '/emulator/faults', { ...fault, times: 1 })))))])
  const run = runner(section)
  append(section, [
    h('details', { ontoggle: () => { if (model.options.length === 1) append(model, slugs().map(slug => h('option', { value: slug }, slug))) } }, h('summary', null, 'Any fault'),
      h('div', { class: 'grid' }, Object.entries(parts).map(([name, control]) => h('label', { for: control.id }, h('code', null, name), control))),
      button('Inject', () => run(() => send('POST', '/emulator/faults', Object.fromEntries(Object.entries(parts).map(([name, control]) => [name, control.value.trim()]).filter(([, text]) => text !== '').map(([name, text]) => [name, numbers.includes(name) && !Number.isNaN(Number(text)) ? Number(text) : text])))))),
    list, h('div', { class: 'bar' }, button('End all', () => run(() => send('DELETE', '/emulator/faults'))))])

  async function read() {
    const { faults } = await get('/emulator/faults')
    fill(list, faults.length ? faults.map(fault => {
      const { id, hits, ...rest } = fault
      const isDone = fault.times !== undefined && hits >= fault.times
      return h('li', { class: isDone ? 'done' : undefined }, h('code', null, Object.entries(rest).filter(([name, value]) => !(name === 'probability' && value === 1)).map(([name, value]) => name === 'fault' ? value : `${name} ${value}`).join(', ')),
        ` has hit ${hits === 1 ? 'once' : `${hits} times`}${isDone ? ', and is over' : ''} `, button('End', () => run(() => send('DELETE', `/emulator/faults/${id}`)), { class: 'small', 'aria-label': `End fault ${id}` }))
    }) : h('li', { class: 'quiet' }, 'No fault is on.'))
  }

  return { read }
}

export function createState() {
  const section = $('state')
  const run = runner(section)
  append(section, [sureButton('Delete tasks, ledger and faults', 'Press again to delete them', () => run(() => send('DELETE', '/emulator/state')))])
}

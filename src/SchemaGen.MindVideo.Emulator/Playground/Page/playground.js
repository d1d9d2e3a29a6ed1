// The page: chooses a model, lets the emulator check the request while it is typed, sends it, and shows what else the emulator has.

import { $, button, fill, h, newId } from './dom.js'
import { pointerSteps, stringify } from './json.js'
import { get, getExact, Refusal, send } from './api.js'
import { createMembers } from './fields.js'
import { createCopies } from './copies.js'
import { createTasks } from './tasks.js'
import { createClock, createFaults, createKeys, createLedger, createState } from './panels.js'

const pause = 200
const money = amount => `$${amount}`

let catalog
let slug
let members
let isAsked = false
let timer
let latest = 0
let choices = 0
let code = { text: null, leftOut: [] }

const modelChoice = $('model')
const verdict = $('verdict')
const keyChoice = h('select', { id: 'key', onchange: () => copies.refresh() })
const idempotency = h('input', { id: 'idempotency', type: 'text', autocomplete: 'off', oninput: () => copies.refresh() })

const copies = createCopies({
  request: () => ({ model: slug, input: members.read() }),
  key: () => keyChoice.value,
  idempotencyKey: () => idempotency.value.trim(),
  code: () => code,
  paste,
})
const tasks = createTasks(model => { if (catalog.models.some(known => known.slug === model)) choose(model).catch(tell) })
const ledger = createLedger()
const clock = createClock()
const faults = createFaults(() => catalog.models.map(model => model.slug))
const keys = createKeys(showKeys)
createState()

async function choose(wanted, input) {
  const mine = ++choices
  const form = await getExact(`/playground/form?model=${encodeURIComponent(wanted)}`)
  if (mine !== choices) return
  slug = wanted
  isAsked = false
  modelChoice.value = wanted
  history.replaceState(null, '', `#${encodeURIComponent(wanted)}`)
  members = createMembers(form.shapes['#'], { shapes: form.shapes, changed })
  fill($('answer'))
  fill($('form'), form.title && h('h3', null, form.title), form.description && h('p', { class: 'description' }, form.description),
    !form.is_plain && h('p', { class: 'notice' }, 'The input has several forms; what the fields cannot say goes into "Further members".'), members.el)
  if (input) members.write(input)
  changed()
}

function changed() {
  clearTimeout(timer)
  timer = setTimeout(() => check().catch(tell), pause)
}

// Asks the emulator what it would say. Only the answer to the latest request counts.
async function check() {
  clearTimeout(timer)
  const mine = ++latest
  const result = await send('POST', '/playground/check', stringify({ model: slug, input: members.read() }, '')).catch(error => {
    if (error instanceof Refusal) return { error: error.error }
    throw error
  })
  if (mine !== latest) return
  code = { text: result.csharp ?? null, leftOut: result.left_out ?? [] }
  show(result)
  copies.refresh()
}

function show(result) {
  members.clearErrors()
  let local = 0
  members.each(node => { if (node.problem()) { local++; node.place([], node.problem()) } })
  const elsewhere = []
  const violations = result.error?.violations ?? []
  for (const { pointer, keyword, message } of violations) {
    const steps = pointerSteps(pointer)
    // What is missing in a form that nobody has sent yet is not a mistake yet; "required" says it beside the title.
    if (keyword === 'required' && !isAsked && !members.find(steps)?.isTouched) continue
    if (!members.place(steps, message)) elsewhere.push(message)
  }
  verdict.className = result.error || local ? 'bad' : 'good'
  if (result.estimate) {
    const { cost, outputs, width, height, is_video } = result.estimate
    fill(verdict, `Valid: ${outputs} ${is_video ? 'video' : 'image'}${outputs === 1 ? '' : 's'} of ${width} × ${height}, estimated at ${money(cost)}.`, local > 0 && ' But a field has no JSON yet, and is not sent.')
  } else {
    const count = violations.length
    fill(verdict, count ? `${result.error.message} ${count === 1 ? 'One violation.' : `${count} violations.`}` : result.error.message,
      elsewhere.length > 0 && h('ul', null, elsewhere.map(message => h('li', null, message))))
  }
}

function tell(error) {
  report(verdict, 'bad', error.message, error instanceof Refusal && error.error.code === 'page_token_required' && [' ', button('Load the page again', () => location.reload())])
}

function report(element, look, ...words) {
  element.className = look
  fill(element, words)
}

// What became of a request stands beside what the emulator says about the next one.
async function submit() {
  isAsked = true
  const go = $('submit')
  const answer = $('answer')
  go.setAttribute('aria-disabled', 'true')
  report(answer, 'quiet', 'Sending…')
  const key = idempotency.value.trim()
  try {
    const task = await send('POST', '/api/v1/tasks', stringify({ model: slug, input: members.read() }, ''), { Authorization: `Bearer ${keyChoice.value}`, ...key ? { 'Idempotency-Key': key } : {} })
    report(answer, 'good', `${task.is_replayed ? 'The key was used before, for' : 'Accepted as'} ${task.task_id}, estimated at ${money(task.cost_estimate)}.`)
  } catch (error) {
    const isRefused = error instanceof Refusal
    report(answer, 'bad', isRefused ? `Refused with ${error.status}: ${error.message}` : error.message,
      !isRefused && (key ? ' Send again with the same idempotency key: a task that was accepted is not made twice.' : ' Whether a task was accepted, the list of tasks shows; an idempotency key makes it safe to send again.'))
    if (isRefused && error.error.violations) {
      await check().catch(tell)
      document.querySelector('#form [aria-invalid=true]')?.focus()
    }
  } finally {
    go.removeAttribute('aria-disabled')
  }
}

// Takes a whole request, or an input alone.
async function paste(json) {
  const isRequest = typeof json.model === 'string' && json.input !== null && typeof json.input === 'object' && !Array.isArray(json.input)
  if (isRequest && !catalog.models.some(model => model.slug === json.model)) throw new Error(`There is no model '${json.model}'.`)
  await choose(isRequest ? json.model : slug, isRequest ? json.input : json)
  isAsked = true
}

function showKeys(list) {
  const chosen = keyChoice.value
  const working = list.filter(key => !key.disabled)
  fill(keyChoice, working.map(key => h('option', { value: key.key }, key.key)), list.filter(key => key.disabled).map(key => h('option', { value: key.key }, `${key.key} (disabled)`)), h('option', { value: 'wrong' }, 'wrong (an unknown key)'))
  if (list.some(key => key.key === chosen) || chosen === 'wrong') keyChoice.value = chosen
  copies.refresh()
}

function drawSendBar() {
  const label = (text, control) => h('label', { class: 'inline', for: control.id }, text, ' ', control)
  fill($('send'), label('API key', keyChoice), label('Idempotency key', idempotency),
    button('New', () => { idempotency.value = crypto.randomUUID?.() ?? newId(String(Date.now())); copies.refresh() }, { class: 'small', 'aria-label': 'New idempotency key' }),
    h('button', { id: 'submit', type: 'submit', form: 'form', class: 'main' }, 'Send'),
    button('Clear', () => { members.clear(); isAsked = false; changed() }))
  $('form').addEventListener('submit', event => { event.preventDefault(); if ($('submit').getAttribute('aria-disabled') !== 'true') submit() })
}

// One stream says what has changed; only that is read again.
function follow() {
  const seen = {}
  const stream = new EventSource('/playground/changes')
  const readers = { tasks: () => Promise.all([tasks.read(), ledger.read()]), faults: faults.read, keys: keys.read }
  stream.onmessage = event => {
    const state = JSON.parse(event.data)
    fill($('connection'))
    clock.show(state.clock)
    for (const [part, read] of Object.entries(readers)) {
      if (seen[part] !== state[part]) {
        seen[part] = state[part]
        read().catch(tell)
      }
    }
  }
  stream.onerror = () => {
    for (const part of Object.keys(seen)) delete seen[part]
    fill($('connection'), stream.readyState === EventSource.CLOSED ? 'The connection has ended; load the page again.' : 'The emulator does not answer; trying again.')
  }
}

async function start() {
  drawSendBar()
  catalog = await get('/playground/models')
  copies.showCSharp(catalog.writes_csharp)
  fill(modelChoice, catalog.models.map(model => h('option', { value: model.slug }, model.slug)))
  modelChoice.addEventListener('change', () => choose(modelChoice.value).catch(tell))
  if (catalog.problems.length) {
    fill($('problems'), h('div', { class: 'notice', role: 'note' }, h('p', null, 'These schema files could not be read:'), h('ul', null, catalog.problems.map(problem => h('li', null, h('code', null, problem.file), ': ', problem.problem)))))
  }
  $('main').hidden = false
  follow()
  const first = catalog.models.find(model => `#${encodeURIComponent(model.slug)}` === location.hash) ?? catalog.models[0]
  if (first) await choose(first.slug)
  else fill($('form'), h('p', null, 'There is no model. Put schema files into ./schemas, or name a folder with --schemas.'))
  document.body.dataset.ready = 'true'
}

start().catch(error => { $('main').hidden = false; tell(error) })

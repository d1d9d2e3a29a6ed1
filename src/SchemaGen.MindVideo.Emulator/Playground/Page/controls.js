// The controls of single values. Each has el, read() (undefined where nothing was set), write(value) (false where it cannot show the value), and clear().

import { h, newId } from './dom.js'
import { Digits, isNumber, parse, plain, stringify } from './json.js'

const same = (a, b) => stringify(a, '') === stringify(b, '') || (a instanceof Digits && b instanceof Digits && Number(a.text) === Number(b.text))

export function text(field, ctx, id) {
  let given = false
  const isLong = field.control === 'textarea'
  const el = h(isLong ? 'textarea' : 'input', {
    id, rows: isLong ? plain(field.rows ?? '4') : undefined, type: isLong ? undefined : 'text', autocomplete: 'off', placeholder: typeof field.default === 'string' ? field.default : field.placeholder,
    oninput: () => { given = el.value !== ''; ctx.changed() },
  })
  return {
    el,
    input: el,
    isText: true,
    read: () => given ? el.value : undefined,
    write: value => {
      if (typeof value !== 'string' || /\r/.test(value) || (!isLong && value.includes('\n'))) return false
      el.value = value
      return given = true
    },
    clear: () => { el.value = ''; given = false },
  }
}

export function number(field, ctx, id) {
  const input = h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder: field.default === undefined ? undefined : plain(field.default), oninput: () => { follow(); ctx.changed() } })
  const least = Number(plain(field.minimum ?? ''))
  const most = Number(plain(field.maximum ?? ''))
  const step = Number(plain(field.multipleOf ?? (field.control === 'integer' ? '1' : '0'))) || (most - least) / 100
  const slides = field.minimum !== undefined && field.maximum !== undefined && most > least && (most - least) / step <= 1000
  const slider = slides && h('input', {
    type: 'range', min: least, max: most, step, 'aria-label': `${field.title}, slider`, class: 'unset',
    oninput: () => { input.value = slider.value; slider.classList.remove('unset'); ctx.changed() },
  })
  const rest = field.default === undefined ? least : Number(plain(field.default))
  function follow() {
    if (!slider) return
    const isSet = isNumber(input.value.trim())
    slider.value = isSet ? input.value : rest
    slider.classList.toggle('unset', !isSet)
  }
  follow()
  return {
    el: h('div', { class: 'numeric' }, input, slider),
    input,
    read: () => {
      const typed = input.value.trim()
      // What is not a number is sent as it was typed, and refused in the words of the emulator.
      return typed === '' ? undefined : isNumber(typed) ? new Digits(typed) : typed
    },
    write: value => {
      if (!(value instanceof Digits)) return false
      input.value = value.text
      follow()
      return true
    },
    clear: () => { input.value = ''; follow() },
  }
}

export function select(field, ctx, id) {
  const el = h('select', { id, onchange: () => ctx.changed() },
    h('option', { value: '' }, field.default === undefined ? 'not set' : `not set (default ${plain(field.default)})`),
    field.enum.map((value, i) => h('option', { value: String(i) }, plain(value))))
  return {
    el,
    input: el,
    read: () => el.value === '' ? undefined : field.enum[Number(el.value)],
    write: value => {
      const i = field.enum.findIndex(listed => same(listed, value))
      if (i >= 0) el.value = String(i)
      return i >= 0
    },
    clear: () => { el.value = '' },
  }
}

// One of a few values, each with something beside its name.
function radios(field, ctx, values, show) {
  const name = newId('r')
  const inputs = values.map(() => h('input', { type: 'radio', name, onchange: () => ctx.changed() }))
  return {
    el: h('div', { class: 'radios' }, values.map((value, i) => h('label', { class: 'radio' }, inputs[i], show(value), h('span', null, plain(value), same(value, field.default ?? null) && value !== null && h('span', { class: 'visually-hidden' }, ' (default)'))))),
    isGroup: true,
    inputs,
    read: () => { const i = inputs.findIndex(input => input.checked); return i < 0 ? undefined : values[i] },
    write: value => {
      const i = values.findIndex(listed => same(listed, value))
      if (i >= 0) inputs[i].checked = true
      return i >= 0
    },
    clear: () => inputs.forEach(input => { input.checked = false }),
  }
}

export const ratio = (field, ctx) => radios(field, ctx, field.enum, frame)

export const boolean = (field, ctx) => radios(field, ctx, [true, false], () => null)

function frame(value) {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const rect = document.createElementNS(space, 'rect')
  const [width, height] = value === 'auto' ? [1, 1] : value.split(':').map(Number)
  const scale = 22 / Math.max(width, height, 1)
  const sides = [Math.max(width * scale, 2), Math.max(height * scale, 2)]
  const put = (element, values) => { for (const [attribute, text] of Object.entries(values)) element.setAttribute(attribute, text) }
  put(svg, { viewBox: '0 0 24 24', class: value === 'auto' ? 'frame auto' : 'frame', 'aria-hidden': 'true' })
  put(rect, { x: 12 - sides[0] / 2, y: 12 - sides[1] / 2, width: sides[0], height: sides[1], rx: 1.5 })
  svg.append(rect)
  return svg
}

export function json(field, ctx, id) {
  let problem = ''
  const el = h('textarea', { id, rows: 3, class: 'code', spellcheck: 'false', placeholder: 'JSON', oninput: () => { check(); ctx.changed() } })
  function check() {
    problem = ''
    if (el.value.trim() === '') return undefined
    try {
      return parse(el.value)
    } catch (error) {
      problem = `This is not JSON yet: ${error.message}`
      return undefined
    }
  }
  return {
    el,
    input: el,
    read: check,
    problem: () => problem,
    write: value => { el.value = stringify(value); check(); return true },
    clear: () => { el.value = ''; problem = '' },
  }
}

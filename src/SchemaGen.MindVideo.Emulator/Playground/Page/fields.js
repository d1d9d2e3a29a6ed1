// A form is made of fields; a field has words, a control, and what the emulator says about its value. Objects and lists have fields of their own, which are made when they are opened.

import { button, fill, h, newId } from './dom.js'
import { codePoints, plain, record, stringify } from './json.js'
import * as single from './controls.js'
import { files } from './files.js'

const makers = {
  text: single.text, textarea: single.text, integer: single.number, number: single.number, boolean: single.boolean, select: single.select, ratio: single.ratio, json: single.json,
  file: files, files, list, object: nested,
}

const empties = { text: '', textarea: '', object: {}, list: [], files: [] }

export function createField(field, ctx) {
  const id = newId('f')
  const errors = h('ul', { class: 'errors', id: `${id}-errors`, hidden: true })
  const counter = h('span', { class: 'counter' })
  const bites = h('p', { class: 'needs', id: `${id}-needs` })
  const place = h('div', { class: 'control' })
  const nothing = field.nullable && h('input', { type: 'checkbox', onchange: () => { mark(); ctx.changed() } })
  const unset = button('Unset', () => { node.clear(); ctx.changed(); focus() }, { class: 'small', 'aria-label': `Unset ${field.title || 'the item'}`, hidden: true })
  let control
  let isRaw = false
  let isTouched = false

  use(makers[field.control])
  const words = [
    h('span', { class: 'title' }, field.title || 'Item'), field.name && field.name !== field.title && h('code', { class: 'name' }, field.name),
    field.required && h('span', { class: 'required' }, 'required'),
  ]
  const notes = h('span', { class: 'notes', id: `${id}-limits` }, [field.limits, field.default !== undefined && `default ${plain(field.default)}`].filter(Boolean).join(' · '))
  const isGroup = control.isGroup
  const el = h(isGroup ? 'fieldset' : 'div', { class: `field ${field.control}`, id: `${id}-field`, oninput: () => { isTouched = true }, onchange: () => { isTouched = true } },
    isGroup ? h('legend', null, words) : h('label', { for: id }, words),
    h('span', { class: 'beside' }, notes, counter, nothing && h('label', { class: 'null' }, nothing, 'null'), unset),
    field.description && h('p', { class: 'description', id: `${id}-description` }, field.description), bites, place, errors)
  describe()

  function use(make) {
    control = make(field, { ...ctx, changed: () => { isTouched = true; node.refresh(); ctx.changed() } }, id)
    // A legend names no single control.
    if (isRaw) control.input.setAttribute('aria-label', `${field.title || 'The item'}, as JSON`)
    fill(place, control.el)
  }

  function describe() {
    const ids = [field.description && `${id}-description`, `${id}-limits`, field.needs && `${id}-needs`, `${id}-errors`].filter(Boolean).join(' ')
    for (const input of control.input ? [control.input] : [el]) input.setAttribute('aria-describedby', ids)
  }

  function focus() {
    (control.input ?? control.inputs?.[0] ?? place.querySelector('button, input, textarea, select'))?.focus()
  }

  function mark() {
    place.hidden = !!nothing?.checked
  }

  const node = {
    el, field, focus,
    get isTouched() { return isTouched },
    read: () => nothing?.checked ? null : control.read(),
    problem: () => nothing?.checked ? '' : control.problem?.() ?? '',
    // What the control cannot show is shown as JSON: a wrong value can be seen, and mended.
    write(value) {
      node.clear()
      if (value === null && nothing) nothing.checked = true
      else if (!control.write(value)) {
        isRaw = true
        use(single.json)
        control.write(value)
        describe()
      }
      isTouched = true
      mark()
      node.refresh()
    },
    clear() {
      if (isRaw) {
        isRaw = false
        use(makers[field.control])
        describe()
      }
      control.clear()
      if (nothing) nothing.checked = false
      mark()
      node.refresh()
    },
    refresh() {
      const value = node.read()
      unset.hidden = value === undefined && node.problem() === ''
      counter.textContent = field.maxLength !== undefined && typeof value === 'string' ? `${codePoints(value)} of ${plain(field.maxLength)}` : ''
    },
    // Shows what the members that this one needs are, and stresses it where one is missing.
    need(sibling) {
      if (!field.needs) return
      const missing = field.needs.filter(name => sibling(name)?.read() === undefined)
      bites.classList.toggle('bite', node.read() !== undefined && missing.length > 0)
      fill(bites, 'Needs ', field.needs.map((name, i) => [i > 0 && ', ', button(sibling(name)?.field.title ?? name, () => { sibling(name)?.reveal(); sibling(name)?.focus() }, { class: 'link' })]), '.')
    },
    reveal() {
      for (let around = el.parentElement; around; around = around.parentElement) if (around.tagName === 'DETAILS') around.open = true
    },
    clearErrors() {
      fill(errors)
      errors.hidden = true
      el.classList.remove('wrong')
      for (const input of control.input ? [control.input] : control.inputs ?? []) input.removeAttribute('aria-invalid')
      control.clearErrors?.()
    },
    place(steps, message) {
      if (steps.length && control.place?.(steps, message)) return true
      errors.append(h('li', null, message))
      errors.hidden = false
      el.classList.add('wrong')
      for (const input of control.input ? [control.input] : control.inputs ?? []) input.setAttribute('aria-invalid', 'true')
      return true
    },
    each(visit) {
      visit(node)
      control.each?.(visit)
    },
  }
  return node
}

// The members of an object: of the input itself, or of one in it.
export function createMembers(shape, ctx) {
  const nodes = new Map()
  const inner = { ...ctx, changed: () => { refresh(); ctx.changed() } }
  const more = createField({ control: 'json', title: 'Further members', description: 'An object with members that the form does not have.' }, inner)
  const add = field => { const node = createField(field, inner); nodes.set(field.name, node); return node }
  const plainFields = shape.fields.filter(field => !field.advanced).map(add)
  const advanced = shape.fields.filter(field => field.advanced).map(add)
  let folded
  const el = h('div', { class: 'members' },
    shape.rules.length > 0 && h('ul', { class: 'rules' }, shape.rules.map(rule => h('li', null, rule))),
    grouped(plainFields),
    (advanced.length > 0 || shape.is_open) && (folded = h('details', { class: 'advanced' }, h('summary', null, advanced.length ? 'Advanced' : 'More'), grouped(advanced), shape.is_open && more.el)))
  if (!shape.is_open) {
    more.el.hidden = true
    el.append(more.el)
  }

  function grouped(fields) {
    const groups = new Map()
    for (const node of fields) groups.set(node.field.group ?? '', [...groups.get(node.field.group ?? '') ?? [], node.el])
    return [...groups].map(([group, elements]) => group ? h('section', { class: 'group' }, h('h3', null, group), elements) : elements)
  }

  function refresh() {
    for (const node of nodes.values()) node.need(name => nodes.get(name))
  }

  refresh()
  return {
    el,
    read() {
      const entries = []
      for (const [name, node] of nodes) {
        const value = node.read()
        if (value !== undefined) entries.push([name, value])
      }
      const others = more.read()
      return record([...entries, ...others && typeof others === 'object' && !Array.isArray(others) ? Object.entries(others).filter(([name]) => !nodes.has(name)) : []])
    },
    write(value) {
      this.clear()
      const others = []
      for (const [name, member] of Object.entries(value)) {
        if (nodes.has(name)) nodes.get(name).write(member)
        else others.push([name, member])
      }
      if (others.length) {
        more.write(record(others))
        more.el.hidden = false
      }
      if (folded && (others.length || advanced.some(node => node.read() !== undefined))) folded.open = true
      refresh()
    },
    clear() {
      for (const node of nodes.values()) node.clear()
      more.clear()
      refresh()
    },
    clearErrors() { for (const node of [...nodes.values(), more]) node.clearErrors() },
    place(steps, message) {
      const node = nodes.get(steps[0]) ?? (more.read()?.[steps[0]] !== undefined ? more : undefined)
      if (!node) return false
      if (folded && advanced.includes(node)) folded.open = true
      return node.place(steps.slice(1), message)
    },
    find: steps => nodes.get(steps[0]),
    each(visit) { for (const node of [...nodes.values(), more]) node.each(visit) },
  }
}

function nested(field, ctx, id) {
  let members
  const shape = ctx.shapes[field.shape]
  const el = h('div', { class: 'nested' })
  const closed = button(`Set ${field.title || 'the object'}`, () => { open(); ctx.changed(); el.querySelector('input, textarea, select')?.focus() }, { id })
  function open() {
    members = createMembers(shape, ctx)
    fill(el, members.el)
  }
  function clear() {
    members = undefined
    fill(el, closed)
  }
  clear()
  return {
    el, clear,
    isGroup: true,
    read: () => members?.read(),
    write: value => {
      if (value === null || typeof value !== 'object' || Array.isArray(value) || Object.getPrototypeOf(value) !== Object.prototype) return false
      open()
      members.write(value)
      return true
    },
    clearErrors: () => members?.clearErrors(),
    place: (steps, message) => members?.place(steps, message) ?? false,
    each: visit => members?.each(visit),
  }
}

function list(field, ctx, id) {
  let items = []
  let isGiven = false
  const rows = h('ol', { class: 'items' })
  const add = button('Add an item', () => { const node = append(); ctx.changed(); node.focus() }, { id })
  function append() {
    const node = createField({ ...field.item, title: `${field.item.title || field.title} ${items.length + 1}` }, ctx)
    items.push(node)
    isGiven = true
    rows.append(h('li', null, node.el, button('Remove', () => {
      const i = items.indexOf(node)
      items.splice(i, 1)
      rows.children[i].remove()
      isGiven = items.length > 0
      ctx.changed()
      add.focus()
    }, { class: 'small', 'aria-label': `Remove this item of ${field.title}` })))
    return node
  }
  function clear() {
    items = []
    isGiven = false
    fill(rows)
  }
  return {
    el: h('div', { class: 'list' }, rows, add),
    isGroup: true,
    clear,
    read: () => isGiven ? items.map(item => item.read() ?? (item.field.nullable ? null : empties[item.field.control] ?? null)) : undefined,
    write: value => {
      if (!Array.isArray(value)) return false
      clear()
      for (const one of value) append().write(one)
      return isGiven = true
    },
    clearErrors: () => items.forEach(item => item.clearErrors()),
    place: (steps, message) => items[Number(steps[0])]?.place(steps.slice(1), message) ?? false,
    each: visit => items.forEach(item => item.each(visit)),
  }
}

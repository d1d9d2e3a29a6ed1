// Elements are made node by node: what is data becomes text, never markup.

export function h(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden') element[name] = value
    else element.setAttribute(name, value === true ? '' : value)
  }
  append(element, children)
  return element
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) element.append(child)
  }
}

export function fill(element, ...children) {
  element.replaceChildren()
  append(element, children)
}

export const $ = id => document.getElementById(id)

let last = 0
export const newId = prefix => `${prefix}-${++last}`

export function button(text, press, attributes) {
  return h('button', { type: 'button', onclick: press, ...attributes }, text)
}

// A button for what cannot be undone: it is pressed twice.
export function sureButton(text, sureText, press, attributes) {
  let timer
  const calm = () => { clearTimeout(timer); timer = undefined; element.textContent = text; element.classList.remove('sure') }
  const element = button(text, () => {
    if (timer === undefined) {
      element.textContent = sureText
      element.classList.add('sure')
      timer = setTimeout(calm, 5000)
    } else {
      calm()
      press()
    }
  }, attributes)
  element.addEventListener('blur', () => { if (timer !== undefined) calm() })
  return element
}

export async function copyText(text, done) {
  try {
    await navigator.clipboard.writeText(text)
    done(true)
  } catch {
    done(false)
  }
}

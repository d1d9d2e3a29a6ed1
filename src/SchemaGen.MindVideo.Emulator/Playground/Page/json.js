// JSON whose numbers keep their digits: a seed of 20 digits is sent as it was typed.

export class Digits {
  constructor(text) { this.text = text }
}

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

export const isNumber = text => number.test(text)

export function parse(text) {
  // Where a browser does not say how a number was spelled, the number itself has to do.
  return JSON.parse(text, (key, value, context) => typeof value === 'number' ? new Digits(context?.source ?? String(value)) : value)
}

export function stringify(value, indent = '  ', around = '') {
  if (value instanceof Digits) return value.text
  const inner = around + indent
  const glue = indent ? `,\n${inner}` : ','
  const open = indent ? `\n${inner}` : ''
  const close = indent ? `\n${around}` : ''
  if (Array.isArray(value)) return value.length ? `[${open}${value.map(item => stringify(item, indent, inner)).join(glue)}${close}]` : '[]'
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
    const colon = indent ? ': ' : ':'
    return members.length ? `{${open}${members.map(([name, item]) => JSON.stringify(name) + colon + stringify(item, indent, inner)).join(glue)}${close}}` : '{}'
  }
  return JSON.stringify(value)
}

// Members by their names, also one that is called __proto__.
export const record = entries => Object.fromEntries(entries)

export const plain = value => value instanceof Digits ? value.text : typeof value === 'string' ? value : stringify(value, '')

export const pointerSteps = pointer => pointer.split('/').slice(1).map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'))

export function codePoints(text) {
  let count = 0
  for (const _ of text) count++
  return count
}

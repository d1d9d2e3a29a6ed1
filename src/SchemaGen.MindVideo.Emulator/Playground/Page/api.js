import { parse } from './json.js'

const token = document.querySelector('meta[name=playground-token]').content

export class Refusal extends Error {
  constructor(status, error) {
    super(error.message)
    this.status = status
    this.error = error
  }
}

// Sends a request; a refusal is thrown, and an answer that is none as well.
export async function send(method, path, body, headers) {
  let response
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'X-Playground-Token': token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      cache: 'no-store',
    })
  } catch {
    throw new Error('There was no answer: the connection was broken off.')
  }
  if (response.status === 204) return null
  let text
  try {
    text = await response.text()
  } catch {
    throw new Error(`The answer (${response.status}) broke off.`)
  }
  let json
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error(`The answer (${response.status}) is not JSON.`)
  }
  if (!response.ok) throw new Refusal(response.status, json.error ?? { code: '', message: `The answer has the status ${response.status}.` })
  if (response.headers.get('Idempotent-Replayed')) json.is_replayed = true
  return json
}

export const get = path => send('GET', path)

// What a form is made of: numbers keep their digits.
export async function getExact(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' })
  const json = parse(await response.text())
  if (!response.ok) throw new Refusal(response.status, json.error)
  return json
}

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RecordedRequest } from './simulatedAlta'

const nodeSchema = z.looseObject({ $ref: z.string().optional(), content: z.unknown().optional() })
type Node = z.infer<typeof nodeSchema>
const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
})
const operationSchema = z.object({
  parameters: z.array(z.unknown()).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
})
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) })

interface Found {
  /** The path of the operation in the document. */
  keys: string[]
  operation: z.infer<typeof operationSchema>
  /** The values in the request's path, by name. */
  path: Record<string, string>
}

const version = '/v1'
const formats = {
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
}

/** A description of Alta's API as an OpenAPI 3.1 file. Each fault is a sentence. */
export class AltaDocument {
  readonly #source: unknown
  readonly #paths: z.infer<typeof documentSchema>['paths']
  readonly #bodies = new Ajv2020({ strict: false, allErrors: true, formats })
  /** Values in addresses and headers are text, even if they mean numbers. */
  readonly #texts = new Ajv2020({ strict: false, allErrors: true, formats, coerceTypes: true })

  constructor(file: URL) {
    this.#source = parse(readFileSync(file, 'utf8'))
    this.#paths = documentSchema.parse(this.#source).paths
    const schema = { ...z.looseObject({}).parse(this.#source), $id: 'alta' }
    this.#bodies.addSchema(schema)
    this.#texts.addSchema(schema)
  }

  /** How a request differs from the description. */
  faultsOfRequest(request: RecordedRequest): string[] {
    const found = this.#find(request)
    if (!found) return [`${request.method} ${request.path} is not described`]
    const isSigned = /^Bearer \S+$/.test(request.headers.authorization ?? '')
    return [
      ...(isSigned ? [] : ['header authorization is no bearer token']),
      ...this.#parameterFaults(found, request),
      ...this.#bodyFaults(found, request),
    ]
  }

  /** How the answer to a request differs from the description. */
  faultsOfAnswer(request: RecordedRequest): string[] {
    const found = this.#find(request)
    const keys = [...(found?.keys ?? []), 'responses', String(request.status)]
    const answer = found?.operation.responses[String(request.status)]
    if (answer === undefined) return [`status ${request.status} is not described`]
    const [answerKeys, { content }] = this.#resolve(keys, answer)
    return content === undefined ? [] : this.#jsonFaults('answer', request.answer, answerKeys)
  }

  #find({ method, path }: RecordedRequest): Found | null {
    const parts = path.slice(version.length).split('/')
    for (const [template, operations] of Object.entries(this.#paths)) {
      const operation = operations[method.toLowerCase()]
      const values = path.startsWith(version) ? valuesIn(template.split('/'), parts) : null
      if (operation && values) {
        return { keys: ['paths', template, method.toLowerCase()], operation, path: values }
      }
    }
    return null
  }

  #parameterFaults({ keys, operation, path }: Found, { query, headers }: RecordedRequest): string[] {
    const values = { path, query, header: headers }
    const known = new Set<string>()
    const faults = operation.parameters.flatMap((node, index) => {
      const [parameterKeys, resolved] = this.#resolve([...keys, 'parameters', String(index)], node)
      const { name, in: where, required } = parameterSchema.parse(resolved)
      if (where === 'query') known.add(name)
      const value = values[where][name]
      if (value === undefined) return required ? [`${where} ${name} is missing`] : []
      return this.#textFaults(`${where} ${name}`, value, [...parameterKeys, 'schema'])
    })
    const unknown = Object.keys(query).filter((name) => !known.has(name))
    return [...faults, ...unknown.map((name) => `query ${name} is not described`)]
  }

  #bodyFaults({ keys, operation }: Found, { body, headers }: RecordedRequest): string[] {
    if (body === undefined) return []
    if (operation.requestBody === undefined) return ['a body is not described']
    const isJson = /^application\/json\b/.test(headers['content-type'] ?? '')
    const faults = this.#jsonFaults('body', body, [...keys, 'requestBody'])
    return isJson ? faults : ['the body is not sent as JSON', ...faults]
  }

  #jsonFaults(what: string, value: unknown, keys: string[]): string[] {
    const validate = this.#bodies.compile({
      $ref: pointer([...keys, 'content', 'application/json', 'schema']),
    })
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }

  #textFaults(what: string, value: string, keys: string[]): string[] {
    const validate = this.#texts.compile({ properties: { value: { $ref: pointer(keys) } } })
    if (validate({ value })) return []
    return (validate.errors ?? []).map(({ message }) => `${what} ${message}`)
  }

  /** A node of the document with its path, or the target of its reference with the target's path. */
  #resolve(keys: string[], node: unknown): [string[], Node] {
    const { $ref, ...rest } = nodeSchema.parse(node)
    if ($ref === undefined) return [keys, rest]
    const target = $ref.slice('#/'.length).split('/')
    const step = (parent: unknown, key: string): unknown => nodeSchema.parse(parent)[key]
    return [target, nodeSchema.parse(target.reduce(step, this.#source))]
  }
}

function valuesIn(template: string[], parts: string[]): Record<string, string> | null {
  if (template.length !== parts.length) return null
  const values: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name) values[name] = parts[index] ?? ''
    else if (part !== parts[index]) return null
  }
  return values
}

/** A reference to a schema in the document. */
function pointer(keys: string[]): string {
  const steps = keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
  return `alta#/${steps.join('/')}`
}

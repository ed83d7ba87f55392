import * as z from 'zod/mini'
import { Statement } from '../gateway/permissions.ts'
import type { Deployment } from './deployment.ts'

const Document = z.object({ Statement: z.union([Statement, z.array(Statement)]) })
const Role = z.object({ Policies: z.optional(z.array(z.object({ PolicyDocument: Document }))) })
const Policy = z.object({ PolicyDocument: Document, Roles: z.optional(z.array(z.string())) })

/** What a role may do: its inline policies and those attached to it. Managed policies of AWS grant only logging here and are left out. */
export const statementsOf = (deployment: Deployment, roleArn: string): Statement[] => {
  const role = deployment.of('AWS::IAM::Role').find(({ name }) => roleArn.endsWith(`/${name}`))
  if (role === undefined) throw new Error(`The template holds no role ${roleArn}.`)

  const inline = Role.parse(role.properties).Policies ?? []
  const attached = deployment
    .of('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy')
    .map(({ properties }) => Policy.parse(properties))
    .filter(({ Roles }) => Roles?.includes(role.name))
  return [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

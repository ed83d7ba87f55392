import { Stack } from 'aws-cdk-lib'
import { LogGroup, QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

/** What an operator asks the logs, ready in the console of CloudWatch Logs Insights; `docs/runbook.md` shows how to use it. */
export class SavedQueries extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    const stack = Stack.of(this)
    const logGroups = stack.node.findAll().filter(node => node instanceof LogGroup)
    for (const [name, query] of Object.entries(queries))
      new QueryDefinition(this, name.replaceAll(' ', ''), {
        queryDefinitionName: `${stack.stackName}/${name}`,
        queryString: new QueryString(query),
        logGroups,
      })
  }
}

const queries = {
  'Follow an upload': {
    fields: [
      '@timestamp',
      'stage',
      'outcome',
      'kind',
      'milliseconds',
      'message',
      'cause',
      'trace',
      'articleId',
      'feeds',
    ],
    // One of an upload's trace, key hash or sequencer, or of an article's id.
    filterStatements: ['@message like "ID"', 'message != "metrics"'],
    sort: '@timestamp asc',
  },
  'What went wrong': {
    fields: ['@timestamp', '@log', 'stage', 'message', 'cause', 'trace', 'articleId', 'feedId'],
    filterStatements: [
      'level in ["WARN", "ERROR"] or @message like /Task timed out|Runtime exited|Runtime\\.\\w+Error/',
    ],
    sort: '@timestamp desc',
    limit: 200,
  },
  'What was rejected': {
    fields: ['@timestamp', 'kind', 'trace', 'keyHash', 'sequencer'],
    filterStatements: ['stage = "parse" and outcome = "rejected"'],
    sort: '@timestamp desc',
    limit: 200,
  },
}

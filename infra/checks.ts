import { type App, type CfnResource, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, NagMessageLevel, NagPack, rules, ServerlessChecks } from 'cdk-nag'

/** The packs that a synth is checked by. What they find stops it; `acknowledge` in the constructs says what we keep, and why. */
export const checks = (app: App): NagPack[] => [
  new AwsSolutionsChecks(app),
  new ServerlessChecks(app),
  new QueueChecks(app),
]

export const addChecks = (app: App): void => Validations.of(app).addPlugins(...checks(app))

/** A rule that cdk-nag has in none of its packs. */
class QueueChecks extends NagPack {
  readonly name = 'Copydesk'
  protected override packName = 'Copydesk'

  protected override checkResource(node: CfnResource): void {
    this.applyRule({
      rule: rules.lambda.LambdaEventSourceSQSVisibilityTimeout,
      info: 'A queue hides a message for less than six timeouts of the function that reads it.',
      explanation: 'Lambda retries a throttled batch itself. A message that shows again meanwhile is handled twice.',
      level: NagMessageLevel.ERROR,
      node,
    })
  }
}

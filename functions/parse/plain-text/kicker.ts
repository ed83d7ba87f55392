const sections =
  /^(?:breaking|breaking news|exclusive|analysis|opinion|comment|feature|news|world|world news|politics|business|sports?|culture|science|technology|tech|health|environment|local|national|international|obituary|interview|review|live|explainer|editorial|press release|news release|for immediate release|media release|special report)\b[ :]*$/i

export const isKicker = (text: string): boolean => sections.test(text)

import type { Texts } from '../../../../text/texts.ts'

export const logOnFields = [
  'applicationIntegration.authentication.commandParameter',
  'applicationIntegration.authentication.commandValue',
  'applicationIntegration.authentication.userNameParameter',
  'applicationIntegration.authentication.passwordParameter',
  'applicationIntegration.authentication.resultField',
] as const

/** In the order in which they stand on the page. */
export const applicationIntegrationFields = [
  'applicationIntegration.connection.url',
  'applicationIntegration.connection.acceptAllCertificates',
  'applicationIntegration.connection.requiresAuthentication',
  'applicationIntegration.connection.userName',
  'secrets.password',
  ...logOnFields,
] as const

export const applicationIntegrationCaptions = ({ directoryServices }: Texts) => {
  const { connection, applicationIntegration, logOnRequest } = directoryServices
  return {
    'applicationIntegration.connection.url': applicationIntegration.url,
    'applicationIntegration.connection.acceptAllCertificates': connection.acceptAllCertificates,
    'applicationIntegration.connection.requiresAuthentication': applicationIntegration.requiresAuthentication,
    'applicationIntegration.connection.userName': applicationIntegration.userName,
    'secrets.password': connection.password,
    'applicationIntegration.authentication.commandParameter': logOnRequest.commandParameter,
    'applicationIntegration.authentication.commandValue': logOnRequest.commandValue,
    'applicationIntegration.authentication.userNameParameter': logOnRequest.userNameParameter,
    'applicationIntegration.authentication.passwordParameter': logOnRequest.passwordParameter,
    'applicationIntegration.authentication.resultField': logOnRequest.resultField,
  } as const satisfies Record<(typeof applicationIntegrationFields)[number], string>
}

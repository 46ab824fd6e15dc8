import {
  isHttps,
  usualLogOn,
  type ApplicationIntegrationConnection,
  type ApplicationIntegrationLogOn,
} from '../../../../../shared/configuration/application-integration.ts'

export interface ApplicationIntegrationForm {
  connection: ApplicationIntegrationConnection
  authentication: ApplicationIntegrationLogOn
}

export const emptyApplicationIntegration: ApplicationIntegrationForm = {
  connection: { url: '', acceptAllCertificates: false, requiresAuthentication: false, userName: '' },
  authentication: usualLogOn,
}

/** The values as a configuration has them. Certificates play no part where nothing is encrypted. */
export function applicationIntegrationValues(form: ApplicationIntegrationForm): ApplicationIntegrationForm {
  const { connection, authentication } = form
  const { url, acceptAllCertificates, userName } = connection
  return {
    connection: {
      ...connection,
      url: url.trim(),
      acceptAllCertificates: isHttps(url) && acceptAllCertificates,
      userName: userName.trim(),
    },
    authentication: {
      commandParameter: authentication.commandParameter.trim(),
      commandValue: authentication.commandValue.trim(),
      userNameParameter: authentication.userNameParameter.trim(),
      passwordParameter: authentication.passwordParameter.trim(),
      resultField: authentication.resultField.trim(),
    },
  }
}

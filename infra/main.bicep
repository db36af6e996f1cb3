targetScope = 'resourceGroup'

@description('What the names of all resources begin with: lower-case letters, digits and hyphens.')
@minLength(4)
@maxLength(20)
param name string = 'covid-bot'

@description('The name that Azure shows for the bot.')
@maxLength(42)
param displayName string = 'COVID checklist'

@description('Where the resources are made; the bot registration itself is global.')
param location string = resourceGroup().location

@description('The host name of a bot that runs elsewhere, such as bot.contoso.com. Empty: an App Service is made for it.')
param ownHost string = ''

@description('The size of the App Service plan; always one instance.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3'])
param planSize string = 'B1'

@description('The setting ADMINS of the bot.')
param admins string = ''

@description('The setting DEFAULT_READERS of the bot.')
param defaultReaders string = ''

@description('Application Insights for the App Service: costs by volume, and keeps the addresses that are called.')
param withInsights bool = false

// Web apps and bots have names that are unique in all of Azure.
var uniqueName = '${name}-${uniqueString(resourceGroup().id)}'
var withWebApp = empty(ownHost)

// Who the bot is. There is no password that could expire.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: uniqueName
  location: location
}

module webApp './modules/web-app.bicep' = if (withWebApp) {
  name: 'web-app'
  params: {
    name: uniqueName
    location: location
    planSize: planSize
    identityId: identity.id
    botId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    admins: admins
    defaultReaders: defaultReaders
    withInsights: withInsights
  }
}

var host = withWebApp ? webApp!.outputs.host : ownHost

module bot './modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: uniqueName
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    identityId: identity.id
    botId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

@description('The app id of the bot: MicrosoftAppId, and botId of the Teams app package.')
output BOT_ID string = identity.properties.clientId

@description('The tenant of the identity: MicrosoftAppTenantId.')
output BOT_TENANT_ID string = identity.properties.tenantId

@description('The resource id of the identity, for a machine that is to be this bot.')
output BOT_IDENTITY_ID string = identity.id

@description('Where Teams sends messages: this and /api/messages.')
output BOT_ENDPOINT string = 'https://${host}'

@description('The host name of the endpoint.')
output BOT_DOMAIN string = host

@description('The resource id of the App Service, where the code is deployed; empty for a bot that runs elsewhere.')
output AZURE_APP_SERVICE_RESOURCE_ID string = withWebApp ? webApp!.outputs.id : ''

@description('The name of the App Service; empty for a bot that runs elsewhere.')
output WEB_APP_NAME string = withWebApp ? uniqueName : ''

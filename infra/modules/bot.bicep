@description('The name of the registration, unique in all of Azure.')
param name string

@description('The name that Azure shows.')
param displayName string

@description('Where messages are sent: https, ending in /api/messages.')
param endpoint string

@description('The resource id of the managed identity that the bot is.')
param identityId string

@description('The client id of that identity.')
param botId string

@description('The tenant of that identity.')
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    // Teams is free of charge in it, without a limit.
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: botId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

@description('The name of the plan and of the web app.')
param name string

param location string

@description('The size of the plan.')
param planSize string

@description('The resource id of the managed identity that the bot is.')
param identityId string

@description('The client id of that identity.')
param botId string

@description('The tenant of that identity.')
param tenantId string

@description('The setting ADMINS.')
param admins string

@description('The setting DEFAULT_READERS.')
param defaultReaders string

@description('Application Insights beside it.')
param withInsights bool

// What the bot reads, by the names in .env.example. The platform adds PORT.
var botSettings = {
  NODE_ENV: 'production'
  HOST: '0.0.0.0'
  // The disk of the instance, and not /home, which is a network share: SQLite is not safe there. It is emptied at
  // every restart (infra/README.md, "Where the data live").
  DATA_DIR: '/tmp/covid-bot'
  LOG_LEVEL: 'info'
  MicrosoftAppId: botId
  MicrosoftAppType: 'UserAssignedMsi'
  MicrosoftAppTenantId: tenantId
  ADMINS: admins
  DEFAULT_READERS: defaultReaders
}

// What the platform reads.
var platformSettings = {
  // npm install and npm run build happen on the platform, for its own kind of machine: better-sqlite3 is native.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
}

// The platform puts its agent in front of the bot; the bot itself knows nothing of it.
var insightsSettings = withInsights
  ? {
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights!.properties.ConnectionString
      ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
    }
  : {}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = if (withInsights) {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = if (withInsights) {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSize
    // One database file, one process.
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/src/host/process/start.js --no-client'
      alwaysOn: true
      // Not /readyz: the platform replaces what fails it, with the data on its disk.
      healthCheckPath: '/healthz'
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: union(botSettings, platformSettings, insightsSettings)
}

@description('The resource id of the web app.')
output id string = site.id

@description('The host name of the web app.')
output host string = site.properties.defaultHostName

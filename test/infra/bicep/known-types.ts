/**
 * The resource types and API versions that infra/ may use, each looked up in Azure's published packages and
 * references on 21 November 2026. A type that is not listed is a slip of the pen until somebody has looked it up.
 */
export const knownTypes: readonly string[] = [
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Web/serverfarms@2024-11-01',
  'Microsoft.Web/sites@2024-11-01',
  'Microsoft.Web/sites/config@2024-11-01',
];

/** The functions and decorators of Bicep that infra/ may call. */
export const knownFunctions: readonly string[] = [
  'allowed',
  'description',
  'empty',
  'maxLength',
  'minLength',
  'resourceGroup',
  'union',
  'uniqueString',
];

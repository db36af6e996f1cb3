import { told } from './doctor.en';
import type { enDoctor as english } from './doctor.en';
import { deDay } from './day.de';

function daysFromNow(days: number): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `in ${days} Tagen`;
}

function size(bytes: number): string {
  const gigabytes = bytes / 1e9;
  return gigabytes >= 1
    ? `${gigabytes.toFixed(gigabytes < 10 ? 1 : 0).replace('.', ',')} GB`
    : `${Math.round(bytes / 1e6)} MB`;
}

function ahead(seconds: number): string {
  const amount =
    Math.abs(seconds) < 120 ? `${Math.abs(seconds)} s` : `${Math.round(Math.abs(seconds) / 60)} min`;
  return `${amount} ${seconds > 0 ? 'vor' : 'nach'}`;
}

const newSecret =
  'Legen Sie im Azure-Portal unter „Zertifikate & Geheimnisse“ der App-Registrierung ein neues an, ' +
  'setzen Sie MicrosoftAppPassword und MICROSOFT_APP_SECRET_EXPIRES, und starten Sie den Bot neu.';
const proxy = 'Lassen Sie den vorgeschalteten Server /api/messages und /healthz an den Bot weitergeben.';
const clock =
  'Lassen Sie das System seine Uhr selbst stellen (NTP); Token gelten nur bei höchstens fünf Minuten Abweichung.';
const upload =
  'Führen Sie npm run manifest aus, laden Sie das Zip im Teams Admin Center hoch, und setzen Sie INSTALLED_PACKAGE_VERSION auf seine Version.';
const reach = 'Sorgen Sie dafür, dass diese Maschine https://login.microsoftonline.com erreicht.';

/** The German sentences of the doctor. */
export const deDoctor: typeof english = {
  titles: {
    node: 'Node.js',
    settings: 'Einstellungen',
    'env-file': '.env',
    credentials: 'Zugangsdaten',
    registration: 'Registrierung',
    secret: 'Geheimnis',
    token: 'Token',
    clock: 'Uhr',
    'data-folder': 'Datenordner',
    'free-space': 'Freier Platz',
    database: 'Datenbank',
    port: 'Port',
    'metrics-port': 'Port der Metriken',
    'public-address': 'Öffentliche Adresse',
    'public-messages': 'Nachrichten dort',
    package: 'App-Paket',
    'package-version': 'Paket in Teams',
    admins: 'Admins',
  },
  failed: (why) =>
    told(
      `Das ließ sich nicht prüfen (${why}).`,
      'Versuchen Sie es erneut; bleibt es dabei, geben Sie den Entwicklern diese Zeile.',
    ),
  late: (seconds) =>
    told(
      `Das ließ sich in ${seconds} Sekunden nicht prüfen.`,
      'Versuchen Sie es erneut; bleibt es dabei, prüfen Sie Festplatte und Netz.',
    ),

  node: {
    fine: (version, least) => told(`${version}; der Bot braucht ${least} oder neuer.`),
    old: (version, least) =>
      told(`Hier ist ${version}, und der Bot braucht ${least} oder neuer.`, 'Installieren Sie Node.js 24.'),
    ended: (version, since) =>
      told(
        `${version} bekommt seit dem ${deDay(since)} keine Sicherheitskorrekturen mehr.`,
        'Installieren Sie eine Version mit langer Unterstützung, zum Beispiel 24.',
      ),
    odd: (version) =>
      told(
        `${version} wird nicht lange unterstützt.`,
        'Installieren Sie eine mit gerader Nummer, zum Beispiel 24.',
      ),
  },
  settings: {
    fine: told('Jede Einstellung ist richtig geschrieben, und keine widerspricht einer anderen.'),
  },
  envFile: {
    none: told(
      'Die Datei gibt es nicht; Einstellungen kommen aus der Umgebung oder haben ihre Vorgaben.',
      'Um sie in einer Datei zu halten, kopieren Sie .env.example nach .env.',
    ),
    fine: told('Die Datei ist da.'),
    open: told(
      'Die Datei enthält das Geheimnis, und andere auf dieser Maschine dürfen sie lesen.',
      'Führen Sie chmod 600 .env aus.',
    ),
    unreadable: (why) =>
      told(
        `Die Datei lässt sich nicht lesen (${why}), und nichts in ihr gilt.`,
        'Lassen Sie den Benutzer des Bots sie lesen; ein Ordner dieses Namens muss weg.',
      ),
    utf16: told(
      'Die Datei ist nicht in UTF-8 geschrieben, und nichts in ihr gilt.',
      'Speichern Sie sie als UTF-8; in PowerShell schreiben Sie Dateien mit Set-Content -Encoding utf8.',
    ),
    cut: (name) =>
      told(
        `Was bei ${name} hinter dem # steht, gehört nicht zum Wert.`,
        'Soll es dazugehören, setzen Sie den Wert in einfache Anführungszeichen; ist es eine Bemerkung, gehört ein Leerzeichen vor das #.',
      ),
    openQuote: (name) =>
      told(
        `Der Wert von ${name} beginnt mit einem Anführungszeichen und endet mit keinem.`,
        'Setzen Sie eines hinter den Wert oder keines davor.',
      ),
    misspelt: (name, meant) =>
      told(
        `Niemand liest ${name}; die Einstellung heißt ${meant}.`,
        `Schreiben Sie ${meant}, in genau dieser Schreibweise.`,
      ),
  },
  credentials: {
    local: told(
      'Lokaler Modus: keine Zugangsdaten, niemand wird geprüft, nur diese Maschine wird bedient.',
      'Für Teams setzen Sie MicrosoftAppId und was dazugehört (.env.example).',
    ),
    fine: told('Der Bot hat, womit er sich ausweist.'),
    anywhere: told(
      'Der Bot hat, womit er sich ausweist.',
      'Setzen Sie auch NODE_ENV=production; dann startet er nie ohne das.',
    ),
  },
  registration: {
    SingleTenant: told('SingleTenant: Der Bot gehört zu einem Mandanten.'),
    UserAssignedMsi: told('UserAssignedMsi: eine verwaltete Identität ohne Geheimnis.'),
    MultiTenant: told(
      'MultiTenant: Neue Bots dieser Art lassen sich seit dem 31. Juli 2025 nicht mehr anlegen.',
      'Behalten Sie es für einen Bot, den es schon gibt; ein neuer ist SingleTenant oder UserAssignedMsi.',
    ),
  },
  secret: {
    fine: (last, days) => told(`Das Geheimnis gilt bis zum ${deDay(last)}, noch ${days} Tage.`),
    soon: (last, days) => told(`Das Geheimnis läuft am ${deDay(last)} ab, ${daysFromNow(days)}.`, newSecret),
    expired: (last) =>
      told(`Das Geheimnis ist am ${deDay(last)} abgelaufen: Der Bot kann niemandem antworten.`, newSecret),
    untold: told(
      'Wann das Geheimnis abläuft, ist hier nicht bekannt.',
      'Setzen Sie MICROSOFT_APP_SECRET_EXPIRES auf seinen letzten Tag als JJJJ-MM-TT; das Azure-Portal zeigt ihn.',
    ),
  },
  token: {
    given: told('Microsoft Entra ID gibt auf diese Zugangsdaten eines aus.'),
    wrongSecret: (code) =>
      told(
        `Microsoft Entra ID nimmt das Geheimnis nicht an (${code}).`,
        'Setzen Sie MicrosoftAppPassword auf den Wert eines Geheimnisses, nicht auf seine ID; hat niemand den Wert behalten, legen Sie ein neues an.',
      ),
    expiredSecret: (code) => told(`Das Geheimnis ist abgelaufen (${code}).`, newSecret),
    noApp: (code) =>
      told(
        `Dieser Mandant kennt die App nicht (${code}).`,
        'Vergleichen Sie MicrosoftAppId und MicrosoftAppTenantId mit der Übersicht der App-Registrierung im Azure-Portal.',
      ),
    noTenant: (code) =>
      told(
        `Diesen Mandanten gibt es nicht (${code}).`,
        'Setzen Sie MicrosoftAppTenantId auf die Verzeichnis-ID (Mandant), die das Azure-Portal zeigt.',
      ),
    refused: (code) =>
      told(
        `Microsoft Entra ID gibt keines aus (${code}).`,
        `Unter https://login.microsoftonline.com/error?code=${code.replace('AADSTS', '')} steht, was das heißt.`,
      ),
    noAnswer: told('Es kam keines: login.microsoftonline.com antwortet nicht.', reach),
    noIdentity: told(
      'Es kam keines: Diese Maschine hat keine verwaltete Identität mit der ID aus MicrosoftAppId.',
      'Lassen Sie den Bot dort laufen, wo Azure ihm eine gibt, und weisen Sie die Identität dort zu.',
    ),
  },
  clock: {
    fine: told('Sie geht auf die Minute genau.'),
    off: (seconds) => told(`Sie geht ${ahead(seconds)}.`, clock),
    unknown: told('login.microsoftonline.com ließ sich nicht nach der Zeit fragen.', reach),
  },
  dataFolder: {
    fine: (folder) => told(`In ${folder} kann geschrieben werden.`),
    toBeMade: (folder) => told(`${folder} wird beim ersten Start angelegt.`),
    refused: (folder, why) =>
      told(
        `In ${folder} kann nicht geschrieben werden (${why}).`,
        'Lassen Sie den Benutzer des Bots dort schreiben, oder setzen Sie DATA_DIR auf einen anderen Ordner.',
      ),
  },
  freeSpace: {
    fine: (bytes) => told(`${size(bytes)} für die Daten.`),
    little: (bytes) =>
      told(
        `Nur noch ${size(bytes)} sind für die Daten übrig.`,
        'Schaffen Sie Platz, oder setzen Sie DATA_DIR auf eine größere Festplatte.',
      ),
  },
  database: {
    none: told('Es gibt noch keine; sie wird beim ersten Start angelegt.'),
    fine: told('Sie ist da, wie diese Version des Bots sie braucht.'),
    older: told(
      'Sie ist von einer früheren Version des Bots; der nächste Start bringt sie auf den neuen Stand.',
      'Sichern Sie sie vorher: npm run backup -- <Datei>.',
    ),
    newer: (migration) =>
      told(
        `Sie ist von einer späteren Version des Bots (${migration}); diese rührt sie nicht an.`,
        'Starten Sie wieder jene Version, oder stellen Sie die Sicherung von davor wieder her.',
      ),
    foreign: (file) =>
      told(
        `${file} enthält die Tabellen eines anderen Programms.`,
        'Setzen Sie DATA_DIR auf einen eigenen Ordner.',
      ),
    locked: (file) =>
      told(
        `Ein anderes Programm hält ${file} für sich allein.`,
        'Schließen Sie, was sie offen hat, zum Beispiel ein Anzeigeprogramm.',
      ),
    unreadable: (file, why) =>
      told(
        `${file} lässt sich nicht lesen (${why}).`,
        'Legen Sie sie beiseite, oder stellen Sie eine Sicherung wieder her.',
      ),
  },
  port: {
    free: (at) => told(`${at} ist frei.`),
    own: (at) => told(`Dieser Bot läuft auf ${at}.`),
    ownMetrics: (at) => told(`Dieser Bot gibt seine Metriken auf ${at} aus.`),
    taken: (setting, at) =>
      told(
        `Ein anderes Programm benutzt ${at}.`,
        `Halten Sie es an, oder setzen Sie ${setting} auf einen freien Port.`,
      ),
    forbidden: (setting, at) =>
      told(`Dieser Benutzer darf ${at} nicht benutzen.`, `Setzen Sie ${setting} auf einen Port ab 1024.`),
    noAddress: (setting, host) =>
      told(
        `„${host}“ ist keine Adresse dieser Maschine.`,
        `Setzen Sie ${setting}=127.0.0.1 oder eine andere ihrer Adressen.`,
      ),
  },
  publicAddress: {
    fine: (url) => told(`${url} führt zum Bot.`),
    unknownName: (url) =>
      told(
        `Den Namen in ${url} kennt niemand.`,
        'Berichtigen Sie PUBLIC_URL, oder tragen Sie den Namen im DNS ein.',
      ),
    refused: (url) =>
      told(
        `Unter ${url} nimmt niemand Verbindungen an.`,
        'Starten Sie den vorgeschalteten Server, und öffnen Sie seinen Port.',
      ),
    silent: (url, seconds) =>
      told(
        `${url} antwortet nicht binnen ${seconds} Sekunden.`,
        'Öffnen Sie den Port in der Firewall; Teams muss ihn aus dem Internet erreichen.',
      ),
    certificate: (url, why) =>
      told(
        `Das Zertifikat von ${url} gilt nicht (${why}).`,
        'Installieren Sie eines von einer bekannten Stelle für diesen Namen, mit den Zwischenzertifikaten.',
      ),
    unreachable: (url, why) =>
      told(
        `${url} lässt sich nicht erreichen (${why}).`,
        'Berichtigen Sie PUBLIC_URL, oder ebnen Sie den Weg dorthin.',
      ),
    redirect: (url, to) =>
      told(
        `${url} leitet weiter nach ${to}, und Teams folgt nicht.`,
        'Setzen Sie PUBLIC_URL auf die Adresse, die selbst antwortet.',
      ),
    notFound: (url) => told(`${url} antwortet, aber /healthz gibt es dort nicht.`, proxy),
    behind: (url, status) =>
      told(
        `${url} antwortet, aber der Bot dahinter nicht (${status}).`,
        'Starten Sie den Bot, oder richten Sie den vorgeschalteten Server auf HOST und PORT.',
      ),
    other: (url, status) => told(`Unter ${url} antwortet etwas anderes als der Bot (${status}).`, proxy),
  },
  publicMessages: {
    fine: told('Wer kein Token mitbringt, wird abgewiesen, wie es sein soll.'),
    open: told(
      'Der Bot nimmt Nachrichten von allen an, auch ohne Token.',
      'Halten Sie ihn an, setzen Sie MicrosoftAppId und was dazugehört, und starten Sie ihn neu.',
    ),
    local: told(
      'Nachrichten werden dort für alle abgewiesen (403): ein Bot im lokalen Modus, oder eine Firewall.',
      'Geben Sie dem Bot dort seine Zugangsdaten, und lassen Sie /api/messages durch.',
    ),
    notFound: told('Unter der öffentlichen Adresse gibt es kein /api/messages (404).', proxy),
    other: (status) => told(`Auf eine Nachricht ohne Token kommt die Antwort ${status} statt 401.`, proxy),
  },
  package: {
    fine: (version) => told(`Version ${version} enthält keinen Fehler.`),
    faulty: (errors) =>
      told(
        errors === 1 ? 'Es enthält einen Fehler.' : `Es enthält ${errors} Fehler.`,
        'Führen Sie npm run manifest aus; es nennt jedes Feld und die Abhilfe.',
      ),
    noTools: (names) =>
      told(
        `Ohne ${names} lässt es sich nicht prüfen.`,
        'Führen Sie npm ci ohne --omit=dev aus, hier oder auf einer anderen Maschine.',
      ),
    noSources: told(
      'Seine Quellen sind nicht hier.',
      'Führen Sie npm run manifest dort aus, wo das Projekt liegt.',
    ),
  },
  packageVersion: {
    fine: (version) => told(`Teams hat Version ${version}, die neueste.`),
    newer: (version, installed) => told(`Teams hat Version ${installed}, und hier ist ${version}.`, upload),
    older: (version, installed) =>
      told(
        `Teams hat Version ${installed}, und hier ist erst ${version}.`,
        'Berichtigen Sie INSTALLED_PACKAGE_VERSION, oder nehmen Sie die neueren Quellen.',
      ),
    untold: (version) =>
      told(
        `Hier ist Version ${version}; welche Teams hat, ist hier nicht bekannt.`,
        'Setzen Sie INSTALLED_PACKAGE_VERSION, wie das Teams Admin Center sie zeigt.',
      ),
    notPacked: (version) =>
      told(
        `Hier ist Version ${version}, die noch nicht gepackt ist; welche Teams hat, ist hier nicht bekannt.`,
        upload,
      ),
  },
  admins: {
    fine: (count) => told(count === 1 ? 'Eine Person steht in ADMINS.' : `${count} stehen in ADMINS.`),
    none: told(
      'ADMINS ist leer: Niemand darf „admin“ eingeben, und niemand erfährt, was scheitert.',
      'Setzen Sie ADMINS auf die Azure-AD-Objekt-IDs derer, die den Bot betreuen.',
    ),
  },
};

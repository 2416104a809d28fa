/*
 * The words by which servers refuse letters: see bounce_words.h.
 *
 * The order is the policy: what is our side's fault first, because such texts often go on about users and mailboxes;
 * then what is plainly about the one address; size and quota; and last the words that could mean anything.
 */
#include "mail/bounce_words.h"

#include <stddef.h>

const char *const bounce_words_of_sender[] = { "after mail from", "after helo", "after ehlo", "after initial connection",
	"reply to mail from", "reply to helo", "reply to ehlo", ">>> mail from", "sender verif", "verification failed for",
	"callout", "sender has no", "sender does not", "unknown for sender", NULL };

const char *const bounce_words_of_lists[] = { "spamhaus", "spamcop", "spamrl", "dnsbl", "rbl", "rbls", "uribl", "surbl",
	"barracudacentral", "senderbase", "senderscore", "sorbs", "njabl", "abuseat", "psbl", "bl.", "block", "blacklist",
	"reputation", NULL };

/* Sentences that hold words of another row: asked before all others. */
static const char *const plainly_unknown[] = { "no such user", "not listed in public name", "not listed in domino",
	"not listed in the address book", "550 invalid recipient", "recipient address rejected: access denied",
	"mailbox unavailable or access denied",
	"resolver.adr.recipnotfound", "resolver.adr.recipientnotfound", "resolver.adr.exrecipnotfound",
	"resolver.adr.badprimary", "resolver.adr.invalidsmtp", "recipient not found by smtp address lookup",
	"relaying denied. proper authentication required ~ mailbox does not exist", "no such user - psmtp",
	"routing.nonexistentdomain - user", NULL };

/* It is the box that is blocked, not we. */
static const char *const closed_unused[] = { "mailbox ~ inactivity", "account ~ inactivity", "user ~ inactivity",
	"address ~ inactivity", "blocked ~ inactivity", "disabled ~ inactivity", NULL };

/* Somebody must act on our side: the sender or the sending machine is what is refused. */
static const char *const our_side[] = { "no relaying", "at a rate that", "receiving mail too quickly",
	"receiving mail at a rate", "service refuse", "service refused", "does not have authentication information",
	"media error", "conversion required", "relaying denied", "relay access denied", "relay denied",
	"relaying not allowed", "rcpthosts", "your mail domain", "your email domain", "your sending domain",
	"sending domain", "from hosts with no", "relay not permitted", "relaying is not allowed", "relaying prohibited",
	"not permitted to relay", "unable to relay", "cannot relay", "we do not relay", "relaying temporarily denied",
	"relaying mail to", "relay operation rejected", "not a gateway", "insecure mail relay", "open relay",
	"not allowed to relay", "relay not allowed", "sender address rejected", "sender rejected", "sender denied",
	"sender not allowed", "sender is not allowed", "sender verify failed", "sender verification failed",
	"unable to verify sender", "could not verify sender", "cannot verify sender", "verification failed for",
	"invalid sender", "bad sender", "unknown sender", "sender unknown", "unroutable sender", "unrouteable sender",
	"sender domain", "domain of sender", "sender's domain", "envelope sender", "sender address",
	"mail from ~ refused", "mail from ~ denied", "mail from ~ not allowed", "return path", "domain name of sender",
	"not accepting mail from", "not authorized to send", "not authorised to send", "not allowed to send",
	"no permission to send", "unauthorized sender", "sender not authenticated", "sender not authorized",
	"does not accept mail from", "not accept mail from", "not accept messages from",
	"isn't accepting messages from", "doesn't accept messages from", "only accepts messages from",
	"only accept messages from", "accept messages only from", "accepts mail from", "allow list", "allowed senders",
	"restricts who can send", "permission to send", "can only receive from", "authentication required",
	"authentication is required", "must authenticate", "smtp auth", "requires authentication", "helo", "ehlo",
	"reverse dns", "reverse lookup", "rdns", "ptr record", "ptr ", "no ptr", "reverse host", "your hostname",
	"your host name", "client host rejected", "client rejected", "cannot find your", "cannot find reverse",
	"cannot resolve your", "cannot resolve client", "no reverse", "fix reverse", "missing reverse",
	"does not resolve", "invalid hostname", "dynamic ip", "dynamic/residential", "residential ip", "dialup",
	"dial-up", "generic reverse", "generic hostname", "not accept dynamic", "too many connections",
	"too many concurrent", "too many sessions", "too many messages", "too many emails", "too many mails",
	"too many recipients", "too many errors", "too many unknown", "too many invalid", "too many bad",
	"too much mail", "too many simultaneous", "maximum number of messages", "connection limit",
	"connections from your", "connection rate", "concurrency limit", "connection refused by policy", "rate limit",
	"rate-limit", "ratelimit", "rate limited", "sending rate", "message rate", "exceeded the max",
	"exceeds the maximum number", "sending limit", "hourly limit", "daily limit", "daily sending quota",
	"maximum sending", "throttl", "slow down", "sending too fast", "mails too quickly", "unusual rate",
	"unexpected volume", "exceeded the rate", "too fast", "too frequent", "frequency limited",
	"frequency is limited", "max defers and failures", "starttls", "tls required", "must issue a",
	"tls negotiation", "tls handshake", "encryption required", "certificate", "not rfc", "rfc 5322", "rfc 5321",
	"rfc 2822", "rfc 822", "rfc5322", "rfc2822", "rfc compliant", "rfc-compliant", "not compliant", "non-compliant",
	"bare lf", "bare cr", "bare line feed", "missing header", "invalid header", "header is missing",
	"header missing", "missing a valid", "multiple from", "message-id header", "from header", "message-id does",
	"date header", "duplicate header", "from: address", "bad header", "malformed message", "improper use of 8-bit",
	"non-ascii", "pipelin", "command rejected", "smtputf8", NULL };

/* Spam, authentication, reputation, content: plain words of it. */
static const char *const block[] = { "spam", "spamhaus", "spamcop", "spamming", "spammer", "antispam", "spamrl",
	"bulk email", "bulk mail", "unsolicited", "junk mail", "uce", "ube", "blacklist", "black list", "black-list",
	"blocklist", "block list", "block-list", "denylist", "deny list", "blocked using", "blocked by", "blocked for",
	"blocked due", "blocked because", "has been blocked", "is blocked", "was blocked", "been blocked",
	"temporarily blocked", "blocked your", "block your", "blocked from", "refused by dnsbl", "dnsbl", "rbl", "rbls",
	"sbl", "xbl", "pbl", "cbl", "drbl", "surbl", "uribl", "ivmsip", "barracudacentral", "senderbase", "sorbs",
	"njabl", "abuseat", "psbl", "mail-abuse", "senderscore", "bl.", "block.php", "listed in our", "listed in http",
	"listed in the ~ list", "listed in bl", "are listed in", "ip ~ listed in", "host ~ listed in",
	"address ~ listed in", "listed at", "listed on", "is listed", "reputation", "poor reputation", "dmarc", "spf",
	"dkim", "domainkeys", "sender id", "sender policy", "not aligned", "unauthenticated", "5.7.26", "5.7.515",
	"5.7.509", "arc fail", "failed authentication", "authentication checks", "authentication fail",
	"policy violation", "violates", "violation", "policy reason", "policy reasons", "policy restriction",
	"local policy", "organizational policy", "security policy", "our policy", "policies", "policy reject",
	"policy rules", "message policy", "by policy", "administrative polic", "policy block", "content reject",
	"content rejected", "content filter", "content not accepted", "content not allowed", "content policy",
	"message content", "content of this message", "content is not", "message rejected", "message refused",
	"message was rejected", "message has been rejected", "mail rejected", "mail content denied", "mail refused",
	"transaction failed due", "prohibited", "suspicious", "suspected", "phish", "virus", "malware", "infected",
	"trojan", "worm", "banned", "executable", "attachment", "abuse", "abusive", "complaint", "complaints",
	"greylist", "greylisted", "greylisting", "graylist", "graylisted", "grey list", "whitelist", "white list",
	"blackhole", "bad reputation", "low reputation", "untrusted", "not trusted", "filtered", "mail filter",
	"email filter", "quarantin", "advertis", "bulk", "denied by policy", "policy", "administrative prohibition",
	"administratively denied", "unusual traffic", "not been authorized", "mailguard", "mail guard", "cloudmark",
	"csi.cloudmark", "proofpoint", "ironport", "mimecast", "messagelabs", "brightmail", "symantec", "postini",
	"url ", "urls", "link in your", "unacceptable content", "objectionable", "offensive", "forbidden content",
	"security reasons", "security risk", "secure mail", "classified as", "considered as", "looks like", "likely",
	"probably", "honeypot", "spamtrap", "ip address ~ blocked", "ip ~ blocked", "refused to talk to me",
	"no mail accepted from", "access denied", "access from ip", "not accepted from", "your ip", "your ip address",
	"your server", "your mail server", "your network", "your domain", "bad ip", "connecting ip", "connections from",
	"spamverdacht", "werbung", "unerwunscht", "gesperrt", "richtlinie", "indesirable", "courrier indesirable",
	"pourriel", "correo no deseado", "спам", "垃圾", NULL };

/* Too big for them: our letter's fault. */
static const char *const size[] = { "message too large", "message too big", "message is too large",
	"message is too big", "message size", "size exceeds", "size limit", "size exceed",
	"too large", "too big", "exceeds size", "exceeds the size", "exceeds fixed", "exceeds maximum",
	"exceeded maximum", "exceeds the maximum", "maximum message size", "max message size",
	"message length exceeds", "message exceeds", "message exceeded", "larger than", "exceeds limit",
	"message file too", "maximum incoming message", "size of the message",
	"fixed maximum", "resolver.rst.recipsizelimit", "resolver.rst.sendsizelimit", "recipsizelimit", "sendsizelimit",
	"5.3.4", "5.2.3",
	"zu gross", "nachrichtengrosse", "trop volumineux", "trop grand", "demasiado grande", "troppo grande",
	"muito grande", "слишком большо", NULL };

static const char *const full[] = { "mailbox full", "mailbox is full", "mailbox ~ full", "inbox is full",
	"mail box full", "mail box is full", "mailfolder is full", "mailfolder ~ full", "folder is full",
	"account is full", "account full",
	"over quota", "over-quota", "overquota", "quota exceed", "quota exceeded", "exceeded quota",
	"quota has been exceeded", "quota is exceeded", "exceeds quota", "exceed quota", "exceeding quota",
	"exceeded its quota", "quota limit", "quota full", "quota violation", "exceeded ~ quota",
	"exceeded their quota", "disk quota", "storage quota", "mail quota",
	"mailbox quota", "user quota", "out of quota", "quota for", "quota,", "quotawarnung", "quota",
	"over the maximum allowed", "over its limit", "over limit", "over the limit", "overlimit",
	"limit exceeded for mailbox", "mailbox exceeded", "mailbox exceeds", "mailbox has exceeded", "mailbox limit",
	"mailbox size limit", "mailbox size", "mailbox would exceed", "exceeded its maximum", "exceeded storage",
	"exceeds allowed", "exceeded the allowed", "exceed mailbox", "exceeds mailbox",
	"exceeded storage allocation", "storage allocation", "exceeded the storage", "storage limit", "storage full",
	"storage space", "insufficient storage", "insufficient system storage for", "insufficient disk space ~ mailbox",
	"no space left in mailbox", "not enough space", "not enough storage", "not enough disk", "out of storage",
	"out of space", "out of disk", "no more space", "no storage space", "mail storage", "lacks storage",
	"too much mail data", "too many messages on this mailbox", "too many messages in this mailbox",
	"delivery to ~ mailbox full", "user has too many messages", "user has too much mail", "has too many messages",
	"is over the", "his mailbox is", "mailbox of this user is full", "has run out of", "cannot accept any more",
	"can't accept messages right now because it's full", "full mailbox", "user is overquota", "user over quota",
	"recipient ~ over quota", "exceeded the space", "exceed the quota", "exceeded the quota", "disk full",
	"disk space", "maildir delivery failed", "maildir over", "mail data",
	"resolver.rst.recipquota", "5.2.2", "4.2.2", "submitted message ~ exceeds the storage", "postfach ist voll",
	"postfach voll", "postfach des empfangers ist voll", "speicherplatz", "speicherlimit", "voll ist", "ist voll",
	"ist derzeit voll", "kontingent", "boite pleine", "boite aux lettres pleine", "boite ~ pleine", "est pleine",
	"est plein", "messagerie pleine", "quota de stockage",
	"buzon lleno", "buzon esta lleno", "buzon de correo esta lleno", "esta lleno", "cuota", "casella piena",
	"casella ~ piena", "e piena", "caixa cheia", "caixa postal cheia", "caixa ~ cheia", "esta cheia", "esta cheio",
	"postvak is vol", "postvak vol", "mailbox is vol", "vol is", "skrzynka pelna", "skrzynka ~ pelna",
	"przepelniona", "ящик переполнен", "переполнен", "ящик ~ переполнен", "容量", "信箱已满", "邮箱已满", "已滿", "已满", "いっぱい",
	"容量超過", NULL };

/* What comes before the words for people, because it holds them. */
static const char *const system_trouble[] = { "mail loop", "mail loops", "loops back", "loop detected", "looping",
	"too many hops", "hop count", "too many received", "routing loop", "maximum hop", "exceeded hop",
	"forwarding loop", "message looping", "loop count", "delivery loop",
	"signal", "can't create", "cannot create",
	"unable to create", "could not create", "cannot open mailbox", "can't open mailbox", "unable to open",
	"cannot open", "can't open", "permission denied", "mailer ~ failed",
	"system error", "internal error", "internal server error", "server error", "local configuration error",
	"server configuration", "configuration error", "system config", "bad file", "read-only", "i/o error",
	"database", "ldap", "lookup failed", "service unavailable; try", "resources temporarily", "temporary failure",
	"temporary lookup", "temporary local", "temporary error", "temporary problem", "temporarily unavailable",
	"temporarily deferred", "temporarily rejected", "temporarily",
	"no such file or directory",
	"not a directory", "mail system full", "insufficient system", "system is busy", "transport", "out of memory",
	"unable to deliver ~ to mailbox", "cannot append", "problems with the remote", "failed to deliver to mailbox", NULL };

/* How a program ended that a letter was handed to: what it said itself says more. */
static const char *const program_ended[] = { "command died", "command exited", "procmail", "vacation", "pipe to", "child status", "exit status",
	"unknown mailer error", "mailer error", "delivery agent", NULL };

/* Nobody of that name. */
static const char *const unknown_user[] = { "malformed address", "incorrectly constructed", "does not like recipient",
	"cannot deliver mail for {", "not a known user", "not known here", "not our customer", "user unknown",
	"unknown user", "unknown local user", "user ~ unknown", "unknown recipient", "recipient unknown",
	"recipient ~ unknown", "unknown address", "address unknown", "unknown mailbox", "mailbox unknown",
	"mailbox ~ unknown", "unknown account", "account unknown", "unknown local part", "unknown local-part",
	"unknown or illegal alias", "unknown or invalid", "unknown virtual", "unknown name", "unknown email",
	"unknown e-mail", "unknown customer", "unknown in", "is unknown", "no such user", "no such recipient",
	"no such mailbox", "no such address", "no such account", "no such person", "no such local user", "no such name",
	"no such email", "no such e-mail", "no such id", "no such domain user", "no such virtual", "no such ~ here",
	"no user", "no mailbox", "no account", "no recipient", "no valid recipient", "no valid recipients",
	"no local user", "no one by that name", "no address", "no email account", "nobody here",
	"no matches to nameserver query user", "no longer valid", "no longer available", "no longer exists",
	"no longer exist", "no longer on server", "no longer works", "no longer with", "no longer employed",
	"no longer in use", "no longer active address", "not a local", "not local", "does not exist", "doesn't exist",
	"do not exist", "did not exist", "not exist", "don't exist", "doesn't have a", "doesn't have an",
	"does not have a", "does not have an", "don't have an account", "don't handle mail for that user",
	"dosn't exist", "nonexistent", "non-existent", "non existent", "not exists", "isn't a user", "is not a user",
	"not found", "could not be found", "couldn't be found", "wasn't found", "was not found", "cannot be found",
	"can't be found", "cannot find", "can not be found", "cannot be resolved to a mailbox", "not valid",
	"isn't valid", "is not a valid", "is not valid", "not a valid", "not recognized", "not recognised", "not known",
	"not known at this", "not listed", "not listed in", "invalid recipient", "not defined", "not registered",
	"invalid address", "invalid mailbox", "invalid user", "invalid account", "invalid final delivery",
	"invalid local address", "invalid email", "invalid e-mail", "invalid local part", "invalid recipients",
	"invalid destination", "invalid mailbox path", "invalid rcpt", "recipient invalid", "recipient is invalid",
	"is invalid", "bad address", "bad recipient", "bad destination", "bad mailbox", "bad user", "incorrect user",
	"wrong address", "mistyped", "misspelled", "mailbox unavailable", "mailbox not available",
	"mailbox is unavailable", "mailbox unavailable or access denied", "mailbox not found",
	"mailbox name not allowed", "user not found", "user is unknown", "user invalid", "user reject",
	"user no longer", "user rejected", "user ~ not found", "user ~ does not exist", "user ~ doesn't exist",
	"unrouteable address", "unroutable address", "unrouteable mail", "address not present", "address is invalid",
	"address invalid", "address rejected", "address not found", "address error", "address ~ rejected",
	"recipient address rejected", "recipient rejected", "recipient verify failed", "recipient verification",
	"rejected by recipient", "recipnotfound", "account that you tried", "account invalid", "addressee unknown",
	"addressee", "can't verify recipient", "cannot verify recipient", "unable to verify recipient",
	"could not verify recipient", "unable to find recipient", "undeliverable address", "not our user",
	"this user has moved", "has moved to", "user has moved", "has changed", "relocated", "has left",
	"user has left", "left the company", "does not work here", "doesn't work here", "not a known",
	"not a recipient", "no such", "unknown extension", "matching recipient",
	"delivery not allowed to non-local recipient", "empfanger unbekannt", "unbekannter empfanger", "unbekannt",
	"nicht gefunden", "existiert nicht", "nicht bekannt", "gibt es nicht", "nicht vorhanden", "ungultige",
	"nicht existier", "utilisateur inconnu", "destinataire inconnu", "inconnu", "inconnue", "n'existe pas",
	"n'existe plus", "introuvable", "adresse invalide", "non recense", "pas trouve", "n'a pas ete trouve",
	"usuario desconocido", "desconocido", "desconocida", "no existe", "no se encontro", "no encontrado",
	"no encontrada", "no se ha encontrado", "no valida", "utente sconosciuto", "sconosciuto", "sconosciuta",
	"non esiste", "inesistente", "non trovato", "non trovata", "usuario inexistente", "nao existe", "inexistente",
	"nao encontrado", "nao encontrada", "desconhecido", "onbekend", "bestaat niet", "niet gevonden", "ukjent",
	"okand", "ukendt", "finnes ikke", "findes ikke", "finns inte", "hittades inte", "tuntematon", "nie istnieje",
	"nieznany", "nie znaleziono", "nie ma takiego uzytkownika", "brak takiego uzytkownika",
	"nie ma takiej skrzynki", "nie ma takiego adresu", "neexistuje", "neznamy", "nem letezik", "ismeretlen",
	"bulunamadi", "kullanici yok", "bilinmeyen kullanici", "utilizator necunoscut", "destinatar necunoscut", "utilizatorul nu exista",
	"adresa nu exista", "nu exista acest", "nu exista niciun", "defnyddiwr anhysbys", "cyfeiriad anhysbys", "derbynnydd anhysbys", "nepoznat korisnik",
	"korisnik ne postoji", "neznan uporabnik", "uporabnik ne obstaja", "nezinomas vartotojas", "nezinams lietotajs", "tundmatu kasutaja",
	"αγνωστοσ χρηστησ", "αγνωστοσ παραληπτησ", "δεν υπαρχει", "невідомий", "не існує", "непознат", "нет такого адреса", "нет такого ящика", "غير معروف", "غير موجود", "לא קיים", "לא ידוע",
	"не существует", "не найден", "неизвестен", "нет такого пользователя",
	"такого пользователя нет", "несуществующ", "不存在", "没有找到", "找不到", "无此用户", "存在しない", "存在しません", "見つかりません",
	"ユーザーが見つ", "宛先不明", "あて先不明", NULL };

/* Nobody knows yet: the name servers did not answer, or the road is not there today. */
static const char *const lookup_trouble[] = { "host not found, try again", "host name lookup failure",
	"name lookup failure", "unexpected name server reply",
	"name service error ~ try again", "temporary name", "temporary dns", "dns lookup timed out", "dns timeout",
	"name server timeout", "temporarily unable to resolve",
	"could not find a gateway", "servfail", "points to local host", "points to localhost", "point to local host",
	"lookup timed out", "lookup ~ timed out", "lookup failed temporarily", NULL };

static const char *const unknown_domain[] = { "illegal host", "illegal domain", "illegal host/domain", "host unknown",
	"unknown host", "host not found", "domain not found", "domain name not found", "unknown domain",
	"domain unknown", "domain is unknown", "no such domain", "domain does not exist", "domain doesn't exist",
	"domain ~ does not exist", "domain ~ doesn't exist", "domain ~ not found", "domain ~ could not be found",
	"domain ~ couldn't be found", "couldn't find domain", "could not find domain", "nonexistent domain",
	"non-existent domain", "non-existent host", "invalid domain", "invalid host", "bad domain", "no mx",
	"no mail exchanger", "null mx", "nullmx", "does not accept mail (nullmx)", "no matches to nameserver query",
	"name server ~ host not found", "nxdomain", "name or service not known", "no address associated", "no a, aaaa",
	"no a or mx", "no route to domain", "host name lookup", "hostname lookup", "host or domain name not found",
	"name service error", "domain must resolve", "unable to resolve domain", "unrouteable mail domain",
	"unrouteable domain", "unroutable domain", "no mail server", "no mail hosts",
	"all relevant mx records point to non-existent", "couldn't find any host", "could not find any host",
	"mx records", "mx record", "domain has no mail exchangers", "dns error", "dns domain",
	"domain is not reachable", "recipient domain", "does not receive mail", "not receive mail",
	"domain ~ not registered", "domain ~ appear to be registered", "domain ~ seem to be registered", "domain ~ not a registered", "domain ~ isn't registered",
	"domain is unregistered", "unregistered domain",
	"could not find a gateway", "cannot find a mail server", "domaine inconnu", "domaine n'existe",
	"domain existiert nicht", "dominio no existe", "dominio non esiste", NULL };

/* There was somebody; the box is closed. */
static const char *const disabled[] = { "mailbox has moved", "user has moved", "recipient has moved",
	"addressee has moved", "no longer receive mail", "addresses have changed", "address has changed",
	"account disabled", "account is disabled", "account has been disabled", "account ~ disabled",
	"account inactive", "account is inactive", "account ~ inactive", "inactive account", "inactive user",
	"account suspended", "account is suspended", "account has been suspended", "account ~ suspended",
	"account closed", "account is closed", "account ~ closed", "account deleted", "account ~ deleted",
	"account deactivated", "account ~ deactivated", "account expired", "account has expired", "account ~ expired",
	"account locked", "account is locked", "account ~ locked", "account has been locked", "account cancelled",
	"account canceled", "account terminated", "account blocked", "account not active", "disabled account",
	"suspended account", "mailbox disabled", "mailbox is disabled", "mailbox has been disabled",
	"mailbox ~ disabled", "mailbox inactive", "mailbox is inactive", "mailbox currently suspended",
	"mailbox suspended", "mailbox closed", "mailbox has been closed", "mailbox locked", "mailbox is locked",
	"mailbox ~ locked", "mailbox is frozen", "mailbox frozen", "mailbox expired", "mailbox deleted",
	"disabled mailbox", "user disabled", "user is disabled", "user ~ disabled", "user suspended",
	"user is suspended", "user ~ suspended", "user inactive", "user is inactive", "user is not active",
	"user deactivated", "user account is disabled", "user account has been", "user locked", "user ~ locked",
	"user ~ deactivated", "user deleted", "user has been", "recipient suspended", "recipient is suspended",
	"recipient is disabled", "recipient disabled", "recipient ~ suspended", "recipient inactive",
	"address disabled", "address is disabled", "address has been disabled", "address ~ disabled",
	"address is no longer active", "address no longer", "address deactivated", "address is inactive",
	"address suspended", "address is not active", "email disabled", "email account ~ disabled",
	"e-mail account is disabled", "disabled or discontinued", "discontinued", "disabled", "deactivated",
	"been suspended", "is suspended", "been inactive", "is inactive", "over-inactive", "no longer active",
	"not active", "not accepting any mail", "not accepting messages", "not accepting mail", "not receiving mail",
	"cannot receive mail", "can't receive mail", "account that you tried to reach is disabled",
	"that you tried to reach is inactive", "has been deleted", "has been removed", "has been closed",
	"has been terminated", "has been deactivated", "was deactivated", "been frozen", "dormant", "expired account",
	"cancelled", "deaktiviert", "ist inaktiv", "stillgelegt", "geschlossen", "geloscht", "desactive", "desactivee",
	"suspendu", "cloture", "desactivada", "desactivado", "deshabilitad", "suspendid", "disattivat", "sospes",
	"desativad", "заблокирован", "отключен", "неактивен", "停用", "禁用", NULL };

/* What an alias is handed to, and not the mailbox, is what "was not found". */
static const char *const program[] = { "sh: 1", "sh: line", "/bin/sh", NULL };

/* Time ran out, or the road did. */
static const char *const network[] = { "requests to connect", "timed out", "timeout", "time out", "connection refused",
	"connection reset", "connection closed", "connection lost", "lost connection", "connection dropped",
	"connection was dropped", "connection failed", "connection error", "connect to", "could not connect",
	"couldn't connect", "cannot connect", "unable to connect", "failed to connect", "no route to host",
	"network is unreachable", "network unreachable", "host unreachable", "host is down", "host down", "unreachable",
	"not responding", "no response", "did not respond", "isn't responding", "no answer from", "not answer",
	"retry time", "retry timeout", "too long", "in the queue", "queue too long", "been in queue", "expired",
	"expiration", "delivery time expired", "delivery expired", "message expired", "could not be delivered for",
	"not delivered within", "not been delivered", "unable to deliver ~ for", "give up", "giving up", "given up",
	"gave up", "deferred", "delayed", "still trying", "keep trying", "will retry", "will be retried", "will keep",
	"dns", "nameserver", "name server", "resolve", "no hosts", "remote server", "remote host", "bad gateway",
	"handshake", "broken pipe", "network error", "try again", "try later", "later", "busy", "unavailable",
	"not available", "zeituberschreitung", "delai", "tiempo de espera", "expir", NULL };

/* Words that could be said of anything. */
static const char *const any_block[] = { "denied", "rejected", "refused", "blocked", "not allowed", "not permitted",
	"not authorized", "not authorised", "forbidden", "unauthorized", "unacceptable", "not accepted", "restricted",
	"not accept", "does not want", "doesn't want",
	"abgelehnt", "verweigert", "refuse", "rejete", "rechazado", "rifiutato", "rejeitado", "отклонено", NULL };

/* Said of a user or a mailbox, it takes the sting out of whatever else is said. */
static const char *const for_now[] = { "temporarily", "temporary", "unverified", "verification in progress",
	"not yet verified", "vorubergehend", "temporairement", "temporalmente", "temporaneamente", "temporariamente",
	"tijdelijk", "временно", NULL };

/* With a code for now: nobody knows yet. */
static const char *const waiting[] = { "timed out", "timeout", "time out", "try again", "try later", "retry later",
	"in progress", "verification", "could not verify", "cannot verify", "unable to verify", "can't verify", NULL };

/* Sentences that leave no doubt, even beside a code that says to come again. */
static const char *const surely_unknown_domain[] = { "host unknown", "unknown host", "host not found",
	"domain not found", "domain name not found", "unknown domain", "domain unknown", "domain is unknown",
	"no such domain", "no such host", "domain does not exist", "domain doesn't exist", "domain ~ does not exist",
	"domain ~ doesn't exist", "domain ~ not found", "nonexistent domain", "non-existent domain", "nxdomain",
	"null mx", "nullmx", "domaine inconnu", "domain existiert nicht", "dominio no existe", "dominio non esiste",
	NULL };

static const char *const surely_unknown_user[] = { "user unknown", "unknown user", "user is unknown",
	"unknown local user", "user ~ unknown", "unknown recipient", "recipient unknown", "recipient ~ unknown",
	"unknown mailbox", "mailbox unknown", "mailbox ~ unknown", "unknown account", "account unknown",
	"addressee unknown", "no such user", "no such recipient", "no such mailbox", "no such address",
	"no such account", "no such person", "no such local user", "no such ~ here", "no one by that name",
	"nobody here", "user not found", "user ~ not found", "mailbox not found", "mailbox ~ not found",
	"recipient not found", "recipient ~ not found", "recipnotfound", "recipientnotfound", "address not found",
	"account not found",
	"user ~ does not exist", "user ~ doesn't exist", "mailbox ~ does not exist", "mailbox ~ doesn't exist",
	"recipient ~ does not exist", "recipient ~ doesn't exist", "address ~ does not exist",
	"address ~ doesn't exist", "account ~ does not exist", "account ~ doesn't exist", "nonexistent user",
	"non-existent user", "empfanger unbekannt", "unbekannter empfanger", "utilisateur inconnu",
	"user doesn't have", "user does not have",
	"destinataire inconnu", "usuario desconocido", "usuario inexistente", "utente sconosciuto",
	"нет такого пользователя", "такого пользователя нет", "用户不存在", NULL };

static const char *const surely_disabled[] = { "mailbox disabled", "mailbox is disabled", "mailbox ~ disabled",
	"mailbox is inactive", "account disabled", "account is disabled", "account ~ disabled", "account inactive",
	"account is inactive", "account ~ suspended", "account closed", "account ~ closed", "user disabled",
	"user is disabled", "user ~ suspended", "user inactive", "user is inactive", "recipient ~ suspended", NULL };

const struct bounce_words bounce_words_for_now[] = {
	{ BOUNCE_RELAY, our_side },
	{ BOUNCE_POLICY, block },
	{ BOUNCE_SIZE, size },
	{ BOUNCE_FULL, full },
	{ BOUNCE_NETWORK, lookup_trouble },
	{ BOUNCE_NETWORK, for_now },
	{ BOUNCE_NETWORK, waiting },
	{ BOUNCE_UNKNOWN_DOMAIN, surely_unknown_domain },
	{ BOUNCE_UNKNOWN_USER, surely_unknown_user },
	{ BOUNCE_NETWORK, system_trouble },
	{ BOUNCE_NETWORK, program_ended },
	{ BOUNCE_NETWORK, network },
	{ BOUNCE_POLICY, any_block },
	{ BOUNCE_NONE, NULL },
};

/* What filters say behind the letter too, where the box's own server has only then been asked. */
static const char *const not_in_directory[] = { "recipient address rejected: access denied", NULL };

const struct bounce_words bounce_words_to_letter[] = {
	{ BOUNCE_UNKNOWN_USER, not_in_directory },
	{ BOUNCE_RELAY, our_side },
	{ BOUNCE_POLICY, block },
	{ BOUNCE_SIZE, size },
	{ BOUNCE_FULL, full },
	{ BOUNCE_NETWORK, lookup_trouble },
	{ BOUNCE_NETWORK, for_now },
	{ BOUNCE_UNKNOWN_DOMAIN, surely_unknown_domain },
	{ BOUNCE_DISABLED, surely_disabled },
	{ BOUNCE_UNKNOWN_USER, surely_unknown_user },
	{ BOUNCE_NETWORK, system_trouble },
	{ BOUNCE_NETWORK, program_ended },
	{ BOUNCE_NETWORK, network },
	{ BOUNCE_POLICY, any_block },
	{ BOUNCE_NONE, NULL },
};

const struct bounce_words bounce_words[] = {
	{ BOUNCE_UNKNOWN_USER, plainly_unknown },
	{ BOUNCE_DISABLED, closed_unused },
	{ BOUNCE_RELAY, our_side },
	{ BOUNCE_POLICY, block },
	{ BOUNCE_SIZE, size },
	{ BOUNCE_FULL, full },
	{ BOUNCE_NETWORK, lookup_trouble },
	{ BOUNCE_NETWORK, for_now },
	{ BOUNCE_UNKNOWN_DOMAIN, unknown_domain },
	{ BOUNCE_DISABLED, disabled },
	{ BOUNCE_NETWORK, system_trouble },
	{ BOUNCE_UNKNOWN_USER, surely_unknown_user },
	{ BOUNCE_NETWORK, program_ended },
	{ BOUNCE_OTHER, program },
	{ BOUNCE_UNKNOWN_USER, unknown_user },
	{ BOUNCE_NETWORK, network },
	{ BOUNCE_POLICY, any_block },
	{ BOUNCE_NONE, NULL },
};
